import { randomBytes } from 'node:crypto'
import { expect } from '@jest/globals'
import { api, throughScreening, type Answer, type Logged, type MonitoringOffice } from './monitoring-office.js'
import { formIn } from './page-form.js'
import { makeBrowser, type TestBrowser } from './test-browser.js'

export type Step = Parameters<MonitoringOffice['go']>[1]

/** A complaint that came by the form, so that its complainant has a code. */
export interface Followed extends Logged {
  readonly code: string
  readonly caseId: string
  readonly casePublicReference: string
}

/** About Councillor Brook, from a resident who asks that their name be kept back. */
export async function complainedIn(office: MonitoringOffice): Promise<Followed> {
  const body = {
    complainant: { name: 'Rosalind Featherstonehaugh', withholdName: true },
    about: [{ councillor: office.person('brook') }],
    summary: 'Called residents idiots.',
    words: 'On Saturday he wrote it.',
    conductOn: '2026-06-01',
  }
  const sent = await api(office.url).post('/public/complaints', body, {
    'idempotency-key': randomBytes(24).toString('base64url'),
  })
  const { reference: publicReference, code } = sent.body as { reference: string; code: string }
  const { rows } = await office.sql(
    `SELECT c.id, c.reference, c.version, k.id AS "caseId", k.public_reference AS "casePublicReference"
     FROM complaint_row c JOIN case_row k ON k.complaint_id = c.id WHERE c.public_reference = $1`,
    [publicReference],
  )
  const [row] = rows as unknown as Omit<Followed, 'publicReference' | 'code'>[]
  if (!row) throw new Error(sent.text)
  return { ...row, publicReference, code }
}

export const screened: readonly Step[] = ['decideWithholding', ...throughScreening, 'linkProvision', 'findCapacity']
export const drafted: readonly Step[] = [...screened, 'referToInvestigation', 'appointInvestigatingOfficer', 'issueDraftReport']
export const listed: readonly Step[] = [...drafted, 'issueFinalReport', 'referToHearing', 'listHearing']

/** What the complainant sends over the API, by reference and code. */
export const postAs = (office: MonitoringOffice, { publicReference, code }: Followed, path: string, more: object = {}) =>
  api(office.url).post(`/public/complaints/${path}`, { reference: publicReference, code, ...more })

/** The case as the complainant reads it over the API. */
export async function followedIn(office: MonitoringOffice, one: Followed): Promise<Record<string, unknown>> {
  const { body } = await postAs(office, one, 'status')
  return (body as { cases: Record<string, unknown>[] }).cases[0] ?? {}
}

/** A browser that shows the complaint to its complainant. */
export async function following({ url }: MonitoringOffice, { publicReference, code }: Followed): Promise<TestBrowser> {
  const browser = makeBrowser(url)
  await browser.get('/follow')
  await browser.send('/follow', { reference: publicReference, code })
  return browser
}

export const statusOf = ({ status }: Answer): number => status
export const textOf = async (browser: TestBrowser, path: string): Promise<string> => (await browser.get(path)).text()

/** Opens the page, sends what is written in its one box, and gives where that led. */
export async function writes(browser: TestBrowser, address: string, text: string): Promise<string> {
  const page = await textOf(browser, address)
  expect(formIn(page, 'main form[data-keep]').asked.has('text')).toBe(true)
  const answer = await browser.send(address, { text })
  return `${answer.status} ${answer.headers.get('location') ?? ''}`
}
