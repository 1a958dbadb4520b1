import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../../src/platform/migrate.js'
import { makeEmptyDatabase, type TestDatabase } from '../database.js'

const first = 'CREATE TABLE code (id integer PRIMARY KEY);\nINSERT INTO code VALUES (1);\n'

describe('the migrations', () => {
  let database: TestDatabase
  let folder: string
  beforeEach(async () => {
    database = await makeEmptyDatabase()
    folder = await mkdtemp(join(tmpdir(), 'probity-migrations-'))
    await put('20260101000000_first', first)
  })
  afterEach(async () => {
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  })

  async function put(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, 'migration.sql'), sql)
  }

  async function rows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    try {
      return (await client.query<T>(sql)).rows
    } finally {
      await client.end()
    }
  }

  it('are applied once when four programs start at once', async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)))
    expect(applied.map((names) => names.length).sort()).toEqual([0, 0, 0, 1])
    expect(await rows('SELECT id FROM code')).toEqual([{ id: 1 }])
  })

  it("are recorded as Prisma's own command records them", async () => {
    await migrate(database.url, folder)
    const recorded = await rows(
      'SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at FROM _prisma_migrations',
    )
    const checksum = createHash('sha256').update(first).digest('hex')
    expect(recorded).toEqual([
      { migration_name: '20260101000000_first', checksum, applied_steps_count: 1, logs: null, rolled_back_at: null },
    ])
  })

  it('that come later are applied in the order of their names', async () => {
    await migrate(database.url, folder)
    await put('20260301000000_third', 'INSERT INTO code VALUES (3);')
    await put('20260201000000_second', 'ALTER TABLE code ADD COLUMN title text;')
    expect(await migrate(database.url, folder)).toEqual(['20260201000000_second', '20260301000000_third'])
  })

  it('leave nothing of a file that fails half way, and can be put right', async () => {
    await put('20260201000000_second', 'INSERT INTO code VALUES (2); INSERT INTO nowhere VALUES (1);')
    await expect(migrate(database.url, folder)).rejects.toThrow(
      'The migration 20260201000000_second failed, and nothing of it was kept',
    )
    expect(await rows('SELECT id FROM code')).toEqual([{ id: 1 }])
    await put('20260201000000_second', 'INSERT INTO code VALUES (2);')
    expect(await migrate(database.url, folder)).toEqual(['20260201000000_second'])
  })

  it('are refused when one was edited after it had been applied', async () => {
    await migrate(database.url, folder)
    await put('20260101000000_first', `${first}-- a second thought\n`)
    await expect(migrate(database.url, folder)).rejects.toThrow('20260101000000_first was edited')
  })

  it('are the same ones when a checkout has changed their line ends', async () => {
    await migrate(database.url, folder)
    await put('20260101000000_first', first.replaceAll('\n', '\r\n'))
    expect(await migrate(database.url, folder)).toEqual([])
  })

  it('are refused by a program that is older than its data', async () => {
    await migrate(database.url, folder)
    await rm(join(folder, '20260101000000_first'), { recursive: true })
    await expect(migrate(database.url, folder)).rejects.toThrow('which this program does not know')
  })

  it("are refused while one that Prisma's command began is unfinished", async () => {
    await migrate(database.url, folder)
    await rows('UPDATE _prisma_migrations SET finished_at = NULL')
    await expect(migrate(database.url, folder)).rejects.toThrow('was begun and not finished')
  })
})
