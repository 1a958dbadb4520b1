import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Action, ActionKind } from '../../src/domain/complaint/actions.js'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import { availableActions, decide } from '../../src/domain/complaint/decide.js'
import type { ComplaintEvent, Recorded } from '../../src/domain/complaint/events.js'
import { evolve, fold } from '../../src/domain/complaint/evolve.js'
import { faultsIn } from '../../src/domain/complaint/invariants.js'
import { replay } from '../../src/domain/complaint/replay.js'
import { keysOf, stages, type Stage } from '../../src/domain/complaint/vocabulary.js'
import { InvalidInput, Refused } from '../../src/domain/errors.js'
import { isBefore, type PlainDate } from '../../src/domain/time/dates.js'
import { withProclaimed } from '../../src/domain/time/proclaimed.js'
import { anId, anotherSubjectMember, aStory, aThirdSubjectMember, calendar, caseOf, facts, theSubjectMember } from '../make.js'
import { usualBodies } from '../make-bodies.js'
import { aChance, attemptOf, type Attempt, type Chance } from '../make-walk.js'
import { aBeginning, wayOf, type Beginning } from '../make-walk-beginnings.js'

interface Walk {
  readonly recorded: readonly Recorded[]
  readonly complaint: Complaint
  readonly done: ReadonlyMap<ActionKind, number>
  /** Where a breach was found, as `stage action`. */
  readonly steps: ReadonlySet<string>
  readonly stages: ReadonlySet<Stage>
}

/** Takes every step of the walk and throws at the first state that the law does not know. */
function walk(beginning: Beginning, chances: readonly Chance[]): Walk {
  const { councillors, allegations, identityHandling, tier, receivedOn, arrangements } = beginning
  const told = {
    receivedOn,
    arrangements,
    about: [theSubjectMember, anotherSubjectMember, aThirdSubjectMember].slice(0, councillors),
    allegations: Array<object>(allegations).fill({}),
    subjectMember: { tier },
    complainant: { identityHandling },
  }
  const story = aStory(told, ...wayOf(beginning))
  let { complaint } = story
  const recorded = [...story.recorded]
  let today = caseOf(complaint).latestOn
  const done = new Map<ActionKind, number>()
  const steps = new Set<string>()
  const reached = new Set<Stage>()
  for (const chance of chances) {
    const attempt = attemptOf(deeplyFrozen(complaint), today, chance, done)
    today = attempt.today
    const events = attempted(complaint, attempt)
    if (events === null) continue
    const before = complaint
    complaint = events.reduce<Complaint>(evolve, before)
    const act = before.version + 1
    const { actor, action, theCase } = attempt
    const recordedAt = new Date(`${today}T12:00:00Z`)
    recorded.push(...events.map((event, at) => ({ version: act + at, recordedAt, actor, action: action.kind, act, event })))
    const isCounted = complaint.version === before.version + events.length
    const faults = [...(isCounted ? [] : ['miscounted']), ...faultsIn(complaint), ...faultsOfDays(before, events, today)]
    if (faults.length > 0) throw new Error(`${action.kind} on ${action.on}: ${faults.join('; ')}`)
    done.set(action.kind, (done.get(action.kind) ?? 0) + 1)
    steps.add(`${theCase.stage} ${action.kind}`)
    complaint.cases.forEach(({ stage }) => reached.add(stage))
  }
  return { recorded, complaint, done, steps, stages: reached }
}

/** By the record alone, and not by the rules that let it pass. */
function faultsOfDays({ cases }: Complaint, events: readonly ComplaintEvent[], today: PlainDate): string[] {
  return events.flatMap((event) => {
    const latestOn = 'caseId' in event ? cases.find(({ id }) => id === event.caseId)?.latestOn : undefined
    const isTooEarly = event.type === 'stageEntered' && latestOn !== undefined && isBefore(event.on, latestOn)
    return [
      ...(event.on > today ? [`${event.type} in the future`] : []),
      ...(event.on === events[0]?.on ? [] : ['an act on two days']),
      ...(isTooEarly ? ['a move before what is recorded'] : []),
    ]
  })
}

/** A bank holiday is counted by the calendar that holds it. */
const calendarOf = (action: Action) => (action.kind === 'recountForBankHoliday' ? withProclaimed(calendar, [action]) : calendar)

/** What followed, or null where it was refused, with its reasons and, among them, those that stood beside the button. */
function attempted(complaint: Complaint, { theCase, actor, action, today }: Attempt): readonly ComplaintEvent[] | null {
  let made = 0
  const newId = () => anId(1, complaint.version * 256 + ++made)
  const offer = availableActions(complaint, theCase, actor, action.on).find((one) => one.action === action.kind)
  try {
    const events = decide(complaint, theCase, action, facts({ today, actor, newId, calendar: calendarOf(action) }))
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

  it('the walks come to every stage, do everything there is, and find breaches at three stages', () => {
    const all = fc.sample(aWalk, { numRuns: 500, seed: 20261123 }).map(([beginning, chances]) => walk(beginning, chances))
    const reached = new Set(all.flatMap((one) => [...one.stages]))
    const times = (kind: ActionKind) => all.reduce((sum, { done }) => sum + (done.get(kind) ?? 0), 0)
    const table = keysOf(usualBodies).map((kind) => `${kind} ${times(kind)}`)
    if (process.env['COUNTS'] === '1') process.stdout.write(`${table.join('\n')}\n`)
    expect([...reached].sort()).toEqual([...keysOf(stages)].sort())
    expect(table.filter((line) => line.endsWith(' 0'))).toEqual([])
    const steps = new Set(all.flatMap((one) => [...one.steps]))
    expect(['assessment', 'investigation', 'hearing'].filter((stage) => !steps.has(`${stage} findBreach`))).toEqual([])
  }, 60_000)
})
