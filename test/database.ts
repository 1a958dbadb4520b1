import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { templateDatabase } from './throwaway-cluster.js'

export interface TestDatabase {
  url: string
  /** Takes its connections away and removes it. */
  drop(): Promise<void>
}

/** A database of the caller's own, as the migrations leave it (about 50 ms). */
export async function makeDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE ${templateDatabase}`)
}

/** A database with nothing in it. */
export async function makeEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('')
}

async function createDatabase(from: string): Promise<TestDatabase> {
  const server = process.env['PROBITY_TEST_SERVER']
  if (server === undefined) throw new Error('No database server: run these tests through jest with .config/jest.config.mjs')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await query(server, `CREATE DATABASE ${name} ${from}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => query(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
