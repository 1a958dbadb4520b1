import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { complaintAnswer, deadlinesAnswer, timelineAnswer } from '../../src/complaints/case-answer.js'
import {
  addressOf,
  openMonitoringOffice,
  seen,
  theDay,
  throughScreening,
  type Key,
  type Logged,
  type MonitoringOffice,
} from '../monitoring-office.js'
import { formOf, pageOf, signedIn } from '../officer-pages.js'
import { filled, formIn, pageIn, wordsOf } from '../page-form.js'

type Step = Parameters<MonitoringOffice['go']>[1]

let office: MonitoringOffice
beforeAll(async () => {
  office = await openMonitoringOffice()
}, 60_000)
afterAll(() => office.close())

const withheld = { complainant: { type: 'resident', name: 'Wilhelmina Quince', withholdName: true } }
const reason = 'A typing mistake'
const reported: readonly Step[] = [
  'decideWithholding',
  ...throughScreening,
  'linkProvision',
  'findCapacity',
  'askComplainant',
  'flagLegalIssue',
  'referToInvestigation',
  'appointInvestigatingOfficer',
  'issueDraftReport',
  'commentOnDraft',
  'issueFinalReport',
  'consultIndependentPerson',
]

const section = async (logged: Logged, name: string, key: Key = 'monitoringOfficer'): Promise<string> => {
  const html = await (await (await signedIn(office, key)).get(pageOf(logged))).text()
  return wordsOf(pageIn(html).querySelector(`section[aria-labelledby="${name}"]`))
}

describe('the answer of the API', () => {
  it.each([
    ['an investigation', [...reported, 'seekView', 'pause', 'resume', 'askToWithdraw', 'goOnInPublicInterest']],
    ['a hearing', [...reported, 'giveView', 'referToHearing', 'listHearing', 'adjournHearing', 'referToPolice']],
    [
      'a case that was closed and reopened',
      [
        'decideWithholding',
        ...throughScreening,
        'linkProvision',
        'referToPanel',
        'recordPanelMeeting',
        'takeNoFurtherAction',
        'decidePublication',
        'reopen',
        'correct',
        'handOver',
      ],
    ],
  ] as const)('of %s is what is documented, to each who may read it', async (_, steps) => {
    const logged = await office.log(withheld)
    await office.go(logged, ...steps)
    let read = 0
    for (const key of ['monitoringOfficer', 'firstIndependentPerson', 'investigatingOfficer'] as const) {
      const api = await office.as(key)
      const answer = await api.get(addressOf(logged))
      if (answer.status === 404) continue
      read += 1
      expect(complaintAnswer.safeParse(answer.body).error?.issues).toBeUndefined()
      const [timeline, deadlines] = await Promise.all(
        ['timeline', 'deadlines'].map((what) => api.get(`${addressOf(logged, 1)}/${what}`)),
      )
      timelineAnswer.parse(timeline?.body)
      deadlinesAnswer.parse(deadlines?.body)
    }
    expect(read).toBeGreaterThan(0)
  })

  it('answers What now as the page does', async () => {
    const logged = await office.log()
    await office.go(logged, ...throughScreening)
    const { body } = await (await office.as('monitoringOfficer')).get(addressOf(logged))
    const [{ whatNow } = { whatNow: undefined }] = complaintAnswer.parse(body).cases
    const onPage = await section(logged, 'what-now')
    for (const words of [whatNow?.meaning, ...(whatNow?.duties ?? []).map(({ who, what }) => `${who} ${what}`)])
      expect(onPage).toContain(words)
  })
})

describe('a correction', () => {
  it('shows the old and the new words whole to those who run the case, and to nobody else', async () => {
    const logged = await office.log(withheld)
    await office.go(logged, 'startScreening', 'consultIndependentPerson')
    const long = `Wilhelmina Quince-${'Long'.repeat(40)}`
    await office.go(logged, { kind: 'correct', field: 'complainantName', allegation: null, value: long, reason })
    const officers = await section(logged, 'timeline')
    expect(officers).toContain('Corrected: complainant’s name')
    expect(officers).toContain(long)
    expect(officers).toMatch(/Before\s+Wilhelmina Quince/)
    const adviser = await office.as('firstIndependentPerson')
    const { text } = await adviser.get(`${addressOf(logged, 1)}/timeline`)
    expect(text).toContain('Corrected: complainant’s name')
    expect(text).not.toContain('Quince')
    expect(await section(logged, 'timeline', 'firstIndependentPerson')).not.toContain('Quince')
  })
})

describe('a deadline', () => {
  it('says why it is the day it is, sentence by sentence, with the day it was at first', async () => {
    const logged = await office.log()
    await office.go(logged, 'startScreening', 'pause')
    office.clock.set(new Date('2026-06-17T09:00:00Z'))
    await office.go(logged, 'resume', 'extendDeadline')
    const words = await section(logged, 'clocks')
    expect(words).toMatch(/originally \d+ \w+ 2026/)
    expect(words).toMatch(/working days from Monday 8 June 2026 is/)
    expect(words).toMatch(/Paused 5 working days from 10 June 2026 to 17 June 2026/)
    expect(words).toContain('A witness is away.')
    office.clock.set(new Date(`${theDay}T09:00:00Z`))
  })
})

describe('an officer who stands down', () => {
  it('is told so on a plain page, and sees the case nowhere any more; the deputy goes on', async () => {
    const logged = await office.log()
    await office.go(logged, 'startScreening')
    const browser = await signedIn(office, 'monitoringOfficer')
    const form = formIn(await (await browser.get(formOf(logged, 'standDown'))).text())
    const answer = await browser.post(form.action, filled(form, { reasons: 'The complainant is my neighbour.' }))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff/cases?done=standDown'])
    const page = await (await browser.get('/staff/cases?done=standDown')).text()
    expect(page).toContain('You no longer see the case.')
    for (const address of [pageOf(logged), `${pageOf(logged)}/cases/1`, formOf(logged, 'addNote')])
      expect([address, (await browser.get(address)).status]).toEqual([address, 404])
    const found = await (await browser.get('/staff/cases?open=')).text()
    expect(found).not.toContain(logged.reference)
    expect(await (await browser.get('/staff')).text()).not.toContain(logged.reference)
    const officer = await office.as('monitoringOfficer')
    const { version } = await office.state(logged.id)
    expect((await officer.post(`${addressOf(logged, 1)}/add-note`, { text: 'x' }, seen(version))).status).toBe(404)
    expect(await section(logged, 'officers', 'deputy')).toContain('The complainant is my neighbour.')
  })
})

describe('Today', () => {
  it('counts what is overdue, due today and due this week up to Sunday, and lists each once', async () => {
    const other = await openMonitoringOffice()
    // a Monday: the three working days to acknowledge it end on Thursday
    const logged = await other.log({ receivedOn: '2026-06-08' })
    const countsOn = async (day: string) => {
      other.clock.set(new Date(`${day}T09:00:00Z`))
      const html = await (await (await signedIn(other, 'monitoringOfficer')).get('/staff')).text()
      const page = pageIn(html)
      const counts = page.querySelectorAll('.app-count').map((one) => wordsOf(one).replaceAll(/\s+/g, ' '))
      const tables = page.querySelectorAll('table').filter((table) => wordsOf(table).includes(logged.reference))
      return [...counts.slice(0, 3), ...tables.map((table) => wordsOf(table.querySelector('caption')))]
    }
    try {
      const none = ['0 overdue', '0 due today', '0 due this week', 'New']
      expect(await countsOn('2026-06-10')).toEqual(['0 overdue', '0 due today', '1 due this week', 'Later this week', 'New'])
      expect(await countsOn('2026-06-11')).toEqual(['0 overdue', '1 due today', '1 due this week', 'Due today', 'New'])
      expect(await countsOn('2026-06-14')).toEqual(['1 overdue', '0 due today', '0 due this week', 'Overdue', 'New'])
      await other.go(logged, 'acknowledge')
      expect(await countsOn('2026-06-14')).toEqual(none)
    } finally {
      await other.close()
    }
  })
})
