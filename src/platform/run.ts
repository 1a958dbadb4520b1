import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedPostgres } from './embedded-postgres.js'
import { freePortFrom } from './free-port.js'
import { dataFolder } from './places.js'
import { LockIsHeld, takeLock, type ProcessLock } from './process-lock.js'
import { demoSettings, settingsFrom, type Settings } from './settings.js'

const demoDatabase = 'probity'
const serverFolder = join(dataFolder, 'postgresql')
const filledMark = join(dataFolder, 'demo-entered')

/** What a run of the program or of a command works on. */
export interface Run {
  settings: Settings
  /** The invented council has still to be entered; `filled` says that it was, to the end. */
  isEmpty: boolean
  filled(): Promise<void>
  /** Ends what was started for this run, and nothing else. */
  stop(): Promise<void>
}

/**
 * The database named by DATABASE_URL; without one, the machine's own with the invented council, which is started.
 * @throws SettingsRefused
 * @throws LockIsHeld when the demo runs already.
 */
export async function openRun(environment: NodeJS.ProcessEnv, tell: (what: string) => void): Promise<Run> {
  if (isServed(environment)) return servedRun(environment)
  // Others may pass through, since the server's user is another where the program is root; they may not look.
  await mkdir(dataFolder, { recursive: true, mode: 0o711 })
  const lock = await takeLock(join(dataFolder, 'lock'))
  return startDemo(environment, lock, tell).catch(async (error: unknown) => {
    await lock.release()
    throw error
  })
}

/** The same for a command beside the program: where the demo runs already, its server is used and left running. */
export async function joinRun(environment: NodeJS.ProcessEnv, tell: (what: string) => void): Promise<Run> {
  return openRun(environment, tell).catch(async (error: unknown) => {
    const running = error instanceof LockIsHeld ? await EmbeddedPostgres.running({ folder: serverFolder }) : undefined
    if (!running) throw error
    return { ...whole, settings: await demoSettings(environment, running.url(demoDatabase), dataFolder) }
  })
}

const nothing = () => Promise.resolve()
const whole = { isEmpty: false, filled: nothing, stop: nothing }

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

function isServed({ DATABASE_URL: url }: NodeJS.ProcessEnv): boolean {
  return url !== undefined && url !== ''
}

function servedRun(environment: NodeJS.ProcessEnv): Run {
  return { ...whole, settings: settingsFrom(environment) }
}

async function startDemo(environment: NodeJS.ProcessEnv, lock: ProcessLock, tell: (what: string) => void): Promise<Run> {
  const server = await EmbeddedPostgres.start({ folder: serverFolder, tell })
  const stop = async () => {
    await server.stop()
    await lock.release()
  }
  try {
    const isEmpty = !(await isThere(filledMark))
    // Killed half way, it is begun again: nobody could have entered anything yet.
    if (isEmpty) await server.dropDatabase(demoDatabase)
    await server.ensureDatabase(demoDatabase)
    const wished = await demoSettings(environment, server.url(demoDatabase), dataFolder)
    const port = String(await freePortFrom(wished.port))
    const settings = await demoSettings({ ...environment, PORT: port }, wished.databaseUrl, dataFolder)
    return { settings, isEmpty, filled: () => writeFile(filledMark, '', { flush: true }), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
