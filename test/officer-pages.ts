import { demoPassword, signIns } from '../src/demo/council.js'
import type { ComplaintEvent } from '../src/domain/complaint/events.js'
import type { SentAction } from '../src/complaints/acts/action-bodies.js'
import { inAddress } from '../src/complaints/acts/action-words.js'
import type { Key, Logged, MonitoringOffice } from './monitoring-office.js'
import { linksOf } from './page-form.js'
import { makeBrowser, type TestBrowser } from './test-browser.js'

export async function signedIn(office: MonitoringOffice, key: Key): Promise<TestBrowser> {
  const browser = makeBrowser(office.url)
  await browser.get('/sign-in')
  const { email } = signIns.find((one) => one.key === key) ?? { email: '' }
  const answer = await browser.send('/sign-in', { email, password: demoPassword })
  if (answer.status !== 303) throw new Error(`${key} could not sign in: ${answer.status}`)
  return browser
}

export const pageOf = ({ reference }: Pick<Logged, 'reference'>): string => `/staff/complaints/${reference.replace('/', '-')}`
export const formOf = (logged: Pick<Logged, 'reference'>, action: SentAction): string =>
  `${pageOf(logged)}/cases/1/${inAddress(action)}`

/** The nth link of the page of the case that leads to this form. */
export function linkTo(page: string, address: string, nth = 1): string {
  const [...found] = new Set(linksOf(page).filter((href) => href.split('?')[0] === address))
  const withQuery = found.filter((href) => href.includes('?'))
  const link = (withQuery.length > 0 ? withQuery : found)[nth - 1]
  if (link === undefined) throw new Error(`The page does not lead to ${address}`)
  return link
}

/** What happened to the complaint after this version. */
export async function eventsAfter(office: MonitoringOffice, { id }: Logged, version: number): Promise<ComplaintEvent[]> {
  const { rows } = await office.sql(
    `SELECT payload->'event' AS event FROM complaint_event_payload WHERE complaint_id = $1 AND version > $2 ORDER BY version`,
    [id, version],
  )
  return rows.map(({ event }) => event as ComplaintEvent)
}
