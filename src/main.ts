import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createApp } from './app.js'
import { migrate, MigrationRefused } from './platform/migrate.js'
import { migrationsFolder } from './platform/places.js'
import { LockIsHeld } from './platform/process-lock.js'
import { openRun, type Run } from './platform/run.js'
import { SettingsRefused } from './platform/settings.js'

const longestDrain = 10_000

interface Program {
  run: Run
  app: NestFastifyApplication
}

async function start(): Promise<Program> {
  const run = await openRun(process.env, (what) => {
    console.error(what)
  })
  try {
    const { settings } = run
    await migrate(settings.databaseUrl, migrationsFolder)
    const app = await createApp({ settings })
    await app.listen(settings.port, settings.host)
    console.log(`Probity listens at ${settings.publicUrl}${settings.isDemo ? ' (this machine only; stop it with Ctrl-C)' : ''}`)
    return { run, app }
  } catch (error) {
    await run.stop()
    throw error
  }
}

/** Requests that are being answered are answered, and then the database goes. */
async function stop({ run, app }: Program): Promise<void> {
  const tooLong = new Promise((resolve) => setTimeout(resolve, longestDrain).unref())
  await Promise.race([app.close(), tooLong])
  await run.stop()
}

function explain(error: unknown): string {
  if (error instanceof LockIsHeld) return `Probity is already running in this folder (process ${error.holder}).`
  if (error instanceof SettingsRefused || error instanceof MigrationRefused) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const starting = start()

let isStopping = false
function stopAtSignal(): void {
  // Asked a second time, it goes at once; the next start finds the database server and recovers.
  if (isStopping) process.exit(1)
  isStopping = true
  starting
    .then(stop)
    .then(() => process.exit(0))
    .catch((error: unknown) => {
      console.error(explain(error))
      process.exit(1)
    })
}
process.on('SIGINT', stopAtSignal)
process.on('SIGTERM', stopAtSignal)

await starting.catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})
