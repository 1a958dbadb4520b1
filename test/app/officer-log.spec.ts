import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { markupFaults } from '../markup.js'
import { openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'
import { signedIn } from '../officer-pages.js'
import { words } from '../officer-steps.js'
import { errorsOf, filled, formIn, pageIn, wordsOf, type PageForm, type Typed } from '../page-form.js'
import type { TestBrowser } from '../test-browser.js'

let office: MonitoringOffice
let browser: TestBrowser
beforeAll(async () => {
  office = await openMonitoringOffice()
  browser = await signedIn(office, 'monitoringOfficer')
}, 60_000)
afterAll(() => office.close())

const address = '/staff/complaints/new'
const open = async (): Promise<PageForm> => formIn(await (await browser.get(address)).text())
const seat = (key: string, council = office.made.authority) => `${office.person(key)}_${council}`
const onDay = (name: string, day: string): Typed => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const whole = (): Record<string, string | readonly string[]> => ({
  ...onDay('receivedOn', '2026-06-08'),
  channel: 'letter',
  'complainant-type': 'resident',
  'complainant-name': 'Rosa <Field> "O’Neill" \u202Eabc\u202C',
  'complainant-email': 'rosa@example.org',
  'complainant-address': words('address'),
  'complainant-withholdName': 'yes',
  words: words('complaint'),
  remedySought: words('remedy'),
  'about-0-seat': seat('brook'),
  'about-2-seat': seat('okafor'),
  'allegation-summary': words('summary'),
  ...onDay('allegation-conductOn', '2026-06-01'),
  'allegation-platform': 'x',
  'allegation-act': 'share',
})

async function comesBack(form: PageForm, typed: Typed) {
  const answer = await browser.post(address, filled(form, typed))
  const html = await answer.text()
  expect([answer.status, await markupFaults(html)]).toEqual([422, []])
  const kept = filled(formIn(html), {})
  for (const [name, value] of filled(form, typed)) if (name !== '_csrf') expect(kept).toContainEqual([name, value])
  return errorsOf(html)
}

describe('a complaint that came on paper', () => {
  it('is logged as it was typed, against each councillor', async () => {
    const form = await open()
    const typed = whole()
    const sent = await browser.post(address, filled(form, typed))
    expect([sent.status, sent.status === 303 ? [] : errorsOf(await sent.text())]).toEqual([303, []])
    const { rows } = await office.sql('SELECT state FROM complaint_row ORDER BY reference DESC LIMIT 1')
    const allegation = { summary: words('summary'), conductOn: '2026-06-01', platform: 'x', act: 'share' }
    expect(rows[0]?.['state']).toMatchObject({
      receivedOn: '2026-06-08',
      channel: 'letter',
      complainant: {
        type: 'resident',
        name: typed['complainant-name'],
        email: 'rosa@example.org',
        address: words('address'),
        identityHandling: 'withholdingRequested',
      },
      words: words('complaint'),
      remedySought: words('remedy'),
      cases: ['brook', 'okafor'].map((key) => ({
        subjectMember: { person: office.person(key), authority: office.made.authority },
        allegations: [allegation],
      })),
    })
    const html = await (await browser.get(sent.headers.get('location') ?? '')).text()
    expect([html.includes('<script>alert('), await markupFaults(html)]).toEqual([false, []])
    const shown = wordsOf(pageIn(html).querySelector('main'))
    for (const name of ['complainant-name', 'complainant-address', 'words', 'remedySought', 'allegation-summary'])
      expect(shown).toContain(typed[name])
    expect(shown).toContain('The complaint was logged')
  })

  it.each([
    ['receivedOn-day', 'receivedOn-day'],
    ['receivedOn-year', 'receivedOn-year'],
    ['channel', 'channel'],
    ['complainant-type', 'complainant-type'],
    ['complainant-name', 'complainant-name'],
    ['words', 'words'],
    ['allegation-summary', 'allegation-summary'],
    ['allegation-conductOn-month', 'allegation-conductOn-month'],
    ['allegation-platform', 'allegation-platform'],
    ['allegation-act', 'allegation-act'],
  ])('without %s is not logged, and a link leads there', async (name, place) => {
    expect(await comesBack(await open(), { ...whole(), [name]: '' })).toEqual([{ text: expect.any(String), leadsTo: place }])
  })

  it('about nobody is not logged', async () => {
    const errors = await comesBack(await open(), { ...whole(), 'about-0-seat': '', 'about-2-seat': '' })
    expect(errors).toEqual([{ text: 'Choose the councillor', leadsTo: 'about-0-seat' }])
  })

  it('with nothing in it is told everything that is missing, in the order of the page', async () => {
    const errors = await comesBack(await open(), {})
    expect(errors.map(({ leadsTo }) => leadsTo)).toEqual([
      'receivedOn-day',
      'channel',
      'complainant-type',
      'words',
      'about-0-seat',
    ])
  })

  it.each<[string, Typed, string]>([
    ['a day in the future', onDay('receivedOn', '2026-06-11'), 'receivedOn'],
    ['a day that is none', onDay('receivedOn', '2026-02-30'), 'receivedOn-day'],
    ['conduct after the complaint', onDay('allegation-conductOn', '2026-06-09'), 'allegation-conductOn'],
    ['an address that is no e-mail', { 'complainant-email': 'rosa' }, 'complainant-email'],
    ['NUL in the words', { words: 'a\0b' }, 'words'],
    ['two lines as a name', { 'complainant-name': 'Rosa\r\nField' }, 'complainant-name'],
  ])('with %s is not logged', async (_, typed, place) => {
    expect(await comesBack(await open(), { ...whole(), ...typed })).toEqual([{ text: expect.any(String), leadsTo: place }])
  })

  it('about somebody for whom another authority decides leads to the list in which they were chosen', async () => {
    const [authority, stranger] = [randomUUID(), randomUUID()]
    await office.sql(
      `INSERT INTO authority (id, name, tier, contact) SELECT $1, 'Westmoor', 'district', contact FROM authority LIMIT 1`,
      [authority],
    )
    await office.sql(`INSERT INTO person (id, name) VALUES ($1, 'Cllr Far Away')`, [stranger])
    await office.sql(
      `INSERT INTO term_of_office (id, person_id, authority_id, office, from_day) VALUES ($1, $2, $3, 'councillor', '2024-01-01')`,
      [randomUUID(), stranger, authority],
    )
    const errors = await comesBack(await open(), {
      ...whole(),
      'about-0-seat': '',
      'about-1-seat': seat('brook'),
      'about-2-seat': `${stranger}_${authority}`,
    })
    expect(errors).toEqual([{ text: expect.any(String), leadsTo: 'about-2-seat' }])
  })

  it('without a name is logged where it is anonymous', async () => {
    const typed = { ...whole(), 'complainant-type': 'anonymous', 'complainant-name': '', 'complainant-withholdName': [] }
    expect((await browser.post(address, filled(await open(), typed))).status).toBe(303)
  })
})
