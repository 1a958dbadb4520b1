import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { demoPassword } from '../../src/demo/council.js'
import { openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'
import { errorsOf, filled, formIn, linksOf, pageIn, wordsOf, type Typed } from '../page-form.js'
import { makeBrowser, type TestBrowser } from '../test-browser.js'

let office: MonitoringOffice
let officer: TestBrowser
beforeAll(async () => {
  office = await openMonitoringOffice()
  officer = await signedIn('mo@ambleford.example')
})
afterAll(async () => {
  await office.close()
})

async function signedIn(email: string): Promise<TestBrowser> {
  const browser = makeBrowser(office.url)
  await browser.get('/sign-in')
  await browser.send('/sign-in', { email, password: demoPassword })
  return browser
}

const read = async (path: string, browser = officer): Promise<string> => (await browser.get(path)).text()
const words = (html: string): string => wordsOf(pageIn(html).querySelector('main')).replaceAll(/\s+/g, ' ')
const on = (day: string, month: string, year: string) => ({ 'from-day': day, 'from-month': month, 'from-year': year })
const send = async (typed: Typed, like = '', browser = officer): Promise<Response> => {
  const form = formIn(await read(`/staff/arrangements/new${like}`, browser))
  return browser.post(form.action, filled(form, typed))
}

describe('the page of arrangements', () => {
  it('shows those in force, in words, and what only legislation can switch on', async () => {
    const page = words(await read('/staff/arrangements'))
    for (const said of [
      'From 1 January 2024',
      'In force',
      'The first on record',
      '3 working days from receipt of the complaint',
      'Conduct more than 6 months before receipt',
      'Not within 14 working days of the final report',
      'Suspension Off until legislation brings it into force. No council can adopt it by itself.',
      'touch no complaint that is already logged',
    ])
      expect(page).toContain(said)
  })

  it('has no field for a regime', async () => {
    const { asked } = formIn(await read('/staff/arrangements/new'))
    expect([...asked.keys()].filter((name) => /regime|suspension|appeal/i.test(name))).toEqual([])
  })

  it('is for the Monitoring Officer, the deputy and the administrator', async () => {
    for (const email of ['deputy@ambleford.example', 'admin@ambleford.example'])
      expect((await (await signedIn(email)).get('/staff/arrangements')).status).toBe(200)
    for (const email of ['ip@ambleford.example', 'councillor@ambleford.example', 'democratic@ambleford.example'])
      for (const path of ['/staff/arrangements', '/staff/arrangements/new'])
        expect((await (await signedIn(email)).get(path)).status).toBe(403)
    expect((await makeBrowser(office.url).get('/staff/arrangements')).headers.get('location')).toContain('/sign-in')
  })

  it('is reached from the register, and by the administrator from the navigation', async () => {
    expect(linksOf(await read('/staff/register', await signedIn('mo@ambleford.example')))).toContain('/staff/arrangements')
    expect(linksOf(await read('/account', await signedIn('admin@ambleford.example')))).toContain('/staff/arrangements')
  })
})

describe('the form for new arrangements', () => {
  it('begins with those in force, or with an example', async () => {
    const typedIn = async (like: string) => Object.fromEntries(formIn(await read(`/staff/arrangements/new${like}`)).sent)
    expect(await typedIn('')).toMatchObject({ 'clocks-acknowledge-limit-length': '3', 'timeBar-has': 'yes', 'from-day': '' })
    expect(await typedIn('?like=chelmsford')).toMatchObject({
      'clocks-acknowledge-limit-length': '5',
      'clocks-assess-limit-length': '5',
      'clocks-assess-startsAt': 'acknowledged',
      'timeBar-has': 'no',
    })
    expect(await typedIn('?like=model')).toMatchObject({ 'clocks-assess-limit-length': '15', 'hearing-quorum': '3' })
    expect(await typedIn('?like=nothing')).toMatchObject({ 'clocks-assess-limit-length': '15' })
  })

  it('asks for a date, and keeps every word that was typed', async () => {
    const answer = await send({ 'clocks-acknowledge-limit-length': 'five', 'hearing-quorum': '1', 'from-year': '2026' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('<title>Error: Record new arrangements')
    expect(errorsOf(page)).toEqual([
      { text: 'The date from which they apply must include a day', leadsTo: 'from-day' },
      { text: '“Acknowledge the complaint” must be a whole number', leadsTo: 'clocks-acknowledge-limit-length' },
      { text: '“Quorum of a hearing” must be at least 2', leadsTo: 'hearing-quorum' },
    ])
    expect(Object.fromEntries(formIn(page).sent)).toMatchObject({
      'clocks-acknowledge-limit-length': 'five',
      'hearing-quorum': '1',
      'from-year': '2026',
    })
  })

  it.each<[string, Typed, { text: string; leadsTo: string }]>([
    [
      'a limit of more than two years',
      { 'clocks-investigate-limit-length': '25' },
      { text: '“Investigation” must be 2 years or less', leadsTo: 'clocks-investigate-limit-length' },
    ],
    [
      'a time bar without a number',
      { 'timeBar-has': 'yes', 'timeBar-length': '' },
      { text: '“Time bar” must be a whole number', leadsTo: 'timeBar-length' },
    ],
    [
      'a review that nobody may ask for',
      { 'review-has': 'yes', 'review-within-length': '10', 'review-by': [] },
      { text: '“Review of a closing decision” must name who may ask for it', leadsTo: 'review-by' },
    ],
    [
      'a contradiction about the Independent Person',
      { 'assessment-by': 'monitoringOfficerWithIndependentPerson', 'assessment-asksIndependentPerson': 'no' },
      {
        text: '“Independent Person asked before the assessment is decided” must be so where the Monitoring Officer decides with the Independent Person',
        leadsTo: 'assessment-asksIndependentPerson',
      },
    ],
    [
      'a day before the law',
      on('30', '6', '2012'),
      { text: '“The date from which they apply” must be 1 July 2012 or later, when this law came into force', leadsTo: 'from' },
    ],
    [
      'a day more than a year away',
      on('11', '6', '2027'),
      { text: 'The date from which they apply must be within a year from today', leadsTo: 'from' },
    ],
  ])('points at %s', async (_, typed, error) => {
    const answer = await send({ ...on('1', '9', '2026'), ...typed })
    expect([answer.status, errorsOf(await answer.text())]).toEqual([422, [error]])
  })

  it('records them, and the page says in words what differs', async () => {
    const answer = await send({
      ...on('1', '9', '2026'),
      'clocks-acknowledge-limit-length': '4',
      'clocks-assess-limit-unit': 'calendarDays',
      'clocks-assess-startsAt': 'memberCommented',
      'assessment-by': 'panel',
      'timeBar-has': 'no',
      'review-has': 'yes',
      'review-within-length': '28',
      'review-within-unit': 'calendarDays',
      'review-by': ['complainant', 'subjectMember'],
    })
    expect(answer.status).toBe(303)
    const page = words(await read(answer.headers.get('location') ?? ''))
    for (const said of [
      'The arrangements from 1 September 2026 were recorded.',
      'Not yet in force',
      'Acknowledge the complaint: 4 working days from receipt of the complaint. Before: 3 working days from receipt of the complaint',
      'Initial assessment: 15 calendar days from the subject member’s comment. Before: 15 working days from receipt of the complaint',
      'Who decides at assessment: An assessment panel. Before: The Monitoring Officer',
      'Time bar: None. Before: Conduct more than 6 months before receipt',
      'Review of a closing decision: Asked for within 28 calendar days, by the complainant or the subject member. Before: None',
      '1 January 2024 to 31 August 2026',
    ])
      expect(page).toContain(said)
    expect(page).not.toContain('Investigation: 3 months')
  })

  it('takes a day in the past, and none twice', async () => {
    expect((await send(on('1', '6', '2025'), '?like=chelmsford')).status).toBe(303)
    const answer = await send(on('1', '6', '2025'), '?like=chelmsford')
    const page = await answer.text()
    expect(answer.status).toBe(409)
    expect(errorsOf(page)).toEqual([{ text: 'Other arrangements are already recorded from this day', leadsTo: null }])
    expect(Object.fromEntries(formIn(page).sent)).toMatchObject({ 'from-year': '2025', 'clocks-acknowledge-limit-length': '5' })
  })

  it('sent twice records once', async () => {
    const form = formIn(await read('/staff/arrangements/new?like=model'))
    const fields = filled(form, on('1', '6', '2024'))
    const [one, other] = [await officer.post(form.action, fields), await officer.post(form.action, fields)]
    expect([one.status, other.headers.get('location')]).toEqual([303, one.headers.get('location')])
  })

  it('refuses a field that it never had', async () => {
    const form = formIn(await read('/staff/arrangements/new'))
    const answer = await officer.post(form.action, [...filled(form, on('2', '9', '2026')), ['regimes', 'suspension']])
    expect(answer.status).toBe(422)
    expect(words(await read('/staff/arrangements'))).not.toContain('2 September 2026')
  })
})
