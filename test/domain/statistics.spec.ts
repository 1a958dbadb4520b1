import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareVersions } from '../../src/domain/protocol/redline.js'
import { committeeReport } from '../../src/domain/documents/committee-report.js'
import { plain, runsOf } from '../../src/domain/documents/blocks.js'
import { closingsOfAll, isOpenAtEndOf } from '../../src/domain/statistics/closings.js'
import { figures } from '../../src/domain/statistics/figures.js'
import { noFlow, reconciles, reconciliationInWords, sinceInWords } from '../../src/domain/statistics/flow.js'
import { endOfDay } from '../../src/domain/statistics/moments.js'
import {
  betweenDays,
  calendarPeriodKinds,
  monthsOf,
  periodInWords,
  periodOf,
  previousPeriod,
  readPeriod,
} from '../../src/domain/statistics/periods.js'
import { exceedsWhole, resultOf } from '../../src/domain/statistics/results.js'
import { addDays, parsePlainDate } from '../../src/domain/time/dates.js'
import { day } from '../make.js'
import { complaint } from '../random-complaints.js'

const anyDay = fc.nat(4000).map((days) => addDays(parsePlainDate('2019-01-01'), days))

describe('a period', () => {
  it.each([
    ['municipalYear', '2026-04-30', 'municipal year 2025/26: 1 May 2025 to 30 April 2026'],
    ['financialYear', '2026-04-01', 'financial year 2026/27: 1 April 2026 to 31 March 2027'],
    ['calendarYear', '2026-12-31', 'calendar year 2026: 1 January 2026 to 31 December 2026'],
    ['quarter', '2026-11-22', 'quarter 4 of 2026: 1 October 2026 to 31 December 2026'],
  ] as const)('%s of %s is the %s', (kind, on, words) => {
    expect(periodInWords(periodOf(kind, day(on)))).toBe(words)
  })

  it('holds its day, follows the one before without a gap, and is read back from its code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...calendarPeriodKinds), anyDay, (kind, on) => {
        const period = periodOf(kind, on)
        expect(period.from <= on && on < period.to).toBe(true)
        expect(previousPeriod(period).to).toBe(period.from)
        expect(readPeriod(period.code)).toEqual(period)
      }),
    )
  })

  it('is made of its months, without gap or overlap', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(900), (first, length) => {
        const period = betweenDays(first, addDays(first, length))
        const months = monthsOf(period)
        expect([months[0]?.from, months.at(-1)?.to]).toEqual([period.from, period.to])
        expect(months.slice(1).every(({ from }, at) => from === months[at]?.to)).toBe(true)
        expect(readPeriod(period.code)).toEqual(period)
      }),
    )
  })

  it('ends at midnight in London, in winter and in summer', () => {
    expect(endOfDay(day('2026-01-31')).toISOString()).toBe('2026-01-31T23:59:59.999Z')
    expect(endOfDay(day('2026-03-31')).toISOString()).toBe('2026-03-31T22:59:59.999Z')
    expect(endOfDay(day('2026-03-28')).toISOString()).toBe('2026-03-28T23:59:59.999Z')
    expect(endOfDay(day('2026-10-25')).toISOString()).toBe('2026-10-25T23:59:59.999Z')
  })
})

describe('a complaint about several councillors', () => {
  const days = (...texts: string[]) => texts.map((text) => day(text))

  it('is closed with the last of its cases, and open again with the first that is reopened', () => {
    const one = { closings: days('2026-01-05', '2026-03-01'), reopenings: days('2026-02-01') }
    const other = { closings: days('2026-01-09'), reopenings: [] }
    expect(closingsOfAll([one, other])).toEqual({ closings: days('2026-01-09', '2026-03-01'), reopenings: days('2026-02-01') })
  })

  it('is open in the evening exactly where one of its cases is', () => {
    fc.assert(
      fc.property(complaint, anyDay, ({ cases }, on) => {
        expect(isOpenAtEndOf(on, closingsOfAll(cases))).toBe(cases.some((theCase) => isOpenAtEndOf(on, theCase)))
      }),
    )
  })
})

describe('figures', () => {
  it('are each declared once', () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
  })

  it('say when the rows add up to more than the whole', () => {
    const figure = figures.find(({ id }) => id === 'byProvision')
    if (!figure) throw new Error('no such figure')
    const counted = (part: 'base' | 'cell', key: string, count: number) => ({
      figure: figure.id,
      isPrevious: false,
      part,
      key,
      count,
      spread: null,
    })
    const result = resultOf(figure, [
      counted('base', '', 4),
      counted('cell', '1 Respect', 3),
      counted('cell', '10 Gifts', 2),
      counted('cell', '5 Disrepute', 3),
      counted('cell', '', 1),
    ])
    expect(result.lines.map(({ label, percentage }) => `${label} ${percentage ?? ''}`)).toEqual([
      '1 Respect 75',
      '5 Disrepute 75',
      '10 Gifts 50',
      'No provision linked yet 25',
    ])
    expect(exceedsWhole(result)).toBe(true)
  })

  it('say what was recorded or corrected since the period before ended', () => {
    expect(sinceInWords({ ...noFlow, carriedIn: 5 }, 5, 'cases')).toContain('As many cases were carried in')
    expect(sinceInWords({ ...noFlow, carriedIn: 5 }, 3, 'cases')).toContain('The difference of 2 was recorded since')
    expect(sinceInWords({ ...noFlow, carriedIn: 2 }, 3, 'cases')).toContain('The difference of −1 was recorded since')
  })

  it('take a split complaint into the flow once, and a duplicate out of it', () => {
    const flow = { ...noFlow, carriedIn: 3, received: 2, splitOff: 1, closed: 2, duplicates: 1, carriedOut: 3 }
    expect(reconciles(flow)).toBe(true)
    expect(reconciliationInWords(flow, 'complaints')).toBe(
      'The complaints reconcile: carried in 3 + received 2 + split off 1 + reopened 0 − closed 2 − closed as a duplicate 1 = carried out 3.',
    )
  })

  it('say why a flow does not reconcile', () => {
    const flow = { ...noFlow, received: 3, closed: 1, carriedOut: 1, unreconciled: ['x'] }
    expect(reconciles(flow)).toBe(false)
    expect(reconciliationInWords(flow, 'complaints')).toMatch(
      /do not reconcile: .* = 2, but 1 are open at the end\. The recorded dates of 1 contradict/,
    )
  })
})

describe('the report to committee', () => {
  const before = {
    clauses: [
      { code: 'GP1' as const, group: 'GP' as const, text: 'Say who you are' },
      { code: 'BP1' as const, group: 'BP' as const, text: 'Never post in haste' },
    ],
  }
  const after = {
    clauses: [
      { code: 'GP1' as const, group: 'GP' as const, text: 'Say clearly who you are' },
      { code: 'CA1' as const, group: 'CA' as const, text: 'There must be a link' },
    ],
  }
  const period = periodOf('municipalYear', day('2026-04-30'))
  const report = committeeReport({
    council: 'Ambleford City Council',
    committee: 'Governance Committee',
    date: day('2026-06-10'),
    title: 'Review',
    reportBy: 'Monitoring Officer',
    officerContact: { name: 'Ines Okafor', role: 'Monitoring Officer' },
    statistics: { period, previous: previousPeriod(period), asAt: new Date('2026-06-01T08:00:00Z'), flows: [], figures: [] },
    proposed: { label: 'as proposed', before: { label: 'traces', isComplete: false }, changes: compareVersions(before, after) },
    issuedAt: new Date('2026-06-01T08:00:00Z'),
  })
  const quoted = report.blocks.flatMap((block) => (block.kind === 'quotation' ? [block] : []))

  it('marks what is inserted and deleted, clause by clause in the order of the protocol', () => {
    expect(quoted.map(({ code }) => code)).toEqual(['GP1', 'BP1', 'CA1'])
    expect(runsOf(quoted[0]?.text ?? '')).toEqual(['Say ', { inserted: 'clearly ' }, 'who you are'])
    expect(quoted[1]?.text).toEqual([{ deleted: 'Never post in haste' }])
    expect(quoted[2]?.text).toEqual([{ inserted: 'There must be a link' }])
  })

  it('does not pass a reconstruction off as what was in force', () => {
    const notes = report.blocks.flatMap((block) => (block.kind === 'note' ? [plain(block.text)] : []))
    expect(notes.join(' ')).toContain('reconstruction')
  })
})
