import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedPostgres } from './embedded-postgres.js'
import { freePortFrom } from './free-port.js'
import { dataFolder } from './places.js'
import { LockIsHeld, takeLock, type ProcessLock } from './process-lock.js'
import { demoSettings, settingsFrom, type Settings } from './settings.js'

const demoDatabase = 'probity'
const serverFolder = join(dataFolder, 'postgresql')

/** What a run of the program or of a command works on. */
export interface Run {
  settings: Settings
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
    return { settings: await demoSettings(environment, running.url(demoDatabase), dataFolder), stop: () => Promise.resolve() }
  })
}

function isServed({ DATABASE_URL: url }: NodeJS.ProcessEnv): boolean {
  return url !== undefined && url !== ''
}

function servedRun(environment: NodeJS.ProcessEnv): Run {
  return { settings: settingsFrom(environment), stop: () => Promise.resolve() }
}

async function startDemo(environment: NodeJS.ProcessEnv, lock: ProcessLock, tell: (what: string) => void): Promise<Run> {
  const server = await EmbeddedPostgres.start({ folder: serverFolder, tell })
  const stop = async () => {
    await server.stop()
    await lock.release()
  }
  try {
    await server.ensureDatabase(demoDatabase)
    const wished = await demoSettings(environment, server.url(demoDatabase), dataFolder)
    const port = String(await freePortFrom(wished.port))
    return { settings: await demoSettings({ ...environment, PORT: port }, wished.databaseUrl, dataFolder), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
