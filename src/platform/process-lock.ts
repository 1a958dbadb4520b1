import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { codeOf } from './error-code.js'

export interface ProcessLock {
  release(): Promise<void>
}

/** Somebody else, who is alive, holds the lock. */
export class LockIsHeld extends Error {
  constructor(readonly holder: number) {
    super(`Another process (${holder}) is using this folder.`)
  }
}

/**
 * A lock that dies with its process: a file that names the holder. It comes into being whole, by a link, and a dead holder's is taken over.
 * @throws LockIsHeld
 */
export async function takeLock(file: string): Promise<ProcessLock> {
  const mine = `${process.pid} ${await birthOf(process.pid)}`
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, mine, { mode: 0o600 })
  try {
    while (!(await tryLink(draft, file))) await removeIfDead(file)
  } finally {
    await rm(draft, { force: true })
  }
  return {
    release: async () => {
      if ((await contentOf(file)) === mine) await rm(file, { force: true })
    },
  }
}

async function tryLink(draft: string, file: string): Promise<boolean> {
  return link(draft, file).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'EEXIST') return false
      throw error
    },
  )
}

async function removeIfDead(file: string): Promise<void> {
  const found = await contentOf(file)
  if (found === undefined) return
  const [pid = '', birth = ''] = found.split(' ')
  if (await isAlive(Number(pid), birth)) throw new LockIsHeld(Number(pid))
  // Two may find the same dead holder: each moves away what it finds, and whoever moved a living holder's file puts it back.
  const aside = `${file}.${randomUUID()}`
  await rename(file, aside).catch(() => undefined)
  if ((await contentOf(aside)) !== found) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

async function isAlive(pid: number, birth: string): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  return (await birthOf(pid)) === birth
}

/** Process numbers are used again: on Linux the moment of birth tells two holders of one number apart. */
async function birthOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') return ''
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return state === 'Z' ? 'dead' : (fields[18] ?? '')
}

async function contentOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}
