import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createApp } from './app.js'
import { loadDemo, signInLines } from './demo/demo.js'
import { SetClock } from './platform/clock.js'
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
    if (run.isEmpty) await enterDemo(run)
    const app = await createApp({ settings })
    await app.listen(settings.port, settings.host)
    console.log(`Probity listens at ${settings.publicUrl}`)
    if (settings.isDemo) console.log(demoWords(settings.publicUrl))
    return { run, app }
  } catch (error) {
    await run.stop()
    throw error
  }
}

const demoWords = (url: string): string => `
This is an invented council, on this machine only. Stop it with Ctrl-C; what you enter is kept.
Sign in at ${url}/sign-in as:
${signInLines().join('\n')}
What to try first: sign in as the Monitoring Officer and open what is overdue; complain at ${url}/complain and follow it;
sign in as the councillor and read what he has been told. The API is described at ${url}/api/v1/docs.`

/** The invented council, entered by a program of its own under earlier clocks. */
async function enterDemo(run: Run): Promise<void> {
  console.log('Entering an invented council and two years of its complaints …')
  const clock = new SetClock(new Date())
  const past = await createApp({ settings: run.settings, clock })
  await past.init()
  await loadDemo(past, clock, new Date())
  await past.close()
  await run.filled()
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
