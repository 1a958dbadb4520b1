import pg from 'pg'
import { TokensService } from '../src/accounts/tokens.service.js'
import { AccountsService } from '../src/accounts/accounts.service.js'
import { makeCouncil, type MadeCouncil } from '../src/demo/make-council.js'
import { SetClock } from '../src/platform/clock.js'
import { parsePlainDate } from '../src/domain/time/dates.js'
import { startTestApp, type TestApp } from './app-server.js'

/** The invented council with everything in force and nothing complained of, at ten on a Monday morning. */
export interface OpenCouncil extends TestApp {
  readonly clock: SetClock
  readonly made: MadeCouncil
  readonly pool: pg.Pool
  /** A caller of the API with the token of this sign-in, or with none. */
  readonly as: (email: string) => Promise<Ask>
  readonly anyone: Ask
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: Readonly<Record<string, unknown>>
}
export type Ask = (method: 'GET' | 'POST', path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>

export async function startOpenCouncil(environment: Record<string, string> = {}): Promise<OpenCouncil> {
  const clock = new SetClock(new Date('2026-11-02T10:00:00Z'))
  const server = await startTestApp({ clock, environment })
  const made = await makeCouncil(server.app, parsePlainDate('2024-01-01'))
  const pool = new pg.Pool({ connectionString: server.database.url, max: 2 })
  pool.on('error', () => undefined)
  const tokens = server.app.get(TokensService, { strict: false })
  const accounts = server.app.get(AccountsService, { strict: false })
  return {
    ...server,
    clock,
    made,
    pool,
    anyone: askWith(server.url),
    as: async (email) => {
      const account = await accounts.findByEmail(email)
      const [first] = account?.roles ?? []
      if (!account || !first) throw new Error(`Nobody signs in as ${email}`)
      const { token } = await tokens.make(account.id, first.role, { name: 'tests' })
      return askWith(server.url, { authorization: `Bearer ${token}` })
    },
    close: async () => {
      await pool.end()
      await server.close()
    },
  }
}

const askWith =
  (url: string, always: Record<string, string> = {}): Ask =>
  async (method, path, body, headers = {}) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...always, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
    return { status: answer.status, headers: answer.headers, text, json }
  }

/** Every word that the database holds, of every table, to look for what should not be there. */
export async function everythingStored(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
  )
  const tables = await Promise.all(rows.map(({ name }) => pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)))
  return tables.flatMap(({ rows: found }) => found.map(({ row }) => row)).join('\n')
}
