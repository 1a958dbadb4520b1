import { InvalidInput, Refused } from '../../errors.js'
import { meetClock, moveClocks, startClocks, stopClocks, type Clock, type ClockChange } from '../clocks.js'
import type { Case } from '../complaint.js'
import type { DecisionKind, DecisionMaker } from '../decisions.js'
import type { ComplaintEvent } from '../events.js'
import type { OtherComplaint } from '../relations.js'
import { openAllegations } from '../open-allegations.js'
import type { ClockKind, JurisdictionTest, Outcome, ReasonForNoFurtherAction, Stage } from '../vocabulary.js'
import { openAllegationOf } from './assessing.js'
import { changeClocks } from './clock-events.js'
import type { Consequences, Context } from './consequence.js'
import { assessClockAnew } from './reopening.js'
import { endOfPause } from './pausing.js'
import type { AllegationResult } from '../allegation.js'

const reasonOfFailedTest: Readonly<Record<JurisdictionTest, ReasonForNoFurtherAction>> = {
  memberOfAuthority: 'notOurMember',
  inOffice: 'notInOffice',
  inCapacity: 'notInCapacity',
  wouldBreach: 'noPotentialBreach',
}

export const deciding: Consequences<
  | 'closeOutOfScope'
  | 'closePrivate'
  | 'closeAsDuplicate'
  | 'takeNoFurtherAction'
  | 'endAllegations'
  | 'referElsewhere'
  | 'offerInformalResolution'
  | 'completeInformalResolution'
  | 'failInformalResolution'
  | 'referToInvestigation'
  | 'withdraw'
  | 'discontinue'
  | 'endForMemberLeft'
> = {
  closeOutOfScope: ({ reasons }, context) =>
    decision(context, 'closeOutOfScope', reasons, everyAllegation(context, 'outOfScope', failedTests(context.theCase))),
  closePrivate: ({ reasons }, context) =>
    decision(context, 'closePrivate', reasons, everyAllegation(context, 'noFurtherAction', ['notInCapacity'])),
  closeAsDuplicate: ({ reasons, of }, context) => {
    if (of.id === context.complaint.id) throw invalid('/of', 'A complaint is not a duplicate of itself')
    return [
      ...decision(context, 'closeAsDuplicate', reasons, everyAllegation(context, 'noFurtherAction', ['duplicate'])),
      ...duplicateOf(of, reasons, context),
    ]
  },
  referElsewhere: ({ reasons, to }, context) => {
    if (to.trim() === '') throw invalid('/to', 'Name the authority or body to which the case is referred')
    return decision(context, 'referElsewhere', reasons, everyAllegation(context, 'referredElsewhere', []), to)
  },
  endAllegations: ({ on, reasons, allegations, outcome, because }, context) => {
    const { theCase } = context
    if (allegations.length === 0) throw invalid('/allegations', 'Choose the allegations that end')
    if (new Set(allegations).size >= openAllegations(theCase).length)
      throw new Refused(['no allegation would be left open: decide the case itself'])
    if (outcome === 'noFurtherAction' && because.length === 0)
      throw invalid('/because', 'Choose at least one reason for no further action')
    const ended = allegations.map((id): [string, AllegationResult] => [
      openAllegationOf(theCase, id).id,
      { outcome, reasons: because, on },
    ])
    return decision(context, 'endAllegations', reasons, Object.fromEntries(ended))
  },
  takeNoFurtherAction: ({ reasons, because }, context) => {
    if (because.length === 0) throw invalid('/because', 'Choose at least one reason for no further action')
    return decision(context, 'takeNoFurtherAction', reasons, everyAllegation(context, 'noFurtherAction', because))
  },
  offerInformalResolution: ({ on, reasons, kinds: offered, terms }, context) => {
    if (offered.length === 0) throw invalid('/kinds', 'Choose what is offered')
    return [
      ...decision(context, 'offerInformalResolution', reasons, {}),
      { type: 'informalResolutionOffered', caseId: context.theCase.id, on, offer: { kinds: offered, terms, offeredOn: on } },
    ]
  },
  completeInformalResolution: ({ reasons }, context) =>
    decision(context, 'completeInformalResolution', reasons, everyAllegation(context, 'informalResolution', [])),
  failInformalResolution: ({ on, reasons }, context) => [
    { type: 'informalResolutionFailed', caseId: context.theCase.id, on, reasons },
    ...assessClockAnew(context),
  ],
  referToInvestigation: ({ reasons }, context) => decision(context, 'referToInvestigation', reasons, {}),
  withdraw: ({ reasons }, context) =>
    decision(context, 'withdraw', reasons, everyAllegation(context, 'withdrawn', ['withdrawn'])),
  discontinue: ({ reasons }, context) => decision(context, 'discontinue', reasons, everyAllegation(context, 'discontinued', [])),
  endForMemberLeft: ({ on, reasons, how, leftOn }, context) => {
    if (leftOn > on) throw invalid('/leftOn', 'The member has not left yet on that day')
    return [
      { type: 'memberLeft', caseId: context.theCase.id, on, how, leftOn },
      ...decision(context, 'endForMemberLeft', reasons, everyAllegation(context, 'noLongerMember', ['noLongerMember'])),
    ]
  },
}

/** Once, however often the case is closed so. */
const duplicateOf = ({ id, reference }: OtherComplaint, reason: string, { complaint, on }: Context): ComplaintEvent[] =>
  complaint.relations.some(({ kind, complaint: other }) => kind === 'duplicates' && other === id)
    ? []
    : [{ type: 'related', on, relation: { kind: 'duplicates', complaint: id, reference, reason, on } }]

function failedTests(theCase: Case): ReasonForNoFurtherAction[] {
  return Object.entries(reasonOfFailedTest).flatMap(([test, reason]) =>
    Object.entries(theCase.tests).some(([name, { answer }]) => name === test && answer === 'no') ? [reason] : [],
  )
}

/** Every one that is still open: those decided before keep what was decided. */
export const everyAllegation = ({ theCase, on }: Context, outcome: Outcome, reasons: readonly ReasonForNoFurtherAction[]) =>
  Object.fromEntries(openAllegations(theCase).map(({ id }): [string, AllegationResult] => [id, { outcome, reasons, on }]))

/** A decision, recorded with who took it and why, and what it does to the clocks. One that closes the case gives every allegation its outcome. */
export function decision(
  { complaint, theCase, facts, step, on }: Context,
  kind: DecisionKind,
  reasons: string,
  results: Readonly<Record<string, AllegationResult>>,
  referredTo: string | null = null,
): ComplaintEvent[] {
  const endsCase = step.to === 'closed'
  if (reasons.trim() === '') throw invalid('/reasons', 'Give the reasons for the decision')
  const { party, name } = facts.actor
  const decided = {
    id: facts.newId(),
    kind,
    on,
    by: { name, party },
    maker: makerOf(complaint, theCase),
    stage: step.from,
    reasons,
    referredTo,
    endsCase,
    calendar: facts.calendar.id,
    publication: null,
    noticesIssued: [],
  }
  return [
    ...endOfPause(theCase, on, facts.calendar),
    { type: 'decided', caseId: theCase.id, on, decision: decided, results },
    ...changeClocks(theCase.id, on, clocksAfter({ complaint, theCase, facts, on }, kind, endsCase)),
  ]
}

/** Who takes it by the arrangements. An officer records what a panel decided; one that has not met decides nothing, not even that a case is withdrawn. */
function makerOf({ arrangements }: Context['complaint'], { stage, panel, hearing }: Case): DecisionMaker {
  if (stage === 'hearing') return hearing?.held == null ? 'monitoringOfficer' : 'hearingPanel'
  if (stage !== 'assessment') return 'monitoringOfficer'
  if (panel?.met != null) return 'panel'
  return arrangements.assessment.by === 'panel' ? 'monitoringOfficer' : arrangements.assessment.by
}

/** Which limit a decision meets. A withdrawal meets none: what ran just stops. */
const clockMetBy: Readonly<Record<DecisionKind, ClockKind | null>> = {
  closeOutOfScope: 'assess',
  closePrivate: 'assess',
  closeAsDuplicate: 'assess',
  takeNoFurtherAction: 'assess',
  endAllegations: null,
  referElsewhere: 'assess',
  offerInformalResolution: 'assess',
  completeInformalResolution: null,
  referToInvestigation: 'assess',
  closeNoBreach: 'investigate',
  findNoBreach: null,
  findBreach: null,
  resolveLocally: 'investigate',
  referToHearing: 'investigate',
  closeHearingNoBreach: null,
  closeBreachNoSanction: null,
  imposeSanctions: null,
  closeSanctions: null,
  withdraw: null,
  discontinue: null,
  endForMemberLeft: null,
}

/** A breach found ends what its stage had to find out. */
const clockOfStage: Readonly<Partial<Record<Stage, ClockKind>>> = { assessment: 'assess', investigation: 'investigate' }

/** The end of a case stops its clocks, but the acknowledgement stays owed; the notice owed is always that of the latest decision. */
function clocksAfter(
  { complaint, theCase, facts, on }: Pick<Context, 'complaint' | 'theCase' | 'facts' | 'on'>,
  kind: DecisionKind,
  endsCase: boolean,
): ClockChange[] {
  const { clocks, pause } = theCase
  const meets = clockMetBy[kind] ?? (kind === 'findBreach' ? clockOfStage[theCase.stage] : null) ?? null
  const begun = [
    ...startClocks('decided', on, complaint.arrangements, facts.calendar),
    ...(kind === 'referToInvestigation' ? startClocks('referred', on, complaint.arrangements, facts.calendar) : []),
  ]
  const beginsAnew = (clock: Clock) => begun.some((change) => change.change === 'started' && change.clock.kind === clock.kind)
  return [
    ...(pause === null ? [] : moveClocks(clocks, pause, on, facts.calendar)),
    ...(meets === null ? [] : meetClock(clocks, meets, on, facts.calendar)),
    ...stopClocks(
      clocks.filter((clock) => (endsCase && clock.kind !== 'acknowledge') || beginsAnew(clock)),
      on,
      meets === null ? [] : [meets],
    ),
    ...begun,
  ]
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
