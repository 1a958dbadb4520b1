import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { ActionKind } from '../../src/domain/complaint/actions.js'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import { availableActions, decide } from '../../src/domain/complaint/decide.js'
import type { ComplaintEvent, Recorded } from '../../src/domain/complaint/events.js'
import { evolve, fold } from '../../src/domain/complaint/evolve.js'
import { replay } from '../../src/domain/complaint/replay.js'
import { keysOf, stages, type Stage } from '../../src/domain/complaint/vocabulary.js'
import { InvalidInput, Refused } from '../../src/domain/errors.js'
import { anId, anotherSubjectMember, aStory, caseOf, facts, reaching, theSubjectMember } from '../make.js'
import { usualBodies } from '../make-bodies.js'
import { aBeginning, aChance, attemptOf, type Attempt, type Beginning, type Chance } from '../make-walk.js'
import { faultsAfter, faultsOf } from '../make-walk-invariants.js'

interface Walk {
  readonly recorded: readonly Recorded[]
  readonly complaint: Complaint
  readonly done: ReadonlyMap<ActionKind, number>
  readonly stages: ReadonlySet<Stage>
}

/** Takes every step of the walk and throws at the first state that the law does not know. */
function walk({ councillors, allegations, identityHandling, from }: Beginning, chances: readonly Chance[]): Walk {
  const isUsual = allegations === 1 && identityHandling !== 'withholdingRequested'
  const told = {
    about: [theSubjectMember, anotherSubjectMember].slice(0, councillors),
    allegations: Array<object>(allegations).fill({}),
    complainant: { identityHandling },
  }
  const story = aStory(told, ...(isUsual ? reaching[from] : []))
  let { complaint } = story
  const recorded = [...story.recorded]
  let today = caseOf(complaint).latestOn
  const done = new Map<ActionKind, number>()
  const reached = new Set<Stage>()
  for (const chance of chances) {
    const attempt = attemptOf(deeplyFrozen(complaint), today, chance, done)
    today = attempt.today
    const events = attempted(complaint, attempt)
    if (events === null) continue
    const before = complaint
    complaint = events.reduce<Complaint>(evolve, before)
    const act = before.version + 1
    const { actor, action } = attempt
    const recordedAt = new Date(`${today}T12:00:00Z`)
    recorded.push(...events.map((event, at) => ({ version: act + at, recordedAt, actor, action: action.kind, act, event })))
    const isCounted = complaint.version === before.version + events.length
    const faults = [...(isCounted ? [] : ['miscounted']), ...faultsOf(complaint), ...faultsAfter(recorded, before, events, today)]
    if (faults.length > 0) throw new Error(`${action.kind} on ${action.on}: ${faults.join('; ')}`)
    done.set(action.kind, (done.get(action.kind) ?? 0) + 1)
    complaint.cases.forEach(({ stage }) => reached.add(stage))
  }
  return { recorded, complaint, done, stages: reached }
}

/** What followed, or null where it was refused, with its reasons and, among them, those that stood beside the button. */
function attempted(complaint: Complaint, { theCase, actor, action, today }: Attempt): readonly ComplaintEvent[] | null {
  let made = 0
  const newId = () => anId(1, complaint.version * 256 + ++made)
  const offer = availableActions(complaint, theCase, actor, action.on).find((one) => one.action === action.kind)
  try {
    const events = decide(complaint, theCase, action, facts({ today, actor, newId }))
    expect(offer).toMatchObject({ reasonsAgainst: [] })
    return events
  } catch (error) {
    if (error instanceof InvalidInput) expect(error.fields.length).toBeGreaterThan(0)
    else if (error instanceof Refused) {
      expect(error.reasons.length).toBeGreaterThan(0)
      expect(error.reasons).toEqual(expect.arrayContaining([...(offer?.reasonsAgainst ?? [])]))
    } else throw error
    return null
  }
}

function deeplyFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deeplyFrozen)
  }
  return value
}

const walks = Number(process.env['WALKS'] ?? 100)
const aWalk = fc.tuple(aBeginning, fc.array(aChance, { minLength: 30, maxLength: 90, size: 'max' }))

describe('whatever people try, in whatever order', () => {
  it('a complaint is always in a state that the law knows, and its record says how it came there', () => {
    fc.assert(
      fc.property(aWalk, ([beginning, chances]) => {
        const { recorded, complaint } = walk(beginning, chances)
        const events = recorded.map(({ event }) => event)
        expect(fold(events)).toEqual(complaint)
        expect(fold(JSON.parse(JSON.stringify(events)) as ComplaintEvent[])).toEqual(complaint)
        expect(replay(recorded)).toEqual({ complaint, refusals: [] })
      }),
      { numRuns: walks },
    )
  }, 600_000)

  it('the walks come to every stage and do nearly everything there is', () => {
    const all = fc.sample(aWalk, { numRuns: 300, seed: 20261123 }).map(([beginning, chances]) => walk(beginning, chances))
    const reached = new Set(all.flatMap((one) => [...one.stages]))
    const done = new Set(all.flatMap((one) => [...one.done.keys()]))
    expect([...reached].sort()).toEqual([...keysOf(stages)].sort())
    expect(keysOf(usualBodies).filter((kind) => !done.has(kind))).toEqual([])
  })
})
