import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { ComplaintsService, type Looking, type Sent } from '../src/complaints/complaints.service.js'
import { RecordService, type Fault } from '../src/complaints/record/record.service.js'
import type { ActionKind } from '../src/domain/complaint/actions.js'
import type { Case, Complaint } from '../src/domain/complaint/complaint.js'
import { parsePlainDate } from '../src/domain/time/dates.js'
import { demoPassword, signIns } from '../src/demo/council.js'
import { makeCouncil, type MadeCouncil } from '../src/demo/make-council.js'
import { SetClock } from '../src/platform/clock.js'
import { CodesService } from '../src/protocol/codes.service.js'
import { startTestApp, type TestApp } from './app-server.js'
import { usualBodies } from './make-bodies.js'

/** Somebody of the invented council, by the key under which they sign in. */
export type Key = (typeof signIns)[number]['key']

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** As it came: whoever reads it says what it should be. */
  readonly body: unknown
  readonly text: string
}

export interface Api {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  /** `headers` such as if-match and idempotency-key are the caller's own matter. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
}

export function api(url: string, token?: string): Api {
  const authorised = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const ask = async (path: string, init: RequestInit, headers: Record<string, string> = {}): Promise<Answer> => {
    const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers: { ...authorised, ...headers } })
    const text = await answer.text()
    const isJson = (answer.headers.get('content-type') ?? '').includes('json')
    const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
    return { status: answer.status, headers: answer.headers, body, text }
  }
  return {
    get: (path, headers) => ask(path, {}, headers),
    post: (path, body, headers) =>
      ask(path, { method: 'POST', body: JSON.stringify(body) }, { 'content-type': 'application/json', ...headers }),
  }
}

/** A complaint as it was logged, and the path of it in the API. */
export interface Logged {
  readonly id: string
  readonly reference: string
  readonly publicReference: string
  readonly version: number
}

/** The invented council's office at work on one day: sign-ins, tokens, and a way round the program to its tables. */
export interface MonitoringOffice extends TestApp {
  readonly clock: SetClock
  readonly made: MadeCouncil
  readonly sql: (text: string, values?: unknown[]) => Promise<pg.QueryResult<Record<string, unknown>>>
  /** Past triggers and foreign keys, as whoever runs the database could. */
  readonly tamper: (text: string, values?: unknown[]) => Promise<void>
  readonly as: (key: Key) => Promise<Api>
  readonly looking: (key: Key) => Looking
  readonly person: (key: string) => string
  readonly provision: (number: number) => string
  readonly newComplaint: (more?: object) => Record<string, unknown>
  readonly log: (more?: object) => Promise<Logged>
  readonly state: (id: string) => Promise<Complaint>
  /** What is usually sent with an action, with the ids of this council. */
  readonly usual: (kind: Sent['kind'], complaint: Complaint, theCase: Case) => Sent
  /** Usual actions one after another by the usual people, straight through the service. */
  readonly go: (complaint: Logged, ...kinds: readonly (Sent['kind'] | Sent)[]) => Promise<Complaint>
  readonly faults: () => Promise<readonly Fault[]>
}

export const theDay = '2026-06-10'

export async function openMonitoringOffice(): Promise<MonitoringOffice> {
  const clock = new SetClock(new Date(`${theDay}T09:00:00Z`))
  const app = await startTestApp({ clock })
  const made = await makeCouncil(app.app, parsePlainDate('2024-01-01'))
  const pool = new pg.Pool({ connectionString: app.database.url, max: 4 })
  // A database that is dropped ends the connections that lie idle
  pool.on('error', () => undefined)
  const complaints = app.app.get(ComplaintsService, { strict: false })
  const version = await app.app.get(CodesService, { strict: false }).inForce(made.authority, parsePlainDate(theDay))

  const tokens = new Map<Key, Promise<Api>>()
  const as = (key: Key) => {
    const known = tokens.get(key) ?? signIn(app.url, key)
    tokens.set(key, known)
    return known
  }
  const person = (key: string) => made.people.get(key)?.id ?? fail(key)
  const looking = (key: Key): Looking => {
    const { role } = signIns.find((one) => one.key === key) ?? fail(key)
    const actor = { party: role, account: made.accounts.get(key) ?? null, ...named(made, key) }
    return { party: role, person: actor.person, authority: made.authority, complaint: null, actor }
  }
  const provision = (number: number) => version?.provisions[number]?.id ?? fail(`provision ${number}`)
  const newComplaint = (more: object = {}) => ({
    receivedOn: '2026-06-08',
    channel: 'email',
    complainant: { type: 'resident', name: 'Rosa Field', email: 'rosa@example.org' },
    words: 'The councillor called me a liar.',
    about: [{ councillor: person('brook'), allegations: [anAllegation] }],
    ...more,
  })
  const sql: MonitoringOffice['sql'] = (text, values = []) => pool.query(text, values)
  const state = async (id: string) =>
    (await sql('SELECT state FROM complaint_row WHERE id = $1', [id])).rows[0]?.['state'] as Complaint
  const usual: MonitoringOffice['usual'] = (kind, complaint, theCase) =>
    ({
      kind,
      ...usualBodies[kind](complaint, theCase),
      ...(kind === 'linkProvision' || kind === 'unlinkProvision' ? { provision: provision(0) } : {}),
      ...(kind === 'consultIndependentPerson' ? { independentPerson: person('firstIndependentPerson') } : {}),
      ...(kind === 'appointInvestigatingOfficer' ? { officer: person('investigatingOfficer') } : {}),
      ...(kind === 'listHearing' ? { panel: panelFor(theCase) } : {}),
      ...(kind === 'recordPanelMeeting' ? { members: panelFor(theCase) } : {}),
      ...(kind === 'changeAuthority' ? { authority: made.authority } : {}),
      ...(kind === 'handOver' ? { to: { person: person('deputy') } } : {}),
    }) as Sent
  const panelFor = ({ subjectMember }: Case): string[] =>
    ['reeve', 'sandhu', 'pryce', 'lacey']
      .map(person)
      .filter((member) => member !== subjectMember.person)
      .slice(0, 3)
  const go: MonitoringOffice['go'] = async ({ id, reference }, ...kinds) => {
    for (const kind of kinds) {
      const complaint = await state(id)
      const [theCase = fail(reference)] = complaint.cases
      const sent = typeof kind === 'string' ? usual(kind, complaint, theCase) : kind
      const viewer = looking(usualKeys[sent.kind] ?? 'monitoringOfficer')
      if (sent.kind === 'recordMemberComment') await complaints.actFromOutside(theCase.id, sent, viewer)
      else await complaints.act({ reference, number: 1 }, complaint.version, sent, viewer)
    }
    return state(id)
  }
  return {
    ...app,
    clock,
    made,
    sql,
    tamper: (text, values = []) => tamper(pool, text, values),
    as,
    looking,
    person,
    provision,
    newComplaint,
    log: async (more) => {
      const answer = await (await as('monitoringOfficer')).post('/complaints', newComplaint(more), aKey())
      if (answer.status !== 201) throw new Error(answer.text)
      return answer.body as Logged
    },
    state,
    usual,
    go,
    faults: async () => (await app.app.get(RecordService, { strict: false }).verify()).faults,
    close: async () => {
      await pool.end()
      await app.close()
    },
  }
}

export const anAllegation = {
  summary: 'Called a resident a liar',
  conductOn: '2026-06-01',
  platform: 'facebookGroup',
  act: 'comment',
}

export const aKey = (key: string = randomUUID()) => ({ 'idempotency-key': key })
export const seen = (version: number) => ({ 'if-match': `"${version}"` })

/** 2026/014 stands as 2026-014 in an address. */
export const addressOf = ({ reference }: Pick<Logged, 'reference'>, number?: number): string =>
  `/complaints/${reference.replace('/', '-')}${number === undefined ? '' : `/cases/${number}`}`

const usualKeys: Readonly<Partial<Record<ActionKind, Key>>> = {
  giveView: 'firstIndependentPerson',
  declareConflict: 'firstIndependentPerson',
  recordMemberComment: 'brook',
  issueDraftReport: 'investigatingOfficer',
  issueFinalReport: 'investigatingOfficer',
}

/** Everything up to the assessment of a case, as a list of steps. */
export const throughScreening: readonly (Sent['kind'] | Sent)[] = [
  'acknowledge',
  'startScreening',
  ...(['memberOfAuthority', 'inOffice', 'inCapacity', 'wouldBreach'] as const).map((test): Sent => ({
    kind: 'answerTest',
    test,
    answer: 'yes',
    reasons: 'On the papers.',
  })),
  'tellMember',
  'passScreening',
]

function named({ people }: MadeCouncil, key: string) {
  const { id, name } = people.get(key) ?? fail(key)
  return { person: id, name }
}

async function signIn(url: string, key: Key): Promise<Api> {
  const { email, role } = signIns.find((one) => one.key === key) ?? fail(key)
  const { status, body, text } = await api(url).post('/tokens', { email, password: demoPassword, role, name: 'tests' })
  if (status !== 201) throw new Error(text)
  return api(url, (body as { token: string }).token)
}

async function tamper(pool: pg.Pool, text: string, values: unknown[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("SET session_replication_role = 'replica'")
    await client.query(text, values)
  } finally {
    await client.query('RESET session_replication_role')
    client.release()
  }
}

function fail(what: string): never {
  throw new Error(`There is no ${what} in the invented council`)
}
