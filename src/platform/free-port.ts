import { createServer } from 'node:net'

/** @returns whether this machine's loopback address has that port to give; for 0, the port that the system chose. */
async function tryPort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => {
      resolve(undefined)
    })
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(typeof address === 'object' ? address?.port : undefined)
      })
    })
  })
}

/** The first free port from `first` on. */
export async function freePortFrom(first: number): Promise<number> {
  for (let port = first; port < first + 100 && port <= 65_535; port++) {
    if ((await tryPort(port)) !== undefined) return port
  }
  throw new Error(`No port from ${first} to ${first + 99} is free.`)
}

/** A port that the system chose. */
export async function anyFreePort(): Promise<number> {
  const port = await tryPort(0)
  if (port === undefined) throw new Error('The system gives no port on its loopback address.')
  return port
}
