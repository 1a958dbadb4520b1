import { beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { naiveDays, summerTimeOf } from '../by-the-act.js'

const run = promisify(execFile)
const days = naiveDays(2036)
const hour = 3600
/** Seconds since 1 January 2024, 00:00 UTC. */
const midnightOf = (index: number) => index * 24 * hour

const summers = new Map(
  Array.from({ length: 12 }, (_, index) => {
    const [first, last] = summerTimeOf(2024 + index, days)
    const from = midnightOf(days.findIndex(({ iso }) => iso === first)) + hour
    const until = midnightOf(days.findIndex(({ iso }) => iso === last)) + hour
    return [2024 + index, { first, last, from, until }]
  }),
)

/** The London day, by the Summer Time Order 2002 and whole numbers alone. */
function londonDayAt(seconds: number): string {
  const inUtc = days[Math.floor(seconds / (24 * hour))]?.iso ?? ''
  const summer = summers.get(Number(inUtc.slice(0, 4)))
  const isSummer = summer !== undefined && seconds >= summer.from && seconds < summer.until
  return days[Math.floor((seconds + (isSummer ? hour : 0)) / (24 * hour))]?.iso ?? ''
}

/** Around each midnight of 2024 to 2035, in UTC and in London, and around each change of the clocks. */
const moments = [
  ...days
    .slice(1, 4383)
    .flatMap((_, index) => [-hour - 1, -hour, -hour + 1, -1, 0, 1, hour - 1, hour].map((by) => midnightOf(index + 1) + by)),
  ...[...summers.values()].flatMap(({ from, until }) =>
    [from, until].flatMap((change) => [-2 * hour, -hour, -1, 0, 1, hour, 2 * hour].map((by) => change + by)),
  ),
]

const zones = ['UTC', 'Europe/London', 'Pacific/Auckland', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata']
const time = fileURLToPath(new URL('../../src/domain/time', import.meta.url))

/** The program of the domain, run by a process whose machine stands in that zone. */
const asked = `
  import { bankHolidaysOfEngland as england } from '${time}/bank-holidays-england.ts'
  import { addDays, addMonths, formatDay, londonDate, parsePlainDate, readDay } from '${time}/dates.ts'
  import { explainDeadline, moveByPause } from '${time}/deadlines.ts'
  import { addWorkingDays } from '${time}/working-days.ts'
  const first = Date.parse('2024-01-01T00:00:00Z')
  const day = parsePlainDate('2026-03-27')
  const moments = MOMENTS
  console.log(JSON.stringify({
    hoursFromUtc: -new Date('2026-06-15T12:00:00Z').getTimezoneOffset() / 60,
    days: moments.map((seconds) => londonDate(new Date(first + seconds * 1000))),
    counted: Array.from({ length: 400 }, (_, count) => [addDays(day, count), addWorkingDays(day, count, england), addMonths(day, count)]),
    words: [formatDay(day), readDay('Friday 27th March 2026'), moveByPause(day, day, addDays(day, 40), 'workingDays', england),
      explainDeadline(day, { length: 20, unit: 'workingDays' }, england)],
  }))`

interface Told {
  readonly hoursFromUtc: number
  readonly days: string[]
  readonly counted: string[][]
  readonly words: string[]
}

describe('on a machine that stands in another time zone', () => {
  const told = new Map<string, Told>()
  beforeAll(async () => {
    const contents = asked.replace('MOMENTS', JSON.stringify(moments))
    const built = await build({
      stdin: { contents, resolveDir: time, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      write: false,
    })
    const program = built.outputFiles[0]?.text ?? ''
    for (const zone of zones) {
      const child = run(process.execPath, ['--input-type=module'], { env: { TZ: zone }, maxBuffer: 64 * 1024 * 1024 })
      child.child.stdin?.end(program)
      told.set(zone, JSON.parse((await child).stdout) as Told)
    }
  }, 60_000)

  it('the zones asked for are the zones tried', () => {
    expect(zones.map((zone) => told.get(zone)?.hoursFromUtc)).toEqual([0, 1, 12, -7, 14, 5.5])
  })

  it.each(zones)('in %s the London day is the same at every midnight and change of the clocks, 2024 to 2035', (zone) => {
    const wrong = moments.flatMap((seconds, index) => {
      const day = told.get(zone)?.days[index]
      return day === londonDayAt(seconds) ? [] : [`${seconds}: ${day ?? 'nothing'}, and should be ${londonDayAt(seconds)}`]
    })
    expect(wrong).toEqual([])
  })

  it.each(zones)('in %s days, working days and months are counted and told the same', (zone) => {
    expect(told.get(zone)?.counted).toEqual(told.get('UTC')?.counted)
    expect(told.get(zone)?.words).toEqual([
      'Friday 27 March 2026',
      '2026-03-27',
      '2026-05-06',
      '20 working days from Friday 27 March 2026 is Tuesday 28 April: skipped 5 weekends, Good Friday, Easter Monday',
    ])
  })
})

describe('the change of the clocks', () => {
  it('falls on the last Sundays of March and October', () => {
    expect([...summers.values()].slice(0, 4).map(({ first, last }) => [first, last])).toEqual([
      ['2024-03-31', '2024-10-27'],
      ['2025-03-30', '2025-10-26'],
      ['2026-03-29', '2026-10-25'],
      ['2027-03-28', '2027-10-31'],
    ])
  })
})
