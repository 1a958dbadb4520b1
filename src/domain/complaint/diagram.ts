import { keysOf, stages } from './vocabulary.js'
import { steps } from './workflow.js'

/** The moves of the procedure as a Mermaid state diagram; what is done within a stage is left out. */
export function procedureDiagram(): string {
  const moves = steps.filter(({ from, to }) => from !== to)
  const pairs = keysOf(stages).flatMap((from) => keysOf(stages).map((to) => ({ from, to })))
  return [
    'stateDiagram-v2',
    ...keysOf(stages).map((stage) => `  ${stage} : ${stages[stage]}`),
    '  [*] --> received : logged',
    ...pairs.flatMap(({ from, to }) => {
      const actions = moves.filter((move) => move.from === from && move.to === to).map(({ action }) => inWords(action))
      return actions.length === 0 ? [] : [`  ${from} --> ${to} : ${actions.join(', ')}`]
    }),
    '  closed --> [*]',
  ].join('\n')
}

/** 'takeNoFurtherAction' → 'take no further action' */
const inWords = (action: string): string => action.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
