import { InvalidInput } from '../../errors.js'
import type { PlainDate } from '../../time/dates.js'
import { meetClock, moveClocks, startClocks, stopClocks, type Clock, type ClockChange } from '../clocks.js'
import type { AllegationResult, Case } from '../complaint.js'
import type { DecisionKind } from '../decisions.js'
import type { ComplaintEvent } from '../events.js'
import type { ClockKind, JurisdictionTest, ReasonForNoFurtherAction, Outcome } from '../vocabulary.js'
import { changeClocks } from './clock-events.js'
import type { Consequences, Context } from './consequence.js'

const reasonOfFailedTest: Readonly<Record<JurisdictionTest, ReasonForNoFurtherAction>> = {
  memberOfAuthority: 'notOurMember',
  inOffice: 'notInOffice',
  inCapacity: 'notInCapacity',
  wouldBreach: 'noPotentialBreach',
}

export const deciding: Consequences<
  | 'closeOutOfScope'
  | 'closePrivate'
  | 'takeNoFurtherAction'
  | 'offerInformalResolution'
  | 'completeInformalResolution'
  | 'failInformalResolution'
  | 'referToInvestigation'
  | 'withdraw'
  | 'reopen'
> = {
  closeOutOfScope: ({ reasons }, context) =>
    decision(context, 'closeOutOfScope', reasons, everyAllegation(context, 'outOfScope', failedTests(context.theCase))),
  closePrivate: ({ reasons }, context) =>
    decision(context, 'closePrivate', reasons, everyAllegation(context, 'noFurtherAction', ['notInCapacity'])),
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
  failInformalResolution: ({ on, reasons }, { theCase }) => [
    { type: 'informalResolutionFailed', caseId: theCase.id, on, reasons },
  ],
  referToInvestigation: ({ reasons }, context) => decision(context, 'referToInvestigation', reasons, {}),
  withdraw: ({ reasons }, context) =>
    decision(context, 'withdraw', reasons, everyAllegation(context, 'withdrawn', ['withdrawn'])),
  reopen: ({ on, reasons }, { complaint, theCase, facts }) => [
    { type: 'reopened', caseId: theCase.id, on, reasons },
    ...changeClocks(
      theCase.id,
      on,
      startClocks(complaint.arrangements.clocks.assess.startsAt, on, complaint.arrangements, facts.calendar).filter(
        (change) => change.change === 'started' && change.clock.kind === 'assess',
      ),
    ),
  ],
}

function failedTests(theCase: Case): ReasonForNoFurtherAction[] {
  return Object.entries(reasonOfFailedTest).flatMap(([test, reason]) =>
    Object.entries(theCase.tests).some(([name, { answer }]) => name === test && answer === 'no') ? [reason] : [],
  )
}

const everyAllegation = ({ theCase, on }: Context, outcome: Outcome, reasons: readonly ReasonForNoFurtherAction[]) =>
  Object.fromEntries(theCase.allegations.map(({ id }): [string, AllegationResult] => [id, { outcome, reasons, on }]))

/** A decision, recorded with who took it and why, and what it does to the clocks. One that closes the case gives every allegation its outcome. */
export function decision(
  { complaint, theCase, facts, step, on }: Context,
  kind: DecisionKind,
  reasons: string,
  results: Readonly<Record<string, AllegationResult>>,
): ComplaintEvent[] {
  const endsCase = step.to === 'closed'
  if (reasons.trim() === '') throw invalid('/reasons', 'Give the reasons for the decision')
  const { party, name } = facts.actor
  const decided = { id: facts.newId(), kind, on, by: { name, party }, stage: step.from, reasons, endsCase }
  return [
    ...endOfPause(theCase, on),
    { type: 'decided', caseId: theCase.id, on, decision: decided, results },
    ...changeClocks(theCase.id, on, clocksAfter({ complaint, theCase, facts, on }, kind, endsCase)),
  ]
}

/** Which limit a decision meets. A withdrawal meets none: what ran just stops. */
const clockMetBy: Readonly<Record<DecisionKind, ClockKind | null>> = {
  closeOutOfScope: 'assess',
  closePrivate: 'assess',
  takeNoFurtherAction: 'assess',
  offerInformalResolution: 'assess',
  completeInformalResolution: null,
  referToInvestigation: 'assess',
  closeNoBreach: 'investigate',
  resolveLocally: 'investigate',
  referToHearing: 'investigate',
  closeHearingNoBreach: 'hearingNotice',
  closeBreachNoSanction: 'hearingNotice',
  imposeSanctions: 'hearingNotice',
  closeSanctions: null,
  withdraw: null,
}

/** The end of a case stops its clocks, but the acknowledgement stays owed; the notice owed is always that of the latest decision. */
function clocksAfter(
  { complaint, theCase, facts, on }: Pick<Context, 'complaint' | 'theCase' | 'facts' | 'on'>,
  kind: DecisionKind,
  endsCase: boolean,
): ClockChange[] {
  const { clocks, pause } = theCase
  const meets = clockMetBy[kind]
  const begun = [
    ...startClocks('decided', on, complaint.arrangements, facts.calendar),
    ...(kind === 'referToInvestigation' ? startClocks('referred', on, complaint.arrangements, facts.calendar) : []),
  ]
  const beginsAnew = (clock: Clock) => begun.some((change) => change.change === 'started' && change.clock.kind === clock.kind)
  return [
    ...(pause === null ? [] : moveClocks(clocks, pause.from, on, facts.calendar)),
    ...(meets === null ? [] : meetClock(clocks, meets, on, facts.calendar)),
    ...stopClocks(
      clocks.filter((clock) => (endsCase && clock.kind !== 'acknowledge') || beginsAnew(clock)),
      on,
      meets === null ? [] : [meets],
    ),
    ...begun,
  ]
}

const endOfPause = (theCase: Case, on: PlainDate): ComplaintEvent[] =>
  theCase.pause === null ? [] : [{ type: 'resumed', caseId: theCase.id, on, pause: { ...theCase.pause, until: on } }]

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
