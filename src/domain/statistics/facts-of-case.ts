import type { Case, Complaint } from '../complaint/complaint.js'
import type { DecisionKind, SanctionEnd, SanctionKind } from '../complaint/decisions.js'
import { bankHolidaysOfEngland } from '../time/bank-holidays-england.js'
import { daysBetween, isOnOrBefore, yearOf, type PlainDate } from '../time/dates.js'
import { countingCalendar } from '../time/proclaimed.js'
import { workingDaysBetween, type Calendar } from '../time/working-days.js'
import { closedOn, closingsOfAll } from './closings.js'

/** When a case closed, and after how many days. */
export function closingOf({ receivedOn }: Complaint, theCase: Case) {
  const closed = closedOn(theCase)
  return {
    closings: theCase.closings,
    reopenings: theCase.reopenings,
    duplicateClosings: theCase.closings.filter((day) => isDuplicateOn(day, theCase)),
    closedOn: closed,
    closeWorkingDays: closed === null ? null : workingDaysIfKnown(receivedOn, closed, calendarAtEnd(theCase)),
    closeCalendarDays: closed === null ? null : daysBetween(receivedOn, closed),
  }
}

/** Of the complaint: closed with the last of its cases, as a duplicate where all of them were. */
export function closingOfAll({ cases, relations, receivedOn }: Complaint) {
  const { closings, reopenings } = closingsOfAll(cases)
  const split = relations.find(({ kind }) => kind === 'splitFrom')?.on ?? null
  return {
    receivedOn,
    // what took effect before it was split off came with it
    splitOffOn: split === null ? null : ([split, ...cases.flatMap((one) => one.closings)].sort()[0] ?? null),
    complaintClosings: closings,
    complaintReopenings: reopenings,
    complaintDuplicateClosings: closings.filter((day) => cases.every((theCase) => isDuplicateOn(day, theCase))),
  }
}

/** Whether what closed it last, up to and on that day, was that it is a duplicate. */
const isDuplicateOn = (day: PlainDate, { decisions }: Case): boolean =>
  decisions.findLast(({ endsCase, on }) => endsCase && isOnOrBefore(on, day))?.kind === 'closeAsDuplicate'

/** Null outside the years whose bank holidays are known: an old complaint is still counted, only not in working days. */
function workingDaysIfKnown(from: PlainDate, to: PlainDate, calendar: Calendar): number | null {
  const { firstYear, lastYear } = calendar
  return yearOf(from) < firstYear || yearOf(to) > lastYear ? null : workingDaysBetween(from, to, calendar)
}

/** As it was known then: a bank holiday proclaimed since changes no figure that was right. */
const calendarAtEnd = ({ decisions }: Case): Calendar => {
  const last = decisions.findLast(({ endsCase }) => endsCase)
  return last === undefined ? bankHolidaysOfEngland : countingCalendar(last.calendar, bankHolidaysOfEngland)
}

/** Taken only at a hearing that was held. */
const decidedAtHearing: readonly DecisionKind[] = [
  'closeHearingNoBreach',
  'findBreach',
  'closeBreachNoSanction',
  'imposeSanctions',
]

/**
 * Once for a case, however often it is reopened: a reopening leaves of an earlier hearing the decision that was taken at it.
 */
export function hearingOf({ hearing, decisions, referredToHearingOn }: Case) {
  const decided = decisions.find(({ stage, kind }) => stage === 'hearing' && decidedAtHearing.includes(kind))
  const days = [hearing?.held?.on, decided?.on].filter((day) => day != null)
  return { referredToHearingOn, hearingHeldOn: days.sort()[0] ?? null }
}

export function sanctionsOf({ sanctions }: Case) {
  const ended = (how: SanctionEnd): SanctionKind[] => kindsOf(sanctions.filter(({ end }) => end?.how === how))
  return {
    sanctionedOn: sanctions[0]?.imposedOn ?? null,
    sanctions: kindsOf(sanctions),
    sanctionsRecommended: kindsOf(sanctions.filter(({ recommendedTo }) => recommendedTo !== null)),
    sanctionsCompliedWith: ended('complied'),
    sanctionsRefused: ended('refused'),
    sanctionsNoLongerPossible: ended('noLongerPossible'),
  }
}

const kindsOf = (sanctions: Case['sanctions']): SanctionKind[] => sanctions.map(({ kind }) => kind).sort()
