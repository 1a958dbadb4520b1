import { spawn, type ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The program, started as anyone starts it, on data of its own. */
export interface Server {
  readonly url: string
  readonly process: ChildProcess
  stop(): Promise<void>
}

/** Starts the built program on a folder that is emptied first. @throws Error with what it said, when it does not come to listen. */
export async function startServer(program: string, folder: string, tell: (what: string) => void): Promise<Server> {
  await rm(join(folder, 'demo-entered'), { force: true })
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, [program], {
    env: { ...environment, DATA_FOLDER: folder, PORT: process.env['PORT'] ?? '3100' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line)
      const address = /^Probity listens at (\S+)/.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${code ?? 'a signal'} before it listened:\n${said.join('\n')}`))
    })
  })
  tell(`The program listens at ${url} (process ${child.pid ?? 0}).`)
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve()
    }),
  )
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url, process: child, stop }
}
