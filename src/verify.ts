import { createApp } from './app.js'
import { RecordService } from './complaints/record/record.service.js'
import { migrate } from './platform/migrate.js'
import { migrationsFolder } from './platform/places.js'
import { joinRun } from './platform/run.js'

/** `npm run verify`, and with the word `rebuild` `npm run rebuild`: the record held against itself. Exits with 1 where something does not agree. */
const run = await joinRun(process.env, (what) => {
  console.error(what)
})
await migrate(run.settings.databaseUrl, migrationsFolder)
const app = await createApp({ settings: run.settings })
try {
  const record = app.get(RecordService, { strict: false })
  if (process.argv.includes('rebuild')) console.log(`Made the rows of ${await record.rebuild()} complaints again.`)
  const { complaints, events, faults } = await record.verify()
  for (const { complaint, fault } of faults) console.error(`${complaint}: ${fault}`)
  console.log(`${complaints} complaints, ${events} events: ${faults.length === 0 ? 'all agree' : `${faults.length} faults`}.`)
  if (faults.length > 0) console.log('Where only rows or facts disagree, npm run rebuild makes them again from the events.')
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await app.close()
  await run.stop()
}
