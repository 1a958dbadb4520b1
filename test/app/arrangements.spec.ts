import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { AuthoritiesService } from '../../src/people/authorities.service.js'
import { chelmsfordArrangements, modelArrangements } from '../../src/people/example-arrangements.js'
import { SetClock } from '../../src/platform/clock.js'
import { readEveryPage, startTestCouncil, type TestCouncil } from '../council.js'
import { day } from '../make.js'

let town: TestCouncil
beforeAll(async () => {
  town = await startTestCouncil(new SetClock(new Date('2026-06-10T09:00:00Z')))
})
afterAll(async () => {
  await town.close()
})

const arrangementsOf = (authority: string) => `/authorities/${authority}/arrangements`
const record = (from: string, settings: object = modelArrangements, authority = town.council) =>
  town.as('monitoringOfficer').send('POST', arrangementsOf(authority), { from, ...settings })

/** A copy in which one value is another: 'hearing.quorum' names its place. */
function withValue(place: string, value: unknown): Record<string, unknown> {
  const body = structuredClone({ from: '2026-05-01', ...modelArrangements }) as Record<string, unknown>
  const steps = place.split('.')
  let here = body
  for (const step of steps.slice(0, -1)) here = here[step] as Record<string, unknown>
  here[steps.at(-1) ?? ''] = value
  return body
}

describe('arrangements', () => {
  it('are in force from their day until others are, for the parishes too', async () => {
    const officer = town.as('monitoringOfficer')
    const first = await record('2020-04-01')
    expect(first).toMatchObject({ status: 201, body: { from: '2020-04-01', to: null, ...modelArrangements } })
    expect((await record('2025-04-01', chelmsfordArrangements)).status).toBe(201)
    const inForce = (authority: string, on: string) => officer.get(`${arrangementsOf(authority)}/in-force?on=${on}`)
    expect((await inForce(town.council, '2020-03-31')).status).toBe(404)
    expect((await inForce(town.council, '2020-04-01')).body).toMatchObject({ from: '2020-04-01', ...modelArrangements })
    expect((await inForce(town.council, '2025-03-31')).body).toMatchObject({ from: '2020-04-01', ...modelArrangements })
    expect((await inForce(town.council, '2025-04-01')).body).toMatchObject({ from: '2025-04-01', ...chelmsfordArrangements })
    expect((await inForce(town.parish, '2025-03-31')).body).toMatchObject({ from: '2020-04-01' })
    expect((await officer.get(`${arrangementsOf(town.parish)}/in-force`)).body).toMatchObject({ from: '2025-04-01' })
    expect((await inForce(town.neighbour, '2025-04-01')).status).toBe(404)
    expect((await inForce(town.council, '2025-02-30')).status).toBe(422)
  })

  it('may be recorded late from a day in the past: they end where the next begin, and change none that are recorded', async () => {
    expect(await record('2022-04-01', { ...modelArrangements, timeBar: null })).toMatchObject({
      status: 201,
      body: { to: '2025-04-01', timeBar: null },
    })
    const authorities = town.app.get(AuthoritiesService, { strict: false })
    const from = async (on: string) => (await authorities.arrangementsInForce(town.council, day(on)))?.from
    expect(await Promise.all(['2022-03-31', '2022-04-01', '2025-03-31', '2025-04-01'].map(from))).toEqual([
      '2020-04-01',
      '2022-04-01',
      '2022-04-01',
      '2025-04-01',
    ])
  })

  it('are recorded once for each day, and for each key', async () => {
    expect(await record('2025-04-01', chelmsfordArrangements)).toMatchObject({
      status: 409,
      body: { reasons: ['other arrangements are already recorded from this day'] },
    })
    const body = { from: '2026-12-01', ...modelArrangements }
    const send = () => town.as('administrator').send('POST', arrangementsOf(town.council), body, 'pressed-twice')
    const [one, other] = [await send(), await send()]
    expect([one.status, other.status]).toEqual([201, 201])
    expect(other.body).toEqual(one.body)
  })

  it('are listed the latest first, page by page and as CSV, each with the day on which the next begin', async () => {
    const officer = town.as('democraticServices')
    const { body } = await officer.get(arrangementsOf(town.council))
    const periods = (body as { items: { from: string; to: string | null }[] }).items.map(({ from, to }) => [from, to])
    expect(periods).toEqual([
      ['2026-12-01', null],
      ['2025-04-01', '2026-12-01'],
      ['2022-04-01', '2025-04-01'],
      ['2020-04-01', '2022-04-01'],
    ])
    const { forwards, backwards, pages } = await readEveryPage(officer, arrangementsOf(town.council), 1)
    expect([pages, new Set(forwards).size, backwards]).toEqual([4, 4, forwards])
    const sheet = await officer.get(arrangementsOf(town.council), 'text/csv')
    expect(sheet.text).toContain('2025-04-01,2026-12-01,5 working days from receipt of the complaint,')
    expect(sheet.text).toContain('5 working days from the acknowledgement')
  })

  it('stand: the database itself refuses to change or remove them', async () => {
    for (const statement of [`UPDATE arrangements SET settings = '{}'`, `DELETE FROM arrangements`, `TRUNCATE arrangements`])
      await expect(town.sql(statement)).rejects.toMatchObject({ message: 'arrangements is append-only' })
  })

  it('are recorded by the authority’s own officers, and never for a parish', async () => {
    const body = { from: '2026-04-01', ...modelArrangements }
    expect((await record('2026-04-01', modelArrangements, town.neighbour)).status).toBe(403)
    expect(await record('2026-04-01', modelArrangements, town.parish)).toMatchObject({
      status: 409,
      body: { reasons: ['a parish or town council has no arrangements of its own: record them for its principal authority'] },
    })
    for (const role of ['democraticServices', 'independentPerson', 'councillor'] as const)
      expect((await town.as(role).send('POST', arrangementsOf(town.council), body)).status).toBe(403)
    expect((await town.as('nobody').send('POST', arrangementsOf(town.council), body)).status).toBe(401)
  })
})

describe('a value of the arrangements', () => {
  const limit = (length: unknown, unit: unknown = 'workingDays') => ({ length, unit })
  it.each([
    ['a day before the law came into force', 'from', '2012-06-30', '/from', /1 July 2012 or later/],
    ['a day that does not exist', 'from', '2026-02-30', '/from', /real date/],
    ['a day more than a year away', 'from', '2027-06-11', '/from', /within a year/],
    ['a limit of nothing', 'clocks.acknowledge.limit', limit(0), '/clocks/acknowledge/limit/length', /at least 1/],
    ['a limit of part of a day', 'clocks.assess.limit', limit(2.5), '/clocks/assess/limit/length', /whole number/],
    ['a limit in words', 'clocks.assess.limit', limit('five'), '/clocks/assess/limit/length', /whole number/],
    ['a limit of years in days', 'clocks.assess.limit', limit(501), '/clocks/assess/limit/length', /2 years or less/],
    [
      'a limit of years in months',
      'clocks.investigate.limit',
      limit(25, 'months'),
      '/clocks/investigate/limit/length',
      /2 years/,
    ],
    [
      'a unit that is none',
      'clocks.assess.limit',
      limit(5, 'weeks'),
      '/clocks/assess/limit/unit',
      /working days or calendar days or months/,
    ],
    ['a start that is none', 'clocks.assess.startsAt', 'noticed', '/clocks/assess/startsAt', /what starts the clock/],
    ['a start that never comes', 'clocks.acknowledge.startsAt', 'decided', '/clocks/acknowledge/startsAt', /must be received/],
    ['a clock that is not known', 'clocks.hearingNotice', { limit: limit(5), startsAt: 'decided' }, '/clocks/hearingNotice', /./],
    ['an assessor that is none', 'assessment.by', 'leader', '/assessment/by', /who decides/],
    ['a time bar of a lifetime', 'timeBar', limit(121, 'months'), '/timeBar/length', /10 years or less/],
    ['a time bar in working days', 'timeBar', limit(20), '/timeBar/unit', /calendar days or months/],
    [
      'a review in working days',
      'review',
      { within: limit(20), by: ['complainant'] },
      '/review/within/unit',
      /calendar days or months/,
    ],
    ['a panel of one', 'hearing.quorum', 1, '/hearing/quorum', /at least 2/],
    ['a panel of everyone', 'hearing.quorum', 31, '/hearing/quorum', /30 or fewer/],
    ['a hearing without notice', 'hearing.notice', limit(0), '/hearing/notice/length', /at least 1/],
    ['a review that nobody may ask for', 'review', { within: limit(10, 'months'), by: [] }, '/review/by', /name who/],
    [
      'a review asked for twice over',
      'review',
      { within: limit(10, 'months'), by: ['complainant', 'complainant'] },
      '/review/by',
      /twice/,
    ],
    [
      'a review asked for by others',
      'review',
      { within: limit(10, 'months'), by: ['theLeader'] },
      '/review/by/0',
      /complainant or/,
    ],
    ['a setting nobody knows', 'colour', 'red', '/colour', /not known/],
    ['a regime', 'regimes', ['suspension'], '/regimes', /not known/],
  ])('that is %s is refused where it stands', async (_, place, value, pointer, message) => {
    const refused = await town.as('monitoringOfficer').send('POST', arrangementsOf(town.council), withValue(place, value))
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer, detail: expect.stringMatching(message) }] } })
  })

  it.each([
    'from',
    'clocks',
    'clocks.decisionNotice',
    'assessment',
    'assessment.asksIndependentPerson',
    'timeBar',
    'hearing',
    'hearing.quorum',
    'review',
  ])('is never left to be guessed: %s must be there', async (place) => {
    const refused = await town.as('monitoringOfficer').send('POST', arrangementsOf(town.council), withValue(place, undefined))
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: `/${place.replace('.', '/')}` }] } })
  })

  it('does not contradict another: who decides with the Independent Person asks them', async () => {
    const by = { by: 'monitoringOfficerWithIndependentPerson', asksIndependentPerson: false }
    const refused = await town.as('monitoringOfficer').send('POST', arrangementsOf(town.council), withValue('assessment', by))
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/assessment/asksIndependentPerson' }] } })
  })

  it('may be as large as its range', async () => {
    const widest = withValue('timeBar', { length: 120, unit: 'months' })
    const review = { within: { length: 28, unit: 'calendarDays' }, by: ['complainant', 'subjectMember'] }
    const settings = { ...widest, review, hearing: { notice: { length: 24, unit: 'months' }, quorum: 30 } }
    const recorded = await town.as('deputyMonitoringOfficer').send('POST', arrangementsOf(town.council), settings)
    expect(recorded).toMatchObject({ status: 201, body: settings })
  })
})

describe('the examples', () => {
  it('are two, and each can be recorded as it is', async () => {
    const { body } = await town.as('administrator').get('/arrangements/examples')
    const { items } = body as { items: { key: string; settings: object }[] }
    expect(items.map(({ key }) => key)).toEqual(['model', 'chelmsford'])
    for (const [at, { settings }] of items.entries()) expect((await record(`2026-03-0${at + 1}`, settings)).status).toBe(201)
  })

  it('give Chelmsford’s published limits: acknowledged in five working days, assessed within five', () => {
    const { acknowledge, assess } = chelmsfordArrangements.clocks
    expect([acknowledge, assess]).toEqual([
      { limit: { length: 5, unit: 'workingDays' }, startsAt: 'received' },
      { limit: { length: 5, unit: 'workingDays' }, startsAt: 'acknowledged' },
    ])
    expect(chelmsfordArrangements.timeBar).toBeNull()
  })
})
