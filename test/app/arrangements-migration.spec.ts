import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { arrangementsBody } from '../../src/people/arrangements.js'
import { modelArrangements } from '../../src/people/example-arrangements.js'
import { migrate } from '../../src/platform/migrate.js'
import { makeEmptyDatabase, type TestDatabase } from '../database.js'

const migrations = join(import.meta.dirname, '../../prisma/migrations')
let database: TestDatabase
let before: string
beforeAll(async () => {
  database = await makeEmptyDatabase()
  before = await mkdtemp(join(tmpdir(), 'probity-migrations-'))
  for (const name of await readdir(migrations))
    if (name < '20261122') await cp(join(migrations, name), join(before, name), { recursive: true })
})
afterAll(async () => {
  await database.drop()
  await rm(before, { recursive: true, force: true })
})

it('arrangements recorded when they held only limits are read as arrangements in full', async () => {
  await migrate(database.url, before)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    const hearingNotice = { limit: { length: 14, unit: 'workingDays' }, startsAt: 'finalReport' }
    await client.query(
      `WITH council AS (
         INSERT INTO authority (id, name, tier, contact) VALUES (gen_random_uuid(), 'Ambleford', 'district', '{}') RETURNING id)
       INSERT INTO arrangements (id, authority_id, from_day, settings) SELECT gen_random_uuid(), id, '2024-01-01', $1 FROM council`,
      [JSON.stringify({ ...modelArrangements.clocks, hearingNotice })],
    )
    await migrate(database.url, migrations)
    const { rows } = await client.query<{ settings: object }>('SELECT settings FROM arrangements')
    const read = arrangementsBody.parse({ from: '2024-01-01', ...rows[0]?.settings })
    expect(read).toEqual({ from: '2024-01-01', ...modelArrangements, timeBar: null })
  } finally {
    await client.end()
  }
})
