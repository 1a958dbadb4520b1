import { describe, expect, it } from '@jest/globals'
import type { Action, ActionKind } from '../../src/domain/complaint/actions.js'
import { decisionKinds } from '../../src/domain/complaint/decisions.js'
import { availableActions, decide } from '../../src/domain/complaint/decide.js'
import {
  assessedAsArranged,
  independentPersonHeard,
  independentPersonHeardIfInvestigated,
  independentPersonHeardOrDispensedWith,
} from '../../src/domain/complaint/needs-advice.js'
import { breachFound, finalReportIssued, hearingHeld } from '../../src/domain/complaint/needs-after-assessment.js'
import { capacityDecided, memberTold, provisionLinked } from '../../src/domain/complaint/needs.js'
import type { Need } from '../../src/domain/complaint/need.js'
import { keysOf, stages, type Stage } from '../../src/domain/complaint/vocabulary.js'
import { steps, type Step } from '../../src/domain/complaint/workflow.js'
import { aComplaint, after, caseOf, facts, hearing, oneOfEachParty, reaching, type Said } from '../make.js'
import { usualBodies } from '../make-bodies.js'

const named = ({ from, action }: Step): string => `${from} ${action}`

/** Every stage that can be come to from `start` by these steps. */
function reachable(start: Stage, by: readonly Step[]): ReadonlySet<Stage> {
  const found = new Set<Stage>([start])
  for (const stage of found) by.filter(({ from }) => from === stage).forEach(({ to }) => found.add(to))
  return found
}

describe('the procedure as a graph', () => {
  it('reaches every stage from received', () => {
    expect([...reachable('received', steps)].sort()).toEqual([...keysOf(stages)].sort())
  })

  it('can end from every stage', () => {
    keysOf(stages).forEach((stage) => {
      expect(reachable(stage, steps)).toContain('closed')
    })
  })

  it('has no action twice from one stage', () => {
    const rows = steps.map(named)
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([])
  })

  it('has a row for every action, and no row for another', () => {
    expect([...new Set(steps.map(({ action }) => action))].sort()).toEqual(Object.keys(usualBodies).sort())
  })

  it('gives every row somebody who may take it', () => {
    expect(steps.filter(({ by }) => by.length === 0).map(named)).toEqual([])
  })

  it('lets nobody take a decision but the Monitoring Officer and the deputy', () => {
    const deciding = steps.filter(({ action, from, to }) => from !== to || (decisionKinds as readonly string[]).includes(action))
    expect(new Set(deciding.flatMap(({ by }) => by))).toEqual(new Set(['monitoringOfficer', 'deputyMonitoringOfficer']))
  })

  it('leaves a closed case only by reopening it, of its own motion or upon a review', () => {
    expect(steps.filter(({ from, to }) => from === 'closed' && to !== 'closed').map(({ action }) => action)).toEqual([
      'reopen',
      'allowReview',
    ])
  })

  it('stays where it is for the stages at which a case waits for nobody', () => {
    expect(steps.filter(({ action, from }) => action === 'pause' && ['sanctions', 'closed'].includes(from))).toEqual([])
  })
})

/** The steps that do not want this: what could be done if it never held. */
const withoutA = (...needs: readonly Need[]): readonly Step[] =>
  steps.filter((step) => !needs.some((need) => step.needs.includes(need)))
const wants = ({ needs }: Step, ...any: readonly Need[]): boolean => any.some((need) => needs.includes(need))

describe('no way leads round a gate', () => {
  const noView = withoutA(independentPersonHeard, independentPersonHeardIfInvestigated)
  const noViewNorReason = noView.filter(({ needs }) => !needs.includes(independentPersonHeardOrDispensedWith))

  it('an investigated case without a view, and without a recorded reason, comes to no end and to no sanction', () => {
    expect([...reachable('investigation', noViewNorReason)].sort()).toEqual(['hearing', 'investigation'])
    expect([...reachable('hearing', noViewNorReason)]).toEqual(['hearing'])
    const inHand = noViewNorReason.filter(({ from }) => from !== 'closed')
    expect(
      inHand.filter(({ from, to }) => ['investigation', 'hearing'].includes(from) && ['closed', 'sanctions'].includes(to)),
    ).toEqual([])
  })

  it('a recorded reason to do without the view ends a case, and leads to no finding, resolution or sanction', () => {
    const ends = noView.filter(({ from, to }) => ['investigation', 'hearing'].includes(from) && to !== from)
    expect(ends.map(({ from, action, to }) => `${from} ${action} ${to}`)).toEqual([
      'investigation referToHearing hearing',
      'investigation withdraw closed',
      'investigation discontinue closed',
      'investigation endForMemberLeft closed',
      'hearing withdraw closed',
      'hearing discontinue closed',
      'hearing endForMemberLeft closed',
    ])
  })

  it('reopened, a case that was investigated ends at assessment through the gate alone', () => {
    const ungated = steps.filter(
      (step) =>
        ['assessment', 'informalResolution'].includes(step.from) &&
        step.from !== step.to &&
        !['assessment', 'investigation'].includes(step.to) &&
        !wants(step, independentPersonHeardIfInvestigated, independentPersonHeardOrDispensedWith),
    )
    expect(ungated.map(named)).toEqual([])
  })

  it('makes a finding, at assessment too, only through the gate, with the capacity decided and a provision linked', () => {
    const finding = steps.filter(({ action }) => isFinding(action))
    expect(finding.map(named).sort()).toEqual([
      'assessment findBreach',
      'hearing closeHearingNoBreach',
      'hearing findBreach',
      'investigation closeNoBreach',
      'investigation findBreach',
      'investigation findNoBreach',
    ])
    expect(
      finding.filter((step) => !wants(step, independentPersonHeard, independentPersonHeardIfInvestigated)).map(named),
    ).toEqual([])
    expect(finding.filter((step) => !wants(step, capacityDecided)).map(named)).toEqual([])
    expect(finding.filter((step) => !wants(step, provisionLinked, finalReportIssued)).map(named)).toEqual([])
  })

  it('comes to sanctions only by a breach found', () => {
    expect([...reachable('received', withoutA(breachFound))]).not.toContain('sanctions')
  })

  it('finds nothing and resolves nothing in an investigation before the final report, and hears nothing either', () => {
    const unreported = withoutA(finalReportIssued)
    expect([...reachable('investigation', unreported)]).not.toContain('hearing')
    const decided = unreported.filter(({ from, action }) => from === 'investigation' && isFinding(action))
    expect(decided.map(named)).toEqual([])
    expect(steps.filter((step) => step.action === 'resolveLocally' && !wants(step, finalReportIssued))).toEqual([])
  })

  it('decides nothing at a hearing that was not held with its quorum', () => {
    expect(withoutA(hearingHeld).filter(({ from, action }) => from === 'hearing' && isFinding(action))).toEqual([])
    expect(reachable('hearing', withoutA(hearingHeld, independentPersonHeardOrDispensedWith))).toEqual(new Set(['hearing']))
  })

  it('comes to no hearing, and offers no resolution, without the member told', () => {
    const secret = reachable('received', withoutA(memberTold))
    expect([...secret]).not.toContain('hearing')
    expect([...secret]).not.toContain('informalResolution')
  })

  it('is assessed on the merits only as the arrangements want it', () => {
    const unassessed = withoutA(assessedAsArranged)
    const found = reachable('received', withoutA(assessedAsArranged, breachFound))
    expect([...found].sort()).toEqual(['assessment', 'closed', 'received', 'screening'])
    expect(unassessed.filter(({ from, action }) => found.has(from) && isFinding(action)).map(named)).toEqual([])
    expect(unassessed.filter(({ action }) => action === 'takeNoFurtherAction')).toEqual([])
  })

  /** One breaks the table by hand: the same question then answers otherwise. */
  it('is noticed where a row loses its gate', () => {
    const broken = steps.map((step) =>
      step.action === 'closeNoBreach' ? { ...step, needs: step.needs.filter((need) => need !== independentPersonHeard) } : step,
    )
    const ungated = broken.filter(
      ({ needs }) => !needs.includes(independentPersonHeard) && !needs.includes(independentPersonHeardOrDispensedWith),
    )
    expect([...reachable('investigation', ungated)]).toContain('closed')
  })
})

const anyComplaint = aComplaint()
const anyCase = caseOf(anyComplaint)

/** What states findings: a new way to make one is found by what is said with it. */
const isFinding = (action: ActionKind): boolean => 'findings' in usualBodies[action](anyComplaint, anyCase)

describe('an investigated allegation', () => {
  const reported = after(aComplaint(), ...reaching.hearing.slice(0, -2))
  const viewed = after(reported, '+1', 'consultIndependentPerson', 'giveView')
  const bodies: readonly Said[] = ['closeNoBreach', 'resolveLocally', 'findBreach']

  it.each([
    ['investigation', reported],
    [
      'hearing',
      after(viewed, 'referToHearing', ...hearing.filter((one) => one !== 'consultIndependentPerson' && one !== 'giveView')),
    ],
    ['assessment', after(viewed, 'closeNoBreach', '+1', 'reopen')],
  ])('at %s is not brought to any end while no view on it is recorded', (_stage, complaint) => {
    const theCase = caseOf(complaint)
    const closing = steps.filter(
      ({ from, to, needs }) => from === theCase.stage && (to === 'closed' || to === 'sanctions') && !needs.includes(breachFound),
    )
    expect(closing.length).toBeGreaterThan(0)
    closing.forEach(({ action }) => {
      expect(() => after(complaint, action)).toThrow('Independent Person')
    })
  })

  it.each(bodies)('is open to “%s” once there is one', (said) => {
    expect(() => after(viewed, said)).not.toThrow()
  })
})

describe('what is offered at each stage', () => {
  it.each(keysOf(stages))('at %s is what can be done, and what is not offered is refused', (stage) => {
    const complaint = after(aComplaint(), ...reaching[stage])
    const theCase = caseOf(complaint)
    oneOfEachParty.forEach((actor) => {
      const offers = availableActions(complaint, theCase, actor, theCase.latestOn)
      keysOf(usualBodies).forEach((action) => {
        if (offers.some((offer) => offer.action === action && offer.reasonsAgainst.length === 0)) return
        const body = { ...usualBodies[action](complaint, theCase), kind: action, on: theCase.latestOn } as Action
        expect(() => decide(complaint, theCase, body, facts({ today: theCase.latestOn, actor }))).toThrow()
      })
    })
  })
})
