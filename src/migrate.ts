import { migrate } from './platform/migrate.js'
import { migrationsFolder } from './platform/places.js'
import { joinRun } from './platform/run.js'

/** `npm run migrate`: brings the database up to this program, as the program itself does at start. */
const run = await joinRun(process.env, (what) => {
  console.error(what)
})
try {
  const applied = await migrate(run.settings.databaseUrl, migrationsFolder)
  console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.join(', ')}.`)
} finally {
  await run.stop()
}
