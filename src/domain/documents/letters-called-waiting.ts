import { isRunning } from '../complaint/clocks.js'
import type { Case } from '../complaint/complaint.js'
import type { ClockKind } from '../complaint/vocabulary.js'
import { isBefore, nextDay, type PlainDate } from '../time/dates.js'
import { toldClocks } from '../complaint/told-clocks.js'
import { one, parties, toBoth, type Called, type Calls } from './letters-calls.js'

const bindTheCouncil: readonly ClockKind[] = ['acknowledge', 'assess', 'investigate', 'decisionNotice']

/** What is written while a case waits. */
export const calledWhileWaiting: Calls<
  'interimSuspension' | 'extension' | 'holding' | 'chaser' | 'withdrawalAcknowledged' | 'goesOn'
> = {
  interimSuspension: ({ complaint: { arrangements }, theCase: { interimSuspension }, today }) =>
    interimSuspension === null || !arrangements.regimes.includes('interimSuspension')
      ? []
      : [
          one(
            'subjectMember',
            'The councillor was suspended in the interim',
            interimSuspension.from,
            !isBefore(interimSuspension.until, today),
          ),
        ],
  extension: ({ theCase: { clocks } }) =>
    parties.flatMap((reader) =>
      clocks
        .filter(({ kind }) => toldClocks[reader].includes(kind))
        .flatMap((clock) =>
          clock.moves.flatMap(({ to, because }) =>
            because.kind === 'extension'
              ? [
                  one(
                    reader,
                    'A time limit was extended',
                    because.on,
                    isRunning(clock) && clock.dueOn === to,
                    `${clock.kind} ${to}`,
                  ),
                ]
              : [],
          ),
        ),
    ),
  holding: ({ theCase, today }) => [...whilePaused(theCase), ...whileLate(theCase, today)],
  chaser: ({ theCase, today }) => [
    ...overdue(theCase.requests, theCase, today).map(({ id, dueOn }) =>
      one('complainant', 'The complainant has not answered', nextDay(dueOn), true, id),
    ),
    ...overdue(theCase.consultations, theCase, today).map(({ id, dueOn }) =>
      one('independentPerson', 'The Independent Person has not answered', nextDay(dueOn), true, id),
    ),
    ...theCase.sanctions.flatMap(({ id, recommendedTo, parishResponse, end, dueOn }) =>
      recommendedTo !== null && parishResponse === null && end === null && dueOn !== null && isBefore(dueOn, today)
        ? [one('parishClerk', 'The parish council has not answered', nextDay(dueOn), true, id)]
        : [],
    ),
  ],
  withdrawalAcknowledged: ({ theCase: { withdrawalAsked, stage } }) =>
    withdrawalAsked === null
      ? []
      : [
          one(
            'complainant',
            'The complainant asked to withdraw',
            withdrawalAsked.on,
            withdrawalAsked.goesOn === null && stage !== 'closed',
          ),
        ],
  goesOn: ({ theCase: { withdrawalAsked, stage } }) =>
    withdrawalAsked?.goesOn == null
      ? []
      : [one('complainant', 'It goes on in the public interest', withdrawalAsked.goesOn.on, stage !== 'closed')],
}

/** A pause stops the clocks: nobody is late while it lasts. */
function overdue<T extends { readonly dueOn: PlainDate; readonly reply: unknown }>(
  asked: readonly T[],
  { pause, stage }: Case,
  today: PlainDate,
): readonly T[] {
  if (pause !== null || stage === 'closed') return []
  return asked.filter(({ dueOn, reply }) => reply === null && isBefore(dueOn, today))
}

const whilePaused = ({ pause, pastPauses }: Case): Called[] => [
  ...pastPauses.flatMap(({ from }) => toBoth({ because: 'The case was paused', on: from, isDue: false, about: `pause ${from}` })),
  ...(pause === null ? [] : toBoth({ because: 'The case is paused', on: pause.from, isDue: true, about: `pause ${pause.from}` })),
]

const whileLate = ({ pause, clocks }: Case, today: PlainDate): Called[] =>
  pause !== null
    ? []
    : parties.flatMap((reader) =>
        clocks
          .filter((clock) => isRunning(clock) && isBefore(clock.dueOn, today))
          .filter(({ kind }) => bindTheCouncil.includes(kind) && toldClocks[reader].includes(kind))
          .map(({ kind, dueOn }) => one(reader, 'A date that was promised has passed', nextDay(dueOn), true, kind)),
      )
