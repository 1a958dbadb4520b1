import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { AccountsService } from '../src/accounts/accounts.service.js'
import { TokensService } from '../src/accounts/tokens.service.js'
import type { Role } from '../src/domain/complaint/vocabulary.js'
import { startTestApp, type TestApp } from './app-server.js'
import type { Clock } from '../src/platform/clock.js'

/** A program at work for one invented council, with a parish in its area and another council beside it. */
export interface TestCouncil extends TestApp {
  readonly council: string
  readonly parish: string
  readonly neighbour: string
  /** Straight to the tables, past everything that the program would refuse. */
  readonly sql: (text: string, values?: unknown[]) => Promise<pg.QueryResult>
  readonly as: (role: Role | 'nobody') => Caller
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  /** As it came: whoever reads it says what it should be. */
  readonly body: unknown
  readonly text: string
}

export interface Caller {
  get(path: string, accept?: string): Promise<Answered>
  send(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body: unknown,
    key?: string,
    headers?: Record<string, string>,
  ): Promise<Answered>
  /** As text/plain. */
  sendText(path: string, text: string): Promise<Answered>
  /** As text/csv, whatever letters the bytes are. */
  sendBytes(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answered>
}

const contact = JSON.stringify({ name: 'Ines Okafor', role: 'Monitoring Officer', email: 'monitoring@ambleford.example' })

export async function startTestCouncil(clock?: Clock): Promise<TestCouncil> {
  const app = await startTestApp(clock ? { clock } : {})
  const pool = new pg.Pool({ connectionString: app.database.url, max: 2 })
  // A database that is dropped ends the connections that lie idle
  pool.on('error', () => undefined)
  const sql = (text: string, values: unknown[] = []) => pool.query(text, values)
  const addAuthority = async (name: string, tier: string, principal: string | null) => {
    const id = randomUUID()
    await sql('INSERT INTO authority (id, name, tier, principal_id, contact) VALUES ($1, $2, $3, $4, $5)', [
      id,
      name,
      tier,
      principal,
      contact,
    ])
    return id
  }
  const council = await addAuthority('Ambleford Borough Council', 'district', null)
  const parish = await addAuthority('Little Marlow Green Parish Council', 'parish', council)
  const neighbour = await addAuthority('Westmoor District Council', 'district', null)
  const tokens = await tokensOf(app, council, sql)
  return {
    ...app,
    council,
    parish,
    neighbour,
    sql,
    as: (role) => callerWith(app.url, role === 'nobody' ? undefined : tokens.get(role)),
    close: async () => {
      await pool.end()
      await app.close()
    },
  }
}

const rolesTried = [
  'monitoringOfficer',
  'deputyMonitoringOfficer',
  'independentPerson',
  'democraticServices',
  'councillor',
  'administrator',
] as const

async function tokensOf({ app }: TestApp, authority: string, sql: TestCouncil['sql']): Promise<Map<Role, string>> {
  const made = new Map<Role, string>()
  for (const role of rolesTried) {
    const person = randomUUID()
    await sql('INSERT INTO person (id, name) VALUES ($1, $2)', [person, `Someone acting as ${role}`])
    const account = await app.get(AccountsService, { strict: false }).createAccount({
      person,
      email: `${role}@ambleford.example`,
      password: 'several quite unusual words',
      roles: [{ role, authority }],
    })
    made.set(role, (await app.get(TokensService, { strict: false }).make(account, role, { name: 'tests' })).token)
  }
  return made
}

function callerWith(url: string, token: string | undefined): Caller {
  const authorised = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const ask = async (
    path: string,
    init: Omit<RequestInit, 'headers'> & { readonly headers: Record<string, string> },
  ): Promise<Answered> => {
    const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers: { ...authorised, ...init.headers } })
    const text = await answer.text()
    const isJson = (answer.headers.get('content-type') ?? '').includes('json')
    const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
    return { status: answer.status, headers: answer.headers, body, text }
  }
  return {
    get: (path, accept = 'application/json') => ask(path, { headers: { accept } }),
    send: (method, path, body, key = randomUUID(), headers = {}) =>
      ask(path, {
        method,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
      }),
    sendBytes: (path, bytes) => ask(path, { method: 'POST', body: bytes, headers: { 'content-type': 'text/csv' } }),
    sendText: (path, text) => ask(path, { method: 'POST', body: text, headers: { 'content-type': 'text/plain' } }),
  }
}

/** Every row of a list, page by page, forwards; and the same read backwards from the last page. */
export async function readEveryPage(
  caller: Caller,
  path: string,
  size: number,
): Promise<{ forwards: string[]; backwards: string[]; pages: number }> {
  const idsOf = (body: unknown): string[] => (body as { items: { id: string }[] }).items.map(({ id }) => id)
  const neighbourOf = (answer: Answered, rel: string) =>
    new RegExp(`</api/v1([^>]*)>; rel="${rel}"`).exec(answer.headers.get('link') ?? '')?.[1]
  const first = await caller.get(`${path}${path.includes('?') ? '&' : '?'}size=${size}`)
  const forwards = [...idsOf(first.body)]
  let [page, pages] = [first, 1]
  for (let next = neighbourOf(page, 'next'); next !== undefined; next = neighbourOf(page, 'next')) {
    page = await caller.get(next)
    forwards.push(...idsOf(page.body))
    pages++
  }
  const backwards = [...idsOf(page.body)]
  for (let previous = neighbourOf(page, 'prev'); previous !== undefined; previous = neighbourOf(page, 'prev')) {
    page = await caller.get(previous)
    backwards.unshift(...idsOf(page.body))
  }
  return { forwards, backwards, pages }
}
