import { Refused } from '../../errors.js'
import type { PlainDate } from '../../time/dates.js'
import { meetClock, startClocks, stopClocks } from '../clocks.js'
import type { AllegationResult, Case, DecisionKind } from '../complaint.js'
import type { ComplaintEvent } from '../events.js'
import type { JurisdictionTest, ReasonForNoFurtherAction, Outcome } from '../vocabulary.js'
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
  takeNoFurtherAction: ({ reasons, because }, context) =>
    decision(context, 'takeNoFurtherAction', reasons, everyAllegation(context, 'noFurtherAction', because)),
  offerInformalResolution: ({ on, reasons, kinds: offered, terms }, context) => [
    ...decision(context, 'offerInformalResolution', reasons, {}),
    { type: 'informalResolutionOffered', caseId: context.theCase.id, on, offer: { kinds: offered, terms, offeredOn: on } },
  ],
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
  if (endsCase && theCase.allegations.length === 0)
    throw new Refused(['the case has no allegation: record what is alleged first'])
  const { party, name } = facts.actor
  const decided = { id: facts.newId(), kind, on, by: { name, party }, stage: step.from, reasons, endsCase }
  return [
    ...endOfPause(theCase, on),
    { type: 'decided', caseId: theCase.id, on, decision: decided, results },
    ...changeClocks(theCase.id, on, [
      ...meetClock(theCase.clocks, clockMetBy(kind), on, facts.calendar),
      ...(endsCase ? stopClocks(theCase.clocks, on, ['acknowledge', 'decisionNotice', clockMetBy(kind)]) : []),
      ...startClocks('decided', on, complaint.arrangements, facts.calendar),
      ...(kind === 'referToInvestigation' ? startClocks('referred', on, complaint.arrangements, facts.calendar) : []),
    ]),
  ]
}

/** A withdrawal meets no limit: the clock just stops. */
const clockMetBy = (kind: DecisionKind) => {
  if (kind === 'withdraw') return 'decisionNotice'
  return kind === 'closeNoBreach' || kind === 'resolveLocally' || kind === 'referToHearing' ? 'investigate' : 'assess'
}

const endOfPause = (theCase: Case, on: PlainDate): ComplaintEvent[] =>
  theCase.pause === null ? [] : [{ type: 'resumed', caseId: theCase.id, on, pause: { ...theCase.pause, until: on } }]
