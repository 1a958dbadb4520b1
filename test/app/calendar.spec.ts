import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CalendarService } from '../../src/calendar/calendar.service.js'
import { addWorkingDays, type Calendar } from '../../src/domain/time/working-days.js'
import { parsePlainDate as day } from '../../src/domain/time/dates.js'
import { explainDeadline } from '../../src/domain/time/deadlines.js'
import { SetClock } from '../../src/platform/clock.js'
import { startTestCouncil, type TestCouncil } from '../council.js'
import { makeBrowser, type TestBrowser } from '../test-browser.js'

const clock = new SetClock(new Date('2027-01-15T09:00:00Z'))
const minute = 60_000
let town: TestCouncil
let calendar: CalendarService
beforeAll(async () => {
  town = await startTestCouncil(clock)
  calendar = town.app.get(CalendarService, { strict: false })
})
afterAll(async () => {
  await town.close()
})

const add = (on: string, name: string, key?: string) =>
  town.as('administrator').send('POST', '/bank-holidays', { day: on, name }, key)
const listed = async (year: number) => (await town.as('monitoringOfficer').get(`/bank-holidays?year=${year}`)).body
const inTable = async () => (await town.sql('SELECT day::text FROM bank_holiday ORDER BY day')).rows as { day: string }[]

describe('the bank holidays of a year', () => {
  it('are given with where each is known from', async () => {
    const answer = await town.as('deputyMonitoringOfficer').get('/bank-holidays?year=2026')
    expect(answer).toMatchObject({
      status: 200,
      body: { year: 2026, calendar: 'england-2026-11', firstYear: 2018, lastYear: 2035 },
    })
    expect((answer.body as { items: unknown[] }).items).toHaveLength(8)
    expect(answer.body).toMatchObject({
      items: { 7: { day: '2026-12-28', name: 'Boxing Day (substitute day)', proclaimed: null } },
    })
  })

  it('are those of this year where none is named', async () => {
    expect((await town.as('administrator').get('/bank-holidays')).body).toMatchObject({ year: 2027 })
  })

  it('are not guessed for a year that is not known', async () => {
    expect(await town.as('administrator').get('/bank-holidays?year=2036')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/year', detail: 'must be a year from 2018 to 2035' }] },
    })
  })

  it('are read by those who keep deadlines, and added by administrators alone', async () => {
    for (const role of ['councillor', 'independentPerson', 'democraticServices'] as const)
      expect((await town.as(role).get('/bank-holidays')).status).toBe(403)
    expect((await town.as('nobody').get('/bank-holidays')).status).toBe(401)
    for (const role of ['monitoringOfficer', 'deputyMonitoringOfficer', 'councillor'] as const)
      expect((await town.as(role).send('POST', '/bank-holidays', { day: '2027-06-01', name: 'A day off' })).status).toBe(403)
    expect(await inTable()).toEqual([])
  })
})

describe('a proclaimed bank holiday', () => {
  it('counts from the moment it is added, and is named in what it moved', async () => {
    const before: Calendar = await calendar.current()
    const added = await add('2027-05-12', 'Coronation of an invented king')
    expect(added).toMatchObject({
      status: 201,
      body: { day: '2027-05-12', proclaimed: { addedBy: 'Someone acting as administrator' } },
    })
    const after = await calendar.current()
    expect([before.id, after.id]).toEqual(['england-2026-11', 'england-2026-11+2027-05-12'])
    expect(addWorkingDays(day('2027-05-10'), 5, before)).toBe('2027-05-17')
    expect(explainDeadline(day('2027-05-10'), { length: 5, unit: 'workingDays' }, after)).toBe(
      '5 working days from Monday 10 May 2027 is Tuesday 18 May: skipped Coronation of an invented king, weekend',
    )
    expect(await listed(2027)).toMatchObject({ items: { 4: { day: '2027-05-12', name: 'Coronation of an invented king' } } })
  })

  it('leaves the calendar to be had by which something was counted before', async () => {
    const named = await calendar.everyNamed(['england-2026-11', 'england-2026-11+2027-05-12'])
    expect(named.get('england-2026-11')?.holidays.has(day('2027-05-12'))).toBe(false)
    expect(named.get('england-2026-11+2027-05-12')).toEqual(await calendar.current())
  })

  it('is added once, however often the same is sent', async () => {
    const sent = await Promise.all(Array.from({ length: 5 }, () => add('2027-06-02', 'Jubilee', 'pressed-five-times')))
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([201]))
    const apart = await Promise.all(['one', 'two', 'three'].map((name) => add('2027-06-03', name)))
    expect(apart.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect((await inTable()).map((row) => row.day)).toEqual(['2027-05-12', '2027-06-02', '2027-06-03'])
  })

  it.each([
    ['at a weekend', '2027-05-08', 'Saturday 8 May 2027 is at a weekend, and no working day as it is'],
    ['that is one already', '2027-05-31', 'Monday 31 May 2027 is a bank holiday already: Spring bank holiday'],
    ['proclaimed already', '2027-05-12', 'Wednesday 12 May 2027 is a bank holiday already: Coronation of an invented king'],
    ['of a year not known', '2036-05-12', 'Monday 12 May 2036 is outside the years whose bank holidays are known, 2018 to 2035'],
    [
      'long past',
      '2026-12-14',
      'Monday 14 December 2026 is more than 31 days ago: a proclamation that became known late is entered within 31 days',
    ],
  ])('is refused %s', async (_, on, reason) => {
    expect(await add(on, 'A day off')).toMatchObject({ status: 409, body: { reasons: [reason] } })
  })

  it.each([
    ['without a name', { day: '2027-07-01', name: ' ' }, '/name'],
    ['that is no day', { day: '2027-02-30', name: 'A day off' }, '/day'],
  ])('is refused %s', async (_, body, pointer) => {
    expect(await town.as('administrator').send('POST', '/bank-holidays', body)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    })
  })

  it.each([
    ['changed', "UPDATE bank_holiday SET name = 'Another' WHERE day = '2027-05-12'"],
    ['moved', "UPDATE bank_holiday SET day = '2027-05-13' WHERE day = '2027-05-12'"],
    ['counted as not recounted', "UPDATE bank_holiday SET recounted_at = NULL WHERE day = '2027-05-12'"],
    ['removed', 'DELETE FROM bank_holiday'],
    ['swept away', 'TRUNCATE bank_holiday'],
    ['put on a weekend', "INSERT INTO bank_holiday SELECT '2027-05-15', name, added_by, added_at FROM bank_holiday LIMIT 1"],
  ])('is not %s, even in the database', async (_, statement) => {
    await expect(town.sql(statement)).rejects.toThrow()
  })
})

describe('those who count deadlines', () => {
  const told: string[] = []
  let isFailing = false

  it('are told when a day is added, before the answer says so', async () => {
    calendar.onAdded(({ day: on }) => {
      if (isFailing) return Promise.reject(new Error('the database went away'))
      told.push(on)
      return Promise.resolve()
    })
    const added = await add('2027-07-01', 'A day of thanks')
    expect(told).toContain('2027-07-01')
    expect(added).toMatchObject({ status: 201, body: { proclaimed: { areDeadlinesRecounted: true } } })
  })

  it('are told once more a minute later, for what was under way at that moment', async () => {
    told.length = 0
    clock.advance(minute)
    await calendar.recountPending()
    expect(told).toContain('2027-07-01')
    told.length = 0
    await calendar.recountPending()
    expect(told).toEqual([])
  })

  it('are told again where they failed, and the day stands', async () => {
    isFailing = true
    const added = await add('2027-07-02', 'Another day of thanks')
    expect(added).toMatchObject({ status: 201, body: { proclaimed: { areDeadlinesRecounted: false } } })
    expect((await calendar.current()).holidays.has(day('2027-07-02'))).toBe(true)
    isFailing = false
    await calendar.recountPending()
    expect(told).toEqual(['2027-07-02'])
    expect(JSON.stringify(await listed(2027))).not.toContain('"areDeadlinesRecounted":false')
  })

  it('are told at the next start of what a crash left over', async () => {
    await town.sql(
      `INSERT INTO bank_holiday SELECT '2027-07-05', 'Entered just before a crash', added_by, $1 FROM bank_holiday LIMIT 1`,
      [clock.now()],
    )
    told.length = 0
    await calendar.onApplicationBootstrap()
    expect(told).toContain('2027-07-05')
  })
})

describe('the page of bank holidays', () => {
  let administrator: TestBrowser
  let officer: TestBrowser
  const words = async (answer: Response) => (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  const signedIn = async (email: string) => {
    const browser = makeBrowser(town.url)
    await browser.get('/sign-in')
    await browser.send('/sign-in', { email, password: 'several quite unusual words' })
    return browser
  }
  const send = async (on: readonly [string, string, string], more: Record<string, string> = {}) => {
    await administrator.get('/staff/bank-holidays')
    const [ofMonth, month, year] = on
    const fields = {
      'day-day': ofMonth,
      'day-month': month,
      'day-year': year,
      name: 'Day of the bees',
      isChecked: 'yes',
      ...more,
    }
    return administrator.send('/staff/bank-holidays', fields)
  }
  beforeAll(async () => {
    administrator = await signedIn('administrator@ambleford.example')
    officer = await signedIn('monitoringOfficer@ambleford.example')
  })

  it('shows a year and leads to its neighbours', async () => {
    const page = await (await officer.get('/staff/bank-holidays?year=2027')).text()
    expect(page).toContain('Coronation of an invented king')
    expect(page).toContain('/staff/bank-holidays?year=2026')
    expect(page).toContain('/staff/bank-holidays?year=2028')
    expect(await (await officer.get('/staff/bank-holidays?year=2035')).text()).not.toContain('year=2036')
    expect(await words(await officer.get('/staff/bank-holidays?year=2099'))).toContain('Bank holidays in 2027')
  })

  it('offers the form to the administrator alone', async () => {
    expect(await (await officer.get('/staff/bank-holidays')).text()).not.toContain('Add the bank holiday')
    expect(await (await administrator.get('/staff/bank-holidays')).text()).toContain('Add the bank holiday')
    expect((await officer.send('/staff/bank-holidays', { name: 'x' })).status).toBe(403)
    expect((await makeBrowser(town.url).get('/staff/bank-holidays')).status).toBe(303)
  })

  it('adds a day and says what became of the deadlines', async () => {
    const sent = await send(['6', '7', '2028'])
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/staff/bank-holidays?year=2028&added=2028-07-06'])
    expect(await words(await administrator.get(sent.headers.get('location') ?? ''))).toContain(
      'Thursday 6 July 2028 was added: Day of the bees. The deadlines of open cases have been counted again.',
    )
  })

  it('keeps what was typed beside the reason why a day is refused', async () => {
    const refused = await send(['25', '12', '2028'])
    expect(refused.status).toBe(409)
    const page = await refused.text()
    expect(page).toContain('Monday 25 December 2028 is a bank holiday already: Christmas Day')
    expect(page).toContain('value="Day of the bees"')
  })

  it('asks for what is missing', async () => {
    const refused = await send(['', '', ''], { name: '', isChecked: '' })
    expect(refused.status).toBe(422)
    const page = await words(refused)
    for (const asked of [
      'Enter the day of the bank holiday',
      'Enter what the bank holiday is called',
      'Confirm that you have checked',
    ])
      expect(page).toContain(asked)
  })

  it('warns once less than two years of known bank holidays remain', async () => {
    expect(await words(await officer.get('/staff/bank-holidays'))).not.toContain('until the end of 2035 only')
    clock.set(new Date('2034-01-01T09:00:00Z'))
    expect(await words(await (await signedIn('monitoringOfficer@ambleford.example')).get('/staff/bank-holidays'))).toContain(
      'The bank holidays are known until the end of 2035 only',
    )
  })
})
