import { InvalidInput, Refused } from '../../errors.js'
import { formatDayShort, isBefore, isOnOrBefore, type PlainDate } from '../../time/dates.js'
import { dueOn, requireCountable } from '../../time/deadlines.js'
import { workingDaysBetween } from '../../time/working-days.js'
import type { Exemption } from '../hearing.js'
import { hasInvestigated } from '../needs-advice.js'
import { openAllegations } from '../open-allegations.js'
import type { Outcome, Stage } from '../vocabulary.js'
import { notAPartyToIt } from './assessing.js'
import type { Consequences, Context } from './consequence.js'
import { decision, everyAllegation } from './deciding.js'
import { aBreach, findingsOn, noBreach } from './finding.js'
import type { Allegation, AllegationResult } from '../allegation.js'
import type { Named } from '../named.js'

/** LGA 1972 s100B: the agenda lies open for five clear days, neither the day of the notice nor that of the meeting counted. */
const clearDays = 5

export const hearing: Consequences<
  'listHearing' | 'adjournHearing' | 'holdHearing' | 'closeHearingNoBreach' | 'findBreach' | 'closeBreachNoSanction'
> = {
  listHearing: ({ on, hearingOn, at, place, panel, parishRepresentative, exempt }, context) => {
    const { complaint, theCase } = context
    const { quorum } = complaint.arrangements.hearing
    if (new Set(panel.map(({ person }) => person)).size < quorum)
      throw invalid('/panel', `The quorum is ${quorum}: name at least as many members of the panel`)
    panel.forEach(({ person }) => {
      sitsFreely(person, context)
    })
    if (parishRepresentative !== null && !isOfParish(theCase.subjectMember.tier))
      throw invalid('/parishRepresentative', 'A parish representative sits only in a case about a parish or town councillor')
    checkExemption(exempt)
    checkNotice(on, hearingOn, context)
    const listing = { noticeOn: on, hearingOn, at, place, panel, parishRepresentative, exempt }
    return [{ type: 'hearingListed', caseId: theCase.id, on, listing }]
  },
  adjournHearing: ({ on, because, reason, reconvenesOn }, { theCase, facts }) => {
    if (reconvenesOn !== null && isBefore(reconvenesOn, on))
      throw invalid('/reconvenesOn', 'The hearing cannot reconvene before it is adjourned')
    const listedFor = theCase.hearing?.listing?.hearingOn
    if (reconvenesOn !== null && listedFor !== undefined && isBefore(reconvenesOn, listedFor))
      throw invalid(
        '/reconvenesOn',
        `Notice was given of ${formatDayShort(listedFor)}: adjourning puts a hearing off, never forward`,
      )
    if (reconvenesOn !== null) requireCountable(reconvenesOn, facts.calendar, '/reconvenesOn')
    return [{ type: 'hearingAdjourned', caseId: theCase.id, on, adjournment: { on, because, reason, reconvenesOn } }]
  },
  holdHearing: ({ on, present, attended }, { complaint, theCase }) => {
    const listing = theCase.hearing?.listing
    if (!listing) return []
    if (on !== listing.hearingOn)
      throw invalid('/on', `The hearing is listed for ${formatDayShort(listing.hearingOn)}: adjourn it to sit on another day`)
    const sat = [...new Set(present)].map((person) => onPanel(listing.panel, person))
    const { quorum } = complaint.arrangements.hearing
    if (sat.length < quorum)
      throw new Refused([`only ${sat.length} of the panel are present and the quorum is ${quorum}: adjourn the hearing`])
    return [{ type: 'hearingHeld', caseId: theCase.id, on, sitting: { on, present: sat, attended } }]
  },
  closeHearingNoBreach: ({ reasons, findings }, context) => [
    ...findingsOn(context, openAllegations(context.theCase), noBreach(findings)),
    ...decision(context, 'closeHearingNoBreach', reasons, everyAllegation(context, 'hearingNoBreach', [])),
  ],
  findBreach: ({ on, reasons, findings }, context) => [
    ...findingsOn(context, openAllegations(context.theCase), aBreach(findings)),
    { type: 'breachFound', caseId: context.theCase.id, on },
    ...decision(context, 'findBreach', reasons, {}),
  ],
  closeBreachNoSanction: ({ reasons }, context) =>
    decision(context, 'closeBreachNoSanction', reasons, resultsOfBreach(context, false)),
}

/** What the outcome is called depends on how far the case went before the breach was found. */
const outcomeOfBreach = (stage: Stage, isSanctioned: boolean): Outcome => {
  if (stage === 'assessment') return 'breachWithoutInvestigation'
  if (stage === 'investigation') return 'investigatedBreach'
  return isSanctioned ? 'hearingBreachSanction' : 'hearingBreachNoSanction'
}

const outcomeWithoutBreach: Readonly<Partial<Record<Stage, Outcome>>> = {
  investigation: 'investigatedNoBreach',
  hearing: 'hearingNoBreach',
}

const isBreached = ({ provisionLinks }: Allegation): boolean => provisionLinks.some(({ finding }) => finding?.breach === true)

/** Of one finding, some allegations may be breaches and others not. */
export function resultsOfBreach({ theCase, on }: Context, isSanctioned: boolean): Record<string, AllegationResult> {
  return Object.fromEntries(
    openAllegations(theCase).map((allegation): [string, AllegationResult] => [
      allegation.id,
      isBreached(allegation)
        ? { outcome: outcomeOfBreach(theCase.stage, isSanctioned), reasons: [], on }
        : {
            outcome: outcomeWithoutBreach[theCase.stage] ?? 'noFurtherAction',
            reasons: outcomeWithoutBreach[theCase.stage] ? [] : ['noPotentialBreach'],
            on,
          },
    ]),
  )
}

export const isOfParish = (tier: string): boolean => tier === 'parish' || tier === 'town'

/** Whoever advised on the case, investigated it or left it over a conflict does not also judge it. */
export function sitsFreely(person: string, context: Context): void {
  const { theCase } = context
  notAPartyToIt(person, context)
  if (
    theCase.standDowns.some((one) => one.person === person) ||
    hasInvestigated(theCase, person) ||
    theCase.consultations.some(({ independentPerson }) => independentPerson === person)
  )
    throw new Refused([
      'whoever advised on the case, investigated it or has a conflict of interest in it does not sit on the panel',
    ])
}

function onPanel(panel: readonly Named[], person: string): Named {
  const member = panel.find((one) => one.person === person)
  if (!member) throw invalid('/present', 'Only members of the panel that was listed sit on it')
  return member
}

function checkExemption(exempt: Exemption | null): void {
  if (exempt !== null && exempt.publicInterest.trim() === '')
    throw invalid('/exempt/publicInterest', 'State why the public interest in keeping it closed outweighs that in opening it')
}

function checkNotice(noticeOn: PlainDate, hearingOn: PlainDate, { complaint, theCase, facts }: Context): void {
  const finalReportOn = theCase.investigation?.finalReportOn
  if (workingDaysBetween(noticeOn, hearingOn, facts.calendar) <= clearDays)
    throw invalid('/hearingOn', `Notice is given ${clearDays} clear working days before the day of the hearing`)
  if (finalReportOn == null) return
  const last = dueOn(finalReportOn, complaint.arrangements.hearing.notice, facts.calendar)
  if (isOnOrBefore(hearingOn, last))
    throw invalid(
      '/hearingOn',
      `By the arrangements the hearing is held after ${formatDayShort(last)}, not within that time of the final report`,
    )
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
