import { isBefore, type PlainDate } from '../time/dates.js'
import { endsOfAllegations } from './actions.js'
import { isRunning, runningClock } from './clocks.js'
import type { Case, Complaint } from './complaint.js'
import { isOfParish } from './consequences/hearing.js'
import { cautions, regimeOfSanction } from './decisions.js'
import { hasTwice, isBlank, ofAllegations, when } from './invariants-allegations.js'
import type { Outcome } from './vocabulary.js'

/**
 * What is wrong with a complaint as it stands, in words; empty where the law knows such a state. Asks nothing of how it came about, and so
 * also finds what a rule let through: the tests ask it after every step they take, and `npm run verify` after every recorded act.
 */
export const faultsIn = (complaint: Complaint): readonly string[] => [
  ...wholeFaults(complaint),
  ...complaint.cases.flatMap((theCase) =>
    checks.flatMap((check) => check(theCase, complaint)).map((fault) => `case ${theCase.number}: ${fault}`),
  ),
]

function wholeFaults({ id, cases, relations, acknowledgedOn, withholdingDecidedOn, receivedOn }: Complaint): string[] {
  return [
    ...when(hasTwice(cases.map((one) => one.number)), 'two cases of one number'),
    ...when(hasTwice(cases.flatMap(({ allegations }) => allegations.map((one) => one.id))), 'one allegation in two places'),
    ...when(
      relations.some(({ complaint }) => complaint === id),
      'a complaint related to itself',
    ),
    ...when(isOutOfOrder(receivedOn, acknowledgedOn), 'acknowledged before it was received'),
    ...when(isOutOfOrder(receivedOn, withholdingDecidedOn), 'withholding decided before it was received'),
  ]
}

const isOutOfOrder = (first: PlainDate | null | undefined, then: PlainDate | null | undefined): boolean =>
  first != null && then != null && isBefore(then, first)

type Check = (theCase: Case, complaint: Complaint) => readonly string[]

const aClosedCase: Check = (
  { stage, allegations, decisions, closings, reopenings, pause, sanctions, clocks },
  { arrangements },
) => {
  const isClosed = stage === 'closed'
  const last = decisions.at(-1)
  const isNoticeOwed = runningClock(clocks, 'decisionNotice') !== undefined
  return [
    ...when(closings.length !== reopenings.length + (isClosed ? 1 : 0), 'closings and reopenings do not alternate'),
    ...when(isClosed && allegations.length === 0, 'closed without an allegation'),
    ...when(isClosed && allegations.some(({ result }) => result === null), 'closed without an outcome on every allegation'),
    ...when(isClosed && last?.endsCase !== true, 'closed without a decision that closes it'),
    ...when(isClosed && pause !== null, 'closed and paused'),
    ...when(isClosed && sanctions.some(({ end }) => end === null), 'closed with a sanction that has not ended'),
    ...when(
      isClosed && arrangements.clocks.decisionNotice.startsAt === 'decided' && last?.noticesIssued.length === 0 && !isNoticeOwed,
      'closed with a notice neither issued nor owed',
    ),
    ...when(
      decisions.some(({ reasons }) => isBlank(reasons)),
      'a decision without reasons',
    ),
  ]
}

const early: readonly Outcome[] = [...endsOfAllegations, 'investigatedNoBreach']

const anOpenCase: Check = ({ stage, allegations, breachFoundOn, sanctions, investigation, informalResolution, hearing }) => {
  const decided = allegations.flatMap(({ result }) => (result === null ? [] : [result.outcome]))
  const isUndecided = stage !== 'sanctions' && stage !== 'closed'
  const isBreached = allegations.some(({ provisionLinks }) => provisionLinks.some(({ finding }) => finding?.breach === true))
  return [
    ...when(isUndecided && decided.some((outcome) => !early.includes(outcome)), 'an outcome before the end'),
    ...when(
      isUndecided && decided.length > 0 && decided.length === allegations.length,
      'every allegation decided, and still open',
    ),
    ...when(stage === 'sanctions' && decided.length !== allegations.length, 'sanctions before an outcome on every allegation'),
    ...when(stage === 'sanctions' && sanctions.length === 0, 'at the stage of sanctions without one'),
    ...when(sanctions.length > 0 && breachFoundOn === null, 'a sanction without a breach'),
    ...when((breachFoundOn !== null) !== isBreached, 'a breach found without a finding, or the other way round'),
    ...when(stage === 'investigation' && investigation === null, 'investigated without a referral'),
    ...when(stage === 'hearing' && hearing === null, 'heard without a referral'),
    ...when(stage === 'informalResolution' && informalResolution === null, 'resolved informally without an offer'),
  ]
}

const clocks: Check = (theCase) => {
  const running = theCase.clocks.filter(isRunning).map(({ kind }) => kind)
  return [
    ...when(hasTwice(running), 'two running limits of one kind'),
    ...when(
      theCase.stage === 'closed' && running.some((kind) => kind !== 'acknowledge' && kind !== 'decisionNotice'),
      'closed with a limit that nobody can meet',
    ),
    ...theCase.clocks.flatMap(({ kind, dueOn, originallyDueOn, met, startedOn, stoppedOn, remarks }) => [
      ...when(isBefore(dueOn, originallyDueOn), `${kind} moved back`),
      ...when(isBefore(originallyDueOn, startedOn), `${kind} due before it began`),
      ...when(met !== null && (isBefore(met.on, startedOn) || met.workingDays < 0), `${kind} met before it began`),
      ...when(met !== null && stoppedOn !== null, `${kind} both met and stopped`),
      ...when(hasTwice(remarks.map(({ bankHoliday }) => bankHoliday.day)), `${kind} remarked twice on one bank holiday`),
    ]),
  ]
}

const pauses: Check = ({ pastPauses, pause }) =>
  pastPauses.flatMap(({ from, until }, at) => [
    ...when(isBefore(until, from), 'a pause that ends before it begins'),
    ...when(isBefore((pastPauses[at + 1] ?? pause ?? { from: until }).from, until), 'pauses that overlap'),
  ])

/** No council can adopt by itself what only legislation gives. */
const regimes: Check = (theCase, { arrangements }) => {
  const has = (regime: (typeof arrangements.regimes)[number]) => arrangements.regimes.includes(regime)
  return [
    ...when(theCase.interimSuspension !== null && !has('interimSuspension'), 'an interim suspension that no legislation allows'),
    ...when(theCase.appeals.length > 0 && !has('nationalAppeal'), 'an appeal that no legislation gives'),
    ...when(theCase.review !== null && arrangements.review === null, 'a review that the council has not adopted'),
    ...theCase.sanctions.flatMap(({ kind, despiteCaution }) => {
      const regime = regimeOfSanction[kind]
      return [
        ...when(regime !== undefined && !has(regime), `“${kind}”, which no legislation allows`),
        ...when(cautions[kind] !== undefined && isBlank(despiteCaution), `“${kind}” without the reason despite its caution`),
      ]
    }),
  ]
}

const sanctions: Check = ({ sanctions: imposed, subjectMember: { tier } }) =>
  imposed.flatMap(({ recommendedTo, parishResponse, end, imposedOn }) => [
    ...when(
      isOfParish(tier) !== (recommendedTo !== null),
      'a sanction recommended where it is to be imposed, or the other way round',
    ),
    ...when(parishResponse !== null && recommendedTo === null, 'the response of a parish that was not asked'),
    ...when(isOutOfOrder(imposedOn, end?.on), 'a sanction that ended before it was imposed'),
  ])

const advice: Check = ({ consultations, requests }) => [
  ...[...consultations, ...requests].flatMap(({ askedOn, reply }) =>
    when(isOutOfOrder(askedOn, reply?.on), 'answered before it was asked'),
  ),
  ...when(hasTwice([...consultations, ...requests].map(({ id }) => id)), 'one question asked twice'),
  ...when(
    consultations.some((one) => one.allegations.length === 0),
    'a view sought on no allegation',
  ),
]

const investigation: Check = ({ investigation: begun, standDowns, subjectMember }, { complainant }) => {
  if (begun === null) return []
  const officer = begun.officer?.person
  return [
    ...when(
      officer !== undefined && [subjectMember.person, complainant.person].includes(officer),
      'investigated by a party to it',
    ),
    ...when(
      standDowns.some(({ person }) => person === officer),
      'investigated by an officer who stood down',
    ),
    ...when(begun.finalReportOn !== null && begun.draftReportOn === null, 'a final report without a draft'),
    ...when(isOutOfOrder(begun.draftReportOn, begun.finalReportOn), 'a final report before its draft'),
    ...when(isOutOfOrder(begun.referredOn, begun.draftReportOn), 'a draft report before the referral'),
  ]
}

const hearing: Check = (theCase, { arrangements, complainant }) => {
  const { listing, held } = theCase.hearing ?? { listing: null, held: null }
  const panel = listing?.panel.map(({ person }) => person) ?? []
  const apart = [
    theCase.subjectMember.person,
    complainant.person,
    theCase.investigation?.officer?.person,
    ...theCase.consultations.map(({ independentPerson }) => independentPerson),
  ]
  return [
    ...when(
      panel.some((person) => apart.includes(person)),
      'a panel with a party to the case, its investigator or its adviser',
    ),
    ...when(held !== null && listing === null, 'a hearing held that was not listed'),
    ...when(held !== null && held.present.length < arrangements.hearing.quorum, 'a hearing held without its quorum'),
    ...when(held?.present.some(({ person }) => !panel.includes(person)) ?? false, 'someone sat who is not of the panel'),
    ...when(
      listing?.parishRepresentative != null && !isOfParish(theCase.subjectMember.tier),
      'a parish representative in a case that is of no parish',
    ),
    ...when(
      listing?.exempt != null && isBlank(listing.exempt.publicInterest),
      'closed to the public without the public interest in it',
    ),
    ...when(isOutOfOrder(listing?.noticeOn, listing?.hearingOn), 'a hearing before the notice of it'),
  ]
}

const people: Check = ({ toldMember, withdrawalAsked, latestOn, enteredStageOn, legalIssues }, { complainant, receivedOn }) => [
  ...when(
    toldMember?.told === true && complainant.identityHandling === 'withholdingRequested',
    'the member told before withholding was decided',
  ),
  ...when(isOutOfOrder(withdrawalAsked?.on, withdrawalAsked?.goesOn?.on), 'gone on with before the withdrawal was asked for'),
  ...when(isBefore(latestOn, enteredStageOn) || isBefore(enteredStageOn, receivedOn), 'a stage entered before the receipt'),
  ...legalIssues.flatMap(({ raisedOn, end }) =>
    when(isOutOfOrder(raisedOn, end?.on), 'a legal issue ended before it was raised'),
  ),
]

const checks: readonly Check[] = [
  aClosedCase,
  anOpenCase,
  ofAllegations,
  clocks,
  pauses,
  regimes,
  sanctions,
  advice,
  investigation,
  hearing,
  people,
]
