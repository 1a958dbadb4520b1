import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { ActionKind } from '../../src/domain/complaint/actions.js'
import { procedureDiagram } from '../../src/domain/complaint/diagram.js'
import { keysOf, stages, type Stage } from '../../src/domain/complaint/vocabulary.js'
import { steps } from '../../src/domain/complaint/workflow.js'

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

/** In the order of the procedure, as the table has it: the moves first, then what is done within a stage. */
const inOrder: readonly ActionKind[] = [...new Set(steps.map(({ action }) => action))]

function matrix(): string {
  const columns = keysOf(stages)
  const cell = (stage: Stage, action: ActionKind) => {
    const step = steps.find((one) => one.from === stage && one.action === action)
    return step
      ? step.by.map((party) => letters[party]).join('') + (step.to === stage ? '' : ` to ${stages[step.to].toLowerCase()}`)
      : ''
  }
  const rows = inOrder.map((action) => [action, ...columns.map((stage) => cell(stage, action))])
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
    expect(drawn).toContain('investigation --> closed : close no breach, resolve locally, close breach no sanction, withdraw')
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
