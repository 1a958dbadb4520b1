import type { Clock } from '../complaint/clocks.js'
import type { LegalIssue, LegalIssueKind } from '../complaint/legal-issues.js'
import type { Allegation } from '../complaint/allegation.js'
import type { Case, Complaint, Consultation } from '../complaint/complaint.js'
import type {
  Capacity,
  Channel,
  ClockKind,
  ComplainantType,
  IpAgreement,
  Outcome,
  ReasonForNoFurtherAction,
  Stage,
  Tier,
} from '../complaint/vocabulary.js'
import type { SanctionKind } from '../complaint/decisions.js'
import type { Act, Platform } from '../complaint/conduct.js'
import { compareClauseCodes, type ClauseCode } from '../protocol/clauses.js'
import { daysBetween, type PlainDate } from '../time/dates.js'
import { closingOf, closingOfAll, hearingOf, sanctionsOf } from './facts-of-case.js'

/**
 * What statistics know of one allegation, wide and without anybody's name or words. A case in which nothing is alleged yet has one row with
 * no allegation, so that it is counted. All days are effective days; when a row was recorded is kept beside it in the table.
 */
export interface AllegationFact {
  /** The allegation, or the case where there is none: what the row is about. */
  readonly key: string
  readonly complaint: string
  readonly case: string
  readonly allegation: string | null
  readonly incidents: readonly string[]
  /** The authority that decides. */
  readonly authority: string
  readonly subjectMember: string
  /** The council in whose capacity the member is said to have acted. */
  readonly memberAuthority: string
  readonly memberAuthorityName: string
  readonly tier: Tier
  readonly complainantType: ComplainantType
  readonly channel: Channel
  readonly receivedOn: PlainDate
  /** The day on which it became a complaint of its own, where it was split from another: it had been received with that one. */
  readonly splitOffOn: PlainDate | null
  readonly complaintClosings: readonly PlainDate[]
  readonly complaintReopenings: readonly PlainDate[]
  /** Those of the closings that were as a duplicate. */
  readonly complaintDuplicateClosings: readonly PlainDate[]
  readonly closings: readonly PlainDate[]
  readonly duplicateClosings: readonly PlainDate[]
  readonly reopenings: readonly PlainDate[]
  readonly closedOn: PlainDate | null
  readonly closeWorkingDays: number | null
  readonly closeCalendarDays: number | null
  readonly acknowledgedOn: PlainDate | null
  readonly acknowledgeWorkingDays: number | null
  readonly acknowledgeCalendarDays: number | null
  readonly acknowledgeOriginallyDueOn: PlainDate | null
  readonly acknowledgeDueOn: PlainDate | null
  readonly toldOn: PlainDate | null
  readonly assessedOn: PlainDate | null
  readonly assessWorkingDays: number | null
  readonly assessCalendarDays: number | null
  readonly assessOriginallyDueOn: PlainDate | null
  readonly assessDueOn: PlainDate | null
  readonly stage: Stage
  readonly isPaused: boolean
  readonly platform: Platform | null
  readonly act: Act | null
  readonly conductOn: PlainDate | null
  readonly capacity: Capacity | null
  /** Number and heading as the Code then in force has them: '4.2 Confidentiality'. */
  readonly provisions: readonly string[]
  /** Those found to have been breached. */
  readonly provisionsBreached: readonly string[]
  /** Clauses linked, save those found not made out. */
  readonly clauses: readonly ClauseCode[]
  readonly outcome: Outcome | null
  readonly decidedOn: PlainDate | null
  readonly reasons: readonly ReasonForNoFurtherAction[]
  readonly withdrawnOn: PlainDate | null
  readonly referredToInvestigationOn: PlainDate | null
  readonly finalReportOn: PlainDate | null
  readonly referredToHearingOn: PlainDate | null
  readonly hearingHeldOn: PlainDate | null
  /** Null until a finding has been made. */
  readonly breach: boolean | null
  readonly sanctionedOn: PlainDate | null
  readonly sanctions: readonly SanctionKind[]
  /** To a parish council, which decides whether to act on them. */
  readonly sanctionsRecommended: readonly SanctionKind[]
  readonly sanctionsCompliedWith: readonly SanctionKind[]
  readonly sanctionsRefused: readonly SanctionKind[]
  readonly sanctionsNoLongerPossible: readonly SanctionKind[]
  /** The first consultation on the allegation that was answered with a view, or else the first one asked. */
  readonly consultation: string | null
  readonly ipAskedOn: PlainDate | null
  readonly ipRepliedOn: PlainDate | null
  readonly ipWorkingDays: number | null
  readonly ipCalendarDays: number | null
  readonly ipDueOn: PlainDate | null
  /** Of the latest view: what the Independent Person said last. */
  readonly ipAgreement: IpAgreement | null
  /** Flagged beside the Code, and those of them brought to their end. */
  readonly legalIssues: readonly LegalIssueKind[]
  readonly legalIssuesEnded: readonly LegalIssueKind[]
}

/** One fact for each allegation, in the order of the cases. */
export function factsOf(complaint: Complaint): AllegationFact[] {
  const whole = wholeOf(complaint)
  return complaint.cases.flatMap((theCase) => {
    const inCase = { ...whole, ...caseOf(complaint, theCase) }
    if (theCase.allegations.length === 0) return [{ key: theCase.id, ...inCase, ...allegationOf(null, theCase) }]
    return theCase.allegations.map((allegation) => ({ key: allegation.id, ...inCase, ...allegationOf(allegation, theCase) }))
  })
}

function wholeOf(complaint: Complaint) {
  return {
    complaint: complaint.id,
    incidents: complaint.incidents,
    authority: complaint.authority,
    complainantType: complaint.complainant.type,
    channel: complaint.channel,
    ...closingOfAll(complaint),
    ...acknowledgementOf(complaint),
  }
}

/** Of the complaint, not of a case: where one case was paused, its later due date is the complaint's. */
function acknowledgementOf({ cases, acknowledgedOn }: Complaint) {
  const clocks = cases.flatMap((theCase) => theCase.clocks.filter(({ kind }) => kind === 'acknowledge'))
  const met = clocks.find((clock) => clock.met !== null)?.met ?? null
  return {
    acknowledgedOn,
    acknowledgeWorkingDays: met?.workingDays ?? null,
    acknowledgeCalendarDays: met?.calendarDays ?? null,
    acknowledgeOriginallyDueOn: clocks[0]?.originallyDueOn ?? null,
    acknowledgeDueOn:
      clocks
        .map(({ dueOn }) => dueOn)
        .sort()
        .at(-1) ?? null,
  }
}

function caseOf(complaint: Complaint, theCase: Case) {
  const { subjectMember, investigation } = theCase
  const assess = clockFor(theCase.clocks, 'assess')
  return {
    case: theCase.id,
    subjectMember: subjectMember.person,
    memberAuthority: subjectMember.authority,
    memberAuthorityName: subjectMember.authorityName,
    tier: subjectMember.tier,
    ...closingOf(complaint, theCase),
    toldOn: theCase.toldMember?.told === true ? theCase.toldMember.on : null,
    assessedOn: assess?.met?.on ?? null,
    assessWorkingDays: assess?.met?.workingDays ?? null,
    assessCalendarDays: assess?.met?.calendarDays ?? null,
    assessOriginallyDueOn: assess?.originallyDueOn ?? null,
    assessDueOn: assess?.dueOn ?? null,
    stage: theCase.stage,
    isPaused: theCase.pause !== null,
    referredToInvestigationOn: investigation?.referredOn ?? null,
    finalReportOn: investigation?.finalReportOn ?? null,
    ...hearingOf(theCase),
    ...sanctionsOf(theCase),
  }
}

/** The first that was met: what happens after a reopening is the same case and is not assessed a second time in the figures. */
const clockFor = (clocks: readonly Clock[], wanted: ClockKind): Clock | undefined => {
  const ofKind = clocks.filter(({ kind }) => kind === wanted)
  return ofKind.find(({ met }) => met !== null) ?? ofKind.at(-1)
}

function allegationOf(allegation: Allegation | null, theCase: Case) {
  const links = allegation?.provisionLinks ?? []
  const result = allegation?.result ?? null
  const issues = theCase.legalIssues.filter((one) => one.allegation === allegation?.id)
  return {
    allegation: allegation?.id ?? null,
    platform: allegation?.platform ?? null,
    act: allegation?.act ?? null,
    conductOn: allegation?.conductOn ?? null,
    capacity: allegation?.capacity?.finding ?? null,
    provisions: links.map(named).sort(),
    provisionsBreached: links
      .filter(({ finding }) => finding?.breach === true)
      .map(named)
      .sort(),
    clauses: (allegation?.clauseLinks ?? [])
      .filter(({ strength }) => strength !== 'notMadeOut')
      .map(({ clause }) => clause)
      .sort(compareClauseCodes),
    outcome: result?.outcome ?? null,
    decidedOn: result?.on ?? null,
    reasons: result?.reasons ?? [],
    withdrawnOn: result?.outcome === 'withdrawn' ? result.on : null,
    breach: links.some(({ finding }) => finding !== null) ? links.some(({ finding }) => finding?.breach === true) : null,
    legalIssues: distinct(issues),
    legalIssuesEnded: distinct(issues.filter(({ end }) => end !== null)),
    ...adviceOf(
      allegation === null
        ? []
        : theCase.consultations.filter((one) => one.soughtBy === 'council' && one.allegations.includes(allegation.id)),
    ),
  }
}

const distinct = (issues: readonly LegalIssue[]): LegalIssueKind[] => [...new Set(issues.map(({ issue }) => issue))].sort()

const named = ({ number, heading }: { readonly number: string; readonly heading: string }): string => `${number} ${heading}`

/** A declared conflict is no view: it leaves the question open for another Independent Person. */
function adviceOf(consultations: readonly Consultation[]) {
  const views = consultations.flatMap((one) => (one.reply?.kind === 'view' ? [{ one, view: one.reply }] : []))
  const first = views[0]
  const asked = first?.one ?? consultations[0]
  return {
    consultation: asked?.id ?? null,
    ipAskedOn: asked?.askedOn ?? null,
    ipRepliedOn: first?.view.on ?? null,
    ipWorkingDays: first?.view.workingDays ?? null,
    ipCalendarDays: first === undefined ? null : daysBetween(first.one.askedOn, first.view.on),
    ipDueOn: asked?.dueOn ?? null,
    ipAgreement: views.at(-1)?.view.agreement ?? null,
  }
}
