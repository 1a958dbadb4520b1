import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { recordFacts } from '../../src/complaints/record/facts.repository.js'
import { figures } from '../../src/domain/statistics/figures.js'
import { SetClock } from '../../src/platform/clock.js'
import { PrismaService } from '../../src/platform/prisma.service.js'
import type { StatisticsAnswer } from '../../src/statistics/answer.js'
import { startTestCouncil, type TestCouncil } from '../council.js'
import { wholeComplaints } from '../random-procedures.js'
import { readPdf } from '../read-pdf.js'
import { makeBrowser, type TestBrowser } from '../test-browser.js'

const clock = new SetClock(new Date('2025-06-01T09:00:00Z'))
let at: TestCouncil
let browser: TestBrowser
beforeAll(async () => {
  at = await startTestCouncil(clock)
  const prisma = at.app.get(PrismaService, { strict: false })
  for (const complaint of wholeComplaints(40, 11)) {
    const named = { ...complaint, authority: at.council, complainant: { ...complaint.complainant, name: 'Wilhelmina Secret' } }
    await prisma.$transaction((tx) => recordFacts(tx, [named], clock.now()))
  }
  clock.set(new Date('2025-06-05T08:30:00Z'))
  browser = makeBrowser(at.url)
  await browser.get('/sign-in')
  await browser.send('/sign-in', { email: 'monitoringOfficer@ambleford.example', password: 'several quite unusual words' })
})
afterAll(async () => {
  await at.close()
})

const read = async (query = '') => (await at.as('monitoringOfficer').get(`/statistics${query}`)).body as StatisticsAnswer

describe('the statistics of the API', () => {
  it('say of every figure what is counted, of whom, in which period and as at which moment', async () => {
    const answer = await read('?period=municipalYear-2023-05')
    expect(answer.figures.map(({ id }) => id)).toEqual(figures.map(({ id }) => id))
    for (const { basis, words } of answer.figures) {
      expect(words).not.toBe('')
      expect(basis).toMatch(/^Unit: .+\. Cohort: .+\. Period: .+\. As recorded at 9:30 am on 5 June 2025\.$/)
    }
    expect(answer.period).toEqual({
      code: 'municipalYear-2023-05',
      words: 'municipal year 2023/24: 1 May 2023 to 30 April 2024',
      from: '2023-05-01',
      to: '2024-04-30',
    })
    expect(answer.previous.from).toBe('2022-05-01')
    expect(answer.flows.every(({ reconciles }) => reconciles)).toBe(true)
    expect(answer.flows[0]?.reconciliation).toMatch(/^The complaints reconcile: carried in \d+ \+ received/)
  })

  it('are of the municipal year as it is now where nothing is asked', async () => {
    const answer = await read()
    expect([answer.period.code, answer.isStillRunning]).toEqual(['municipalYear-2025-05', true])
  })

  it('are of any days, the last of them included, and as at the end of a day in London', async () => {
    const answer = await read('?from=2023-06-01&to=2023-06-30&asAt=2025-06-01')
    expect([answer.period.from, answer.period.to, answer.asAt]).toEqual(['2023-06-01', '2023-06-30', '2025-06-01T22:59:59.999Z'])
  })

  it.each([
    ['?period=fortnight-2023-05', '/period'],
    ['?period=municipalYear-2023-04', '/period'],
    ['?from=2023-06-01', '/to'],
    ['?from=2023-06-02&to=2023-06-01', '/to'],
    ['?period=quarter-2023-04&from=2023-06-01', '/period'],
    ['?asAt=yesterday', '/asAt'],
    ['?authority=me', '/authority'],
  ])('refuse %s and say where it is wrong', async (query, pointer) => {
    const { status, body } = await at.as('monitoringOfficer').get(`/statistics${query}`)
    expect([status, (body as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([422, pointer])
  })

  it('are given as a spreadsheet to whoever accepts that', async () => {
    const { text, headers } = await at.as('democraticServices').get('/statistics?period=calendarYear-2023-01', 'text/csv')
    expect(headers.get('content-type')).toContain('text/csv')
    expect(headers.get('content-disposition')).toContain('statistics-calendarYear-2023-01.csv')
    const received = (await read('?period=calendarYear-2023-01')).flows[0]?.lines[1]
    expect(text).toContain(`Flow of complaints,Received,${received?.count ?? ''},,,${received?.previous ?? ''}`)
  })

  it.each([
    ['monitoringOfficer', 200],
    ['deputyMonitoringOfficer', 200],
    ['democraticServices', 200],
    ['councillor', 403],
    ['independentPerson', 403],
    ['administrator', 403],
    ['nobody', 401],
  ] as const)('are for %s: %i', async (role, status) => {
    expect((await at.as(role).get('/statistics')).status).toBe(status)
    expect((await at.as(role).get('/statistics/committee-report')).status).toBe(status)
  })
})

describe('the report to committee', () => {
  it('is a PDF in the order of such reports, marked exempt, with charts, and names no complainant', async () => {
    await browser.get('/statistics')
    const answer = await browser.get(
      '/api/v1/statistics/committee-report?period=municipalYear-2023-05&committee=Standards+Committee&date=2025-07-09',
    )
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()))
    const words = pdf.words.join(' ')
    const order = [
      'Ambleford Borough Council Standards Committee',
      '9 July 2025',
      'Report by',
      'Officer Contact',
      'Purpose',
      'Recommendations',
      '1. Introduction',
      'List of Appendices',
      'Background papers',
      'Corporate Implications',
      'Legal/Constitutional',
      'Financial',
      'Personnel',
      'Digital',
      'Consultees',
      'Relevant Policies',
      'Appendix 1: Statistics',
    ]
    const places = order.map((part) => words.indexOf(part))
    expect(places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))).toBe(true)
    expect(words).toContain('paragraphs 1 and 2 of Part 1 of Schedule 12A')
    expect(pdf.elements.filter(({ role }) => role === 'Figure')).toHaveLength(2)
    expect(words).not.toContain('Wilhelmina')
  })
})

describe('the statistics page', () => {
  it('shows two charts, each table with its caption, and leads to file and report of the same moment', async () => {
    const page = await (await browser.get('/statistics?period=municipalYear-2023-05')).text()
    expect(page.match(/<figure class="app-chart">/g)).toHaveLength(2)
    for (const { title } of figures) expect(page).toContain(title)
    expect(page.match(/<table/g)?.length).toBe(page.match(/<caption/g)?.length)
    const link = /href="(\/statistics\/figures\.csv[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const file = await browser.get(link)
    expect([file.status, file.headers.get('content-type')?.split(';')[0]]).toEqual([200, 'text/csv'])
  })

  it('takes days, keeps what was typed, and says what is wrong', async () => {
    const chosen =
      'period=dates&from-day=1&from-month=6&from-year=2023&to-day=30&to-month=6&to-year=2023&asAt-day=&asAt-month=&asAt-year='
    const right = await browser.get(`/statistics?${chosen}`)
    expect([right.status, await right.text()]).toEqual([200, expect.stringContaining('1 June 2023 to 30 June 2023')])
    const wrong = await browser.get(`/statistics?${chosen.replace('to-day=30', 'to-day=31')}`)
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringMatching(/There is a problem[\s\S]*must be a real date/),
    ])
  })
})
