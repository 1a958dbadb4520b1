import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { recordFacts } from '../../src/complaints/record/facts.repository.js'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import { figures } from '../../src/domain/statistics/figures.js'
import { flowLineNames, flowUnits, reconciles } from '../../src/domain/statistics/flow.js'
import { previousPeriod, readPeriod } from '../../src/domain/statistics/periods.js'
import { parsePlainDate } from '../../src/domain/time/dates.js'
import { PrismaService } from '../../src/platform/prisma.service.js'
import { SetClock } from '../../src/platform/clock.js'
import { settingsFrom } from '../../src/platform/settings.js'
import { StatisticsRepository } from '../../src/statistics/statistics.repository.js'
import { StatisticsService } from '../../src/statistics/statistics.service.js'
import { makeDatabase, type TestDatabase } from '../database.js'
import { baseOf, cellsOf, flowOf, spreadOf } from '../naive-statistics.js'
import { decidingAuthority, factsOfAll } from '../random-complaints.js'
import { wholeComplaints } from '../random-procedures.js'

const all = wholeComplaints(120, 7)
const facts = factsOfAll(all)
const written = new Date('2026-06-01T09:00:00Z')
const now = new Date('2026-06-02T09:00:00Z')
const periods = [
  'municipalYear-2023-05',
  'financialYear-2024-04',
  'quarter-2024-01',
  'dates-2023-11-20-2023-11-20',
  'calendarYear-2019-01',
].map(readPeriod)

let database: TestDatabase
let prisma: PrismaService
let statistics: StatisticsService
beforeAll(async () => {
  database = await makeDatabase()
  prisma = new PrismaService(
    settingsFrom({
      DATABASE_URL: database.url,
      SESSION_SECRET: 'k3Jr8vQ1zXw6Tn9Lb2Hy5Ud0Pm7Fs4Ga',
      CODE_SECRET: 'Z8c1Vx5Bn3Mq7Lw2Kj9Hf4Gd6Sa0Pt8Ry',
    }),
  )
  statistics = new StatisticsService(new StatisticsRepository(prisma), new SetClock(now))
  for (const complaint of all) await prisma.$transaction((tx) => recordFacts(tx, [complaint], written))
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

describe('the statistics of a period', () => {
  it('are tried on enough to be wrong', async () => {
    const { figures: results, flows } = await statistics.of(decidingAuthority, { period: periods[0] })
    expect(results.filter(({ base }) => base === 0).map(({ figure }) => figure.id)).toEqual([])
    for (const { now: flow } of flows) expect(flowLineNames.filter((line) => flow[line] === 0)).toEqual([])
  })

  it.each(periods)('$code are what a count by hand gives, each figure beside the period before', async (period) => {
    const counted = await statistics.of(decidingAuthority, { period })
    const previous = previousPeriod(period)
    for (const { figure, base, previousBase, lines, spread, previousSpread } of counted.figures) {
      const everything = { ...period, from: period.from.replace(/^\d{4}/, '0001') as typeof period.from, to: previous.to }
      const asked = figure.cohort === 'recorded' ? { ...everything, to: period.to } : period
      const naive = cellsOf(facts, figure, asked)
      expect([figure.id, base]).toEqual([figure.id, baseOf(facts, figure, asked)])
      expect([
        figure.id,
        Object.fromEntries(lines.filter(({ count }) => count > 0).map(({ key, count }) => [key, count])),
      ]).toEqual([figure.id, Object.fromEntries(Object.entries(naive).filter(([, count]) => count > 0))])
      const byHand = spreadOf(facts, figure, asked)
      expect([figure.id, spread && { ...spread, mean: 0 }]).toEqual([figure.id, byHand && { ...byHand, mean: 0 }])
      if (byHand) expect(Math.abs((spread?.mean ?? 0) - byHand.mean)).toBeLessThanOrEqual(0.0501)
      if (figure.cohort === 'recorded') expect(previousBase).toBeNull()
      else {
        expect([figure.id, previousBase]).toEqual([figure.id, baseOf(facts, figure, previous)])
        expect(previousSpread?.median).toBe(spreadOf(facts, figure, previous)?.median)
        const before = cellsOf(facts, figure, previous)
        for (const line of lines)
          expect([figure.id, line.key, line.previous]).toEqual([figure.id, line.key, before[line.key] ?? 0])
      }
    }
  })

  it.each(periods)('$code have a flow that reconciles, for the period, the one before and each month', async (period) => {
    const { flows } = await statistics.of(decidingAuthority, { period })
    for (const { unit, now: flow, previous, months, knownThen } of flows) {
      expect(knownThen).toBe(0)
      expect(flow).toEqual({ ...flowOf(facts, unit, period), unreconciled: [] })
      expect(previous).toEqual({ ...flowOf(facts, unit, previousPeriod(period)), unreconciled: [] })
      expect([flow, previous, ...months.map((month) => month.flow)].every(reconciles)).toBe(true)
      expect(months.reduce((sum, month) => sum + month.flow.received, 0)).toBe(flow.received)
      for (const line of ['splitOff', 'reopened', 'closed', 'duplicates'] as const)
        expect(months.reduce((sum, month) => sum + month.flow[line], 0)).toBe(flow[line])
      expect(months.at(-1)?.flow.carriedOut).toBe(flow.carriedOut)
    }
  })

  it('carry out of one period what is carried into the next', async () => {
    const [, later] = periods
    if (!later) throw new Error('no period')
    const [one, next] = [
      await statistics.of(decidingAuthority, { period: previousPeriod(later) }),
      await statistics.of(decidingAuthority, { period: later }),
    ]
    expect(one.flows.map(({ now: flow }) => flow.carriedOut)).toEqual(next.flows.map(({ now: flow }) => flow.carriedIn))
  })

  it('say nothing of another authority', async () => {
    const [period] = periods
    const counted = await statistics.of('00000000-0000-4000-8000-cc0000000002', { period })
    expect(counted.figures.every(({ base, lines }) => base === 0 && lines.every(({ count }) => count === 0))).toBe(true)
  })

  it('open the cases behind every figure and every line of the flow', async () => {
    const [period] = periods
    const { figures: results, flows } = await statistics.of(decidingAuthority, { period })
    for (const { figure, base, lines } of results) {
      const behind = await statistics.casesBehind(decidingAuthority, figure.id, undefined, { period })
      if (figure.unit === 'cases') expect([figure.id, behind.length]).toEqual([figure.id, base])
      else expect([figure.id, behind.length === 0]).toEqual([figure.id, base === 0])
      const line = lines.at(-1)
      if (!line) continue
      const cell = await statistics.casesBehind(decidingAuthority, figure.id, line.key, { period })
      if (figure.unit === 'cases') expect([figure.id, cell.length]).toEqual([figure.id, line.count])
      else expect([figure.id, cell.length === 0]).toEqual([figure.id, line.count === 0])
    }
    const cases = flows.find(({ unit }) => unit === 'cases')
    const byLine = await Promise.all(
      flowLineNames.map((line) => statistics.casesBehindFlow(decidingAuthority, 'cases', line, { period })),
    )
    expect(byLine[0]?.length).toBe(cases?.now.carriedIn)
    expect(byLine[1]?.length).toBe(cases?.now.received)
    expect(byLine[2]?.length).toBe(cases?.now.splitOff)
    expect(byLine[6]?.length).toBe(cases?.now.carriedOut)
    expect(flowUnits).toHaveLength(flows.length)
    expect(results).toHaveLength(figures.length)
  })
})

describe('statistics as at a past moment', () => {
  it('stay the same whatever is recorded later', async () => {
    const period = readPeriod('municipalYear-2023-05')
    const before = await statistics.of(decidingAuthority, { period, asAt: written })
    const others = wholeComplaints(60, 8)
    for (const [at, complaint] of all.slice(0, 60).entries()) {
      const changed = { ...(others[at] ?? complaint), id: complaint.id }
      await prisma.$transaction((tx) => recordFacts(tx, [changed], new Date(written.getTime() + 1 + at)))
    }
    expect(await statistics.of(decidingAuthority, { period, asAt: written })).toEqual(before)
    expect((await statistics.of(decidingAuthority, { period })).figures).not.toEqual(before.figures)
  })

  it('say how many more are carried in than were known to be open when the period before ended', async () => {
    const authority = '00000000-0000-4000-8000-cc0000000009'
    const [corrected, late, known] = wholeComplaints(3, 21).map((complaint) => ({
      ...complaint,
      authority,
      relations: [],
      receivedOn: parsePlainDate('2024-03-01'),
      cases: complaint.cases.map((theCase) => ({ ...theCase, closings: [], reopenings: [] })),
    }))
    if (!corrected || !late || !known) throw new Error('no complaints')
    const record = (complaint: Complaint, on: string) =>
      prisma.$transaction((tx) => recordFacts(tx, [complaint], new Date(`${on}T09:00:00Z`)))
    await record(known, '2024-03-02')
    await record({ ...corrected, receivedOn: parsePlainDate('2024-05-02') }, '2024-04-29')
    await record(corrected, '2024-06-10')
    await record(late, '2024-06-11')
    const { flows } = await statistics.of(authority, { period: readPeriod('municipalYear-2024-05') })
    expect(flows.map(({ unit, knownThen, now: { carriedIn } }) => [unit, knownThen, carriedIn])[0]).toEqual(['complaints', 1, 3])
    const asKnown = { period: readPeriod('municipalYear-2024-05'), asAt: new Date('2024-05-20T09:00:00Z') }
    expect((await statistics.of(authority, asKnown)).flows[0]).toMatchObject({ knownThen: 1, now: { carriedIn: 1, received: 1 } })
  })

  it('know nothing of a moment to come', async () => {
    const { asAt } = await statistics.of(decidingAuthority, { asAt: new Date('2099-01-01') })
    expect(asAt).toEqual(now)
  })
})
