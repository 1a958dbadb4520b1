import fc from 'fast-check'
import type { Action, ActionKind } from '../src/domain/complaint/actions.js'
import type { Case, Complaint } from '../src/domain/complaint/complaint.js'
import { availableActions, type AvailableAction } from '../src/domain/complaint/decide.js'
import type { Actor } from '../src/domain/complaint/events.js'
import {
  capacities,
  identityHandlings,
  ipAgreements,
  jurisdictionTests,
  keysOf,
  stages,
  testAnswers,
  type Stage,
} from '../src/domain/complaint/vocabulary.js'
import { addDays, type PlainDate } from '../src/domain/time/dates.js'
import { usualBodies } from './make-bodies.js'
import {
  anIndependentPerson,
  anotherIndependentPerson,
  anotherSubjectMember,
  oneOfEachParty,
  theMonitoringOfficer,
  theSubjectMember,
} from './make-people.js'

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

export interface Beginning {
  readonly councillors: 1 | 2
  readonly allegations: 0 | 1 | 2
  readonly identityHandling: keyof typeof identityHandlings
  /** Led there the usual way first, where one allegation and a named complainant allow it. */
  readonly from: Stage
}
export const aBeginning: fc.Arbitrary<Beginning> = fc.record({
  councillors: fc.constantFrom(1, 2),
  allegations: fc.constantFrom(1, 1, 1, 2, 0),
  identityHandling: fc.constantFrom('named', 'named', 'withholdingRequested', 'anonymous'),
  from: fc.constantFrom(...keysOf(stages)),
})

export interface Attempt {
  readonly theCase: Case
  readonly actor: Actor
  readonly action: Action
  readonly today: PlainDate
}

const people = [...oneOfEachParty, anotherIndependentPerson, anotherSubjectMember]
/** The complainant has nothing to do but to ask to withdraw, and so comes only in the wild. */
const likely = [...Array<Actor>(6).fill(theMonitoringOfficer), anIndependentPerson, theSubjectMember]
const kinds: readonly ActionKind[] = keysOf(usualBodies)

const pick = <T>(list: readonly [T, ...T[]] | readonly T[], at: number, otherwise: T): T => list[at % list.length] ?? otherwise

/** What somebody tries next: mostly what is offered to a likely person, sometimes anything by anybody, backdated or in the future. */
export function attemptOf(
  complaint: Complaint,
  yesterday: PlainDate,
  chance: Chance,
  done: ReadonlyMap<ActionKind, number>,
): Attempt {
  const today = addDays(yesterday, chance.wait)
  const theCase = pick(complaint.cases, chance.place, complaint.cases[0] ?? fail())
  const actor = pick(chance.isWild ? people : likely, chance.actor, theMonitoringOfficer)
  const offered = availableActions(complaint, theCase, actor, today).filter(({ reasonsAgainst }) => reasonsAgainst.length === 0)
  const kind =
    chance.isWild || offered.length === 0
      ? pick<ActionKind>(kinds, chance.kind, 'addNote')
      : likelyKind(offered, chance.kind, done)
  return { theCase, actor, action: actionOf(kind, complaint, theCase, addDays(today, -chance.backdate), chance), today }
}

const often = new Set<ActionKind>(['answerTest', 'linkProvision', 'findCapacity', 'consultIndependentPerson', 'giveView'])
const waiting = new Set<ActionKind>(['pause', 'referToHearing'])

/** Mostly what was least done so far, so that a walk does not spend itself on notes; ending a case waits for its turn. */
function likelyKind(offered: readonly AvailableAction[], at: number, done: ReadonlyMap<ActionKind, number>): ActionKind {
  const turns = ({ action, to }: AvailableAction) =>
    (done.get(action) ?? 0) / (often.has(action) ? 6 : 1) + (waiting.has(action) || to === 'closed' ? (at % 4) / 2 : 0)
  const least = Math.min(...offered.map(turns))
  const chosen = at % 5 === 0 ? offered : offered.filter((one) => turns(one) === least)
  return chosen[Math.floor(at / 5) % chosen.length]?.action ?? 'addNote'
}

function actionOf(kind: ActionKind, complaint: Complaint, theCase: Case, on: PlainDate, chance: Chance): Action {
  return { ...usualBodies[kind](complaint, theCase), ...otherWords(kind, theCase, chance), kind, on } as Action
}

const another = { person: anotherIndependentPerson.person, name: anotherIndependentPerson.name }

const tests = keysOf(jurisdictionTests)

function otherWords(kind: ActionKind, { allegations, consultations, tests: answered }: Case, { words, place }: Chance): object {
  const allegation = pick(allegations, words, undefined)?.id ?? 'nowhere'
  const provision = `provision-${1 + (place % 6)}`
  switch (kind) {
    case 'answerTest':
      return {
        test: tests.find((test) => answered[test] === undefined) ?? pick(tests, words, 'inOffice'),
        answer: place % 8 === 0 ? pick(keysOf(testAnswers), words, 'no') : 'yes',
      }
    case 'linkProvision':
    case 'unlinkProvision':
      return { allegation, provision }
    case 'linkClause':
    case 'unlinkClause':
      return { allegation, clause: pick(['GP2', 'CA7', 'CC9'], place, 'GP2') }
    case 'findCapacity':
      return { allegation, finding: place % 3 === 0 ? pick(keysOf(capacities), words, 'mixed') : 'official' }
    case 'consultIndependentPerson':
      return {
        ...(words % 3 === 0 ? { independentPerson: another } : {}),
        ...(place % 7 === 0 ? { allegations: [allegation] } : {}),
      }
    case 'giveView':
      return {
        ...(place % 5 === 0 ? { agreement: pick(keysOf(ipAgreements), words, 'noView') } : {}),
        ...(place % 7 === 0 ? { consultation: pick(consultations, words, undefined)?.id ?? 'nowhere' } : {}),
      }
    case 'closeBreachNoSanction':
    case 'imposeSanctions':
    case 'closeNoBreach':
    case 'closeHearingNoBreach':
      return place % 3 === 0 ? { findings: findingsFor(allegations, words) } : {}
    case 'takeNoFurtherAction':
      return place % 9 === 0 ? { because: [] } : {}
    case 'decideWithholding':
      return { granted: words % 2 === 0 }
    case 'issueNotice':
      return { edition: pick(['complainant', 'subjectMember', 'public'], words, 'public') }
    default:
      return words % 40 === 0 ? { reasons: ' ' } : {}
  }
}

const findingsFor = (allegations: Case['allegations'], words: number) =>
  allegations.flatMap(({ id, provisionLinks }, nth) =>
    provisionLinks.map(({ provision }, at) => ({
      allegation: id,
      provision,
      breach: (words + nth + at) % 2 === 0,
      reasons: 'As found',
      article10: words % 5 === 0 ? null : 'Proportionate',
    })),
  )

function fail(): never {
  throw new Error('a complaint without a case')
}
