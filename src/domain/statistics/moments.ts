import { formatDayShort, londonDate, nextDay, type PlainDate } from '../time/dates.js'

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** '9:30 am on 5 June 2026', in London. */
export const momentInWords = (moment: Date): string =>
  `${londonTime.format(moment).replaceAll(/\s/g, ' ')} on ${formatDayShort(londonDate(moment))}`

const hour = 3_600_000

/** The last instant of a London day: in summer an hour before that of the world's clock. */
export function endOfDay(day: PlainDate): Date {
  const next = nextDay(day)
  const midnight = Date.parse(`${next}T00:00:00Z`)
  const inSummer = new Date(midnight - hour)
  return new Date((londonDate(inSummer) === next ? inSummer.getTime() : midnight) - 1)
}
