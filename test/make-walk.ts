import fc from 'fast-check'
import type { Action, ActionKind } from '../src/domain/complaint/actions.js'
import type { Case, Complaint } from '../src/domain/complaint/complaint.js'
import { availableActions, type AvailableAction } from '../src/domain/complaint/decide.js'
import type { Actor } from '../src/domain/complaint/events.js'
import { keysOf, type Stage } from '../src/domain/complaint/vocabulary.js'
import { addDays, isBefore, type PlainDate } from '../src/domain/time/dates.js'
import { usualBodies } from './make-bodies.js'
import {
  anIndependentPerson,
  anotherIndependentPerson,
  anotherSubjectMember,
  oneOfEachParty,
  theComplainant,
  theDeputy,
  theInvestigatingOfficer,
  theMonitoringOfficer,
  theProgram,
  theSubjectMember,
} from './make-people.js'
import { otherWords } from './make-walk-words.js'

/** The chances of one step, as numbers: fast-check makes and shrinks them, `attemptOf` reads them beside the complaint as it stands. */
export interface Chance {
  readonly kind: number
  readonly actor: number
  readonly words: number
  readonly place: number
  readonly wait: number
  readonly backdate: number
  readonly isWild: boolean
}

const number = fc.nat({ max: 999 })
export const aChance: fc.Arbitrary<Chance> = fc.record({
  kind: number,
  actor: number,
  words: number,
  place: number,
  wait: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 9 }) }),
  backdate: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -2, max: 12 }) }),
  isWild: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})

/** Somebody tries something in a case on a day: what and who and when, whether or not it is lawful. */
export interface Attempt {
  readonly theCase: Case
  readonly actor: Actor
  readonly action: Action
  readonly today: PlainDate
}

const people: readonly Actor[] = [...oneOfEachParty, anotherIndependentPerson, anotherSubjectMember]
const likely: readonly Actor[] = [
  ...Array<Actor>(9).fill(theMonitoringOfficer),
  theDeputy,
  anIndependentPerson,
  theInvestigatingOfficer,
  theSubjectMember,
  theComplainant,
  theProgram,
]
const kinds: readonly ActionKind[] = keysOf(usualBodies)

export const pick = <T>(list: readonly T[], at: number, otherwise: T): T => list[at % list.length] ?? otherwise

/** What somebody tries next: mostly what is offered to a likely person, sometimes anything by anybody, backdated or in the future. */
export function attemptOf(
  complaint: Complaint,
  yesterday: PlainDate,
  chance: Chance,
  done: ReadonlyMap<ActionKind, number>,
): Attempt {
  const theCase = pick(complaint.cases, chance.place, complaint.cases[0] ?? fail())
  const actor = successorOf(pick(chance.isWild ? people : likely, chance.actor, theMonitoringOfficer), theCase)
  const soon = addDays(yesterday, chance.wait)
  const offered = availableActions(complaint, theCase, actor, soon).filter(({ reasonsAgainst }) => reasonsAgainst.length === 0)
  const kind =
    chance.isWild || offered.length === 0
      ? pick<ActionKind>(kinds, chance.kind, 'addNote')
      : likelyKind(offered, theCase.stage, chance, done)
  const hearingOn = kind === 'holdHearing' ? theCase.hearing?.listing?.hearingOn : undefined
  const today = hearingOn !== undefined && isBefore(soon, hearingOn) ? hearingOn : soon
  const on = hearingOn !== undefined && !chance.isWild ? hearingOn : addDays(today, -chance.backdate)
  return { theCase, actor, action: actionOf(kind, complaint, theCase, actor, on, chance), today }
}

/** The deputy takes the place of a Monitoring Officer who has stood down. */
const successorOf = (actor: Actor, { standDowns }: Case): Actor =>
  actor === theMonitoringOfficer && standDowns.some(({ person }) => person === actor.person) ? theDeputy : actor

/** Done so many times for once of another. */
const often: Readonly<Partial<Record<ActionKind, number>>> = {
  answerTest: 12,
  linkProvision: 3,
  findCapacity: 4,
  consultIndependentPerson: 4,
  giveView: 6,
  listHearing: 4,
  holdHearing: 4,
  findBreach: 4,
  imposeSanctions: 4,
  resume: 6,
}
const waiting = new Set<ActionKind>([
  'pause',
  'referToPolice',
  'adjournHearing',
  'goOnInPublicInterest',
  'unlinkProvision',
  'reopen',
])
/** Possible only after much else: taken at once where they come up, at least by some. */
const seldom = new Set<ActionKind>([
  'closePrivate',
  'completeInformalResolution',
  'endAllegations',
  'findNoBreach',
  'closeNoBreach',
  'resolveLocally',
  'closeHearingNoBreach',
  'closeBreachNoSanction',
  'moveAllegation',
  'adjournHearing',
  'recordAppeal',
])
/** Possible nearly always and leading nowhere: tried now and then, or a walk would be spent on them. */
const beside = new Set<ActionKind>([
  'addNote',
  'relate',
  'correct',
  'flagLegalIssue',
  'endLegalIssue',
  'standDown',
  'handOver',
  'seekView',
  'extendDeadline',
  'changeAuthority',
  'moveAllegation',
  'splitOff',
  'askComplainant',
  'recordMemberComment',
  'decidePublication',
  'unlinkClause',
  'addAllegation',
  'dispenseWithView',
  'recordAppeal',
  'declareConflict',
])

/** Mostly what was least done so far, so that a walk does not spend itself on notes; ending a case waits for its turn. */
function likelyKind(
  offered: readonly AvailableAction[],
  stage: Stage,
  { kind: at, words }: Chance,
  done: ReadonlyMap<ActionKind, number>,
): ActionKind {
  const turns = ({ action, to }: AvailableAction) =>
    (done.get(action) ?? 0) / (often[action] ?? 1) +
    (waiting.has(action) || to === 'closed' ? (at % 5) / 2 : 0) -
    (seldom.has(action) && words % 3 === 0 ? 4 : 0) -
    (to !== stage && to !== 'closed' && stage !== 'closed' && words % 2 > 0 ? 2 : 0)
  const onward = offered.filter(({ action }) => !beside.has(action) || (seldom.has(action) && words % 3 === 0))
  const least = Math.min(...onward.map(turns))
  const anything = offered.filter(({ action }) => action !== 'standDown' || words % 4 === 0)
  const chosen = at % 4 === 0 || onward.length === 0 ? anything : onward.filter((one) => turns(one) === least)
  return chosen[Math.floor(at / 4) % chosen.length]?.action ?? 'addNote'
}

function actionOf(
  kind: ActionKind,
  complaint: Complaint,
  theCase: Case,
  actor: Actor,
  on: PlainDate,
  { words, place }: Chance,
): Action {
  const said = { ...usualBodies[kind](complaint, theCase), ...otherWords(kind, { complaint, theCase, actor, on, words, place }) }
  return { ...said, kind, on } as Action
}

function fail(): never {
  throw new Error('a complaint without a case')
}
