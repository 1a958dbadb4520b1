import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Case, Complaint } from '../../src/domain/complaint/complaint.js'
import { availableActions, decide } from '../../src/domain/complaint/decide.js'
import { procedureDiagram } from '../../src/domain/complaint/diagram.js'
import { independentPersonHeard, independentPersonHeardIfInvestigated } from '../../src/domain/complaint/needs.js'
import { keysOf, stages, type Stage } from '../../src/domain/complaint/vocabulary.js'
import { steps, type Step } from '../../src/domain/complaint/workflow.js'
import { aComplaint, after, caseOf, facts, oneOfEachParty, reaching } from '../make.js'
import { usualBodies } from '../make-bodies.js'

const gates = [independentPersonHeard, independentPersonHeardIfInvestigated]
const isGated = ({ needs }: Step): boolean => gates.some((gate) => needs.includes(gate))

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
    const rows = steps.map(({ from, action }) => `${from} ${action}`)
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([])
  })

  it('has a row for every action, and no row for another', () => {
    expect([...new Set(steps.map(({ action }) => action))].sort()).toEqual(Object.keys(usualBodies).sort())
  })

  it('gives every row somebody who may take it', () => {
    expect(steps.filter(({ by }) => by.length === 0)).toEqual([])
  })

  it('leaves a closed case only by reopening it', () => {
    expect(steps.filter(({ from, to }) => from === 'closed' && to !== 'closed').map(({ action }) => action)).toEqual(['reopen'])
  })
})

describe('an investigated case, reopening included', () => {
  const past = reachable('investigation', steps)

  it('has no way to an end round the Independent Person', () => {
    const ungated = steps.filter(
      (step) => past.has(step.from) && step.from !== 'closed' && step.to === 'closed' && !isGated(step),
    )
    expect(ungated.map(({ from, action }) => `${from} ${action}`)).toEqual(['sanctions closeSanctions'])
    expect(steps.filter(({ from, to }) => to === 'sanctions' && from !== 'sanctions').every(isGated)).toBe(true)
    expect([...past].sort()).toEqual(['assessment', 'closed', 'hearing', 'informalResolution', 'investigation', 'sanctions'])
  })

  it('makes a finding only through the gate', () => {
    const finding = steps.filter(({ action }) => 'findings' in usualBodies[action](anyComplaint, anyCase))
    expect(finding.map(({ action }) => action).sort()).toEqual([
      'closeBreachNoSanction',
      'closeHearingNoBreach',
      'closeNoBreach',
      'imposeSanctions',
    ])
    expect(finding.every(({ needs }) => needs.includes(independentPersonHeard))).toBe(true)
  })

  const investigated = after(
    aComplaint(),
    ...reaching.investigation,
    ...(['+1', 'appointInvestigatingOfficer', 'issueDraftReport', 'issueFinalReport'] as const),
  )
  const heard = after(investigated, '+1', 'consultIndependentPerson', 'giveView')
  it.each([
    ['investigation', investigated],
    ['hearing', after(heard, 'referToHearing')],
    ['assessment', after(heard, 'closeNoBreach', '+1', 'reopen')],
  ])('at %s refuses every closing while no view on it is recorded', (_stage, complaint) => {
    const theCase = caseOf(complaint)
    const closing = steps.filter(({ from, to }) => from === theCase.stage && (to === 'closed' || to === 'sanctions'))
    expect(closing.length).toBeGreaterThan(0)
    closing.forEach(({ action }) => {
      expect(() => after(complaint, action)).toThrow('Independent Person')
    })
  })
})

const anyComplaint: Complaint = aComplaint()
const anyCase: Case = caseOf(anyComplaint)

describe('what is offered at each stage', () => {
  it.each(keysOf(stages))('at %s is what can be done, and what is not offered is refused', (stage) => {
    const complaint = after(aComplaint(), ...reaching[stage])
    const theCase = caseOf(complaint)
    oneOfEachParty.forEach((actor) => {
      const offers = availableActions(complaint, theCase, actor, theCase.latestOn)
      keysOf(usualBodies).forEach((action) => {
        if (offers.some((offer) => offer.action === action && offer.reasonsAgainst.length === 0)) return
        const body = { ...usualBodies[action](complaint, theCase), kind: action, on: theCase.latestOn } as Parameters<
          typeof decide
        >[2]
        expect(() => decide(complaint, theCase, body, facts({ today: theCase.latestOn, actor }))).toThrow()
      })
    })
  })
})

const letters: Readonly<Record<string, string>> = {
  monitoringOfficer: 'M',
  deputyMonitoringOfficer: 'D',
  independentPerson: 'I',
  investigatingOfficer: 'O',
  democraticServices: 'S',
  committeeMember: 'P',
  administrator: 'A',
  councillor: 'C',
  complainant: 'K',
  program: 'R',
}

function matrix(): string {
  const columns = keysOf(stages)
  const cell = (stage: Stage, action: string) => {
    const step = steps.find((one) => one.from === stage && one.action === action)
    return step ? step.by.map((party) => letters[party]).join('') + (step.to === stage ? '' : `>${step.to}`) : ''
  }
  const rows = keysOf(usualBodies).map((action) => [action, ...columns.map((stage) => cell(stage, action))])
  const table = [['', ...columns], ...rows]
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => (row[at] ?? '').length))) ?? []
  const legend = Object.entries(letters).map(([party, letter]) => `${letter} ${party}`)
  return [
    'Who may do what at which stage, and where it leads. Written by REWRITE=1 and the test of the procedure.',
    legend.join(', '),
    '',
    ...table.map((row) =>
      row
        .map((text, at) => text.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    '',
  ].join('\n')
}

describe('the procedure on paper', () => {
  it('is the matrix of stage, action and party in procedure-matrix.txt', async () => {
    const file = new URL('procedure-matrix.txt', import.meta.url)
    if (process.env['REWRITE'] === '1') await (await import('node:fs/promises')).writeFile(file, matrix())
    expect(matrix()).toBe(readFileSync(file, 'utf8'))
  })

  it('is drawn with every move and no other', () => {
    const drawn = procedureDiagram()
    expect(drawn).toContain('received --> screening : start screening')
    expect(drawn).toContain('investigation --> closed : close no breach, resolve locally, withdraw')
    const moves = new Set(steps.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} --> ${to}`))
    expect(drawn.match(/\w+ --> \w+/g)?.sort()).toEqual([...moves].sort())
  })

  it('is drawn the same in README.md', () => {
    const readme = new URL('../../README.md', import.meta.url)
    const text = readFileSync(readme, 'utf8')
    const block = /<!-- procedure:begin -->\n```mermaid\n([\s\S]*?)\n```\n<!-- procedure:end -->/.exec(text)?.[1]
    expect(block).toBe(procedureDiagram())
  })
})
