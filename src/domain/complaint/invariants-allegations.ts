import { isBefore } from '../time/dates.js'
import type { Allegation } from './allegation.js'
import type { Case, Complaint } from './complaint.js'
import { isUnderCode } from './needs.js'
import type { Outcome } from './vocabulary.js'

export const when = (isFault: boolean, fault: string): string[] => (isFault ? [fault] : [])

export const hasTwice = (list: readonly unknown[]): boolean => new Set(list).size !== list.length

export const isBlank = (words: string | null | undefined): boolean => (words ?? '').trim() === ''

/** What is wrong with the allegations of a case, their findings and their outcomes. */
export function ofAllegations(theCase: Case, { receivedOn }: Complaint): readonly string[] {
  const numbers = theCase.allegations.map(({ number }) => number)
  return [
    ...when(hasTwice(numbers), 'two allegations of one number'),
    ...when(
      numbers.some((number) => number > theCase.numbersGiven),
      'an allegation of a number never given',
    ),
    ...theCase.allegations.flatMap((allegation) =>
      [
        ...when(isBefore(receivedOn, allegation.conductOn), 'conduct later than the complaint of it'),
        ...when(hasTwice(allegation.provisionLinks.map(({ provision }) => provision)), 'a provision linked twice'),
        ...findingFaults(allegation, theCase),
        ...outcomeFaults(allegation),
      ].map((fault) => `allegation ${allegation.number}: ${fault}`),
    ),
  ]
}

const findingFaults = (allegation: Allegation, { breachFoundOn }: Case): string[] =>
  allegation.provisionLinks.flatMap(({ finding }) => {
    if (finding === null) return []
    return [
      ...when(isBlank(finding.reasons), 'a finding without reasons'),
      ...when(allegation.capacity === null || allegation.capacity.finding === 'undetermined', 'a finding before the capacity'),
      ...when(finding.breach && isBlank(finding.article10), 'a breach without the balance with freedom of expression'),
      ...when(finding.breach && !isUnderCode(allegation), 'a breach in a capacity to which the Code does not apply'),
      ...when(allegation.result === null && breachFoundOn === null, 'a finding that decides nothing'),
    ]
  })

const ofBreach: readonly Outcome[] = [
  'breachWithoutInvestigation',
  'investigatedBreach',
  'hearingBreachNoSanction',
  'hearingBreachSanction',
]
const ofNoBreach: readonly Outcome[] = ['investigatedNoBreach', 'hearingNoBreach']

/** Informal resolution, like every end without a decision on the merits, makes no finding; an allegation beside a breach may end as no further action. */
function outcomeFaults({ result, provisionLinks }: Allegation): string[] {
  if (result === null) return []
  const findings = provisionLinks.map(({ finding }) => finding?.breach)
  const isBreached = findings.includes(true)
  const isFound = findings.some((breach) => breach !== undefined)
  const isBreachOutcome = ofBreach.includes(result.outcome)
  return [
    ...when(isBreachOutcome && !isBreached, `“${result.outcome}” without a breached provision`),
    ...when(!isBreachOutcome && isBreached, `“${result.outcome}” with a breached provision`),
    ...when(
      ofNoBreach.includes(result.outcome) && findings.some((breach) => breach === undefined),
      `“${result.outcome}” without a finding on every provision`,
    ),
    ...when(
      isFound && !isBreachOutcome && !ofNoBreach.includes(result.outcome) && result.outcome !== 'noFurtherAction',
      `“${result.outcome}” beside a finding`,
    ),
  ]
}
