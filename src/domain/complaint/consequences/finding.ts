import { InvalidInput, Refused } from '../../errors.js'
import type { StatedFinding } from '../actions.js'
import type { Case } from '../complaint.js'
import type { ComplaintEvent } from '../events.js'
import { isUnderCode } from '../needs.js'
import type { Context } from './consequence.js'
import type { Allegation } from '../allegation.js'

/** A finding on every provision linked to each of these allegations, once; a breach only with the Article 10 balance and only in a councillor's capacity. */
export function findingsOn(
  { theCase, on }: Context,
  allegations: readonly Allegation[],
  findings: readonly StatedFinding[],
): ComplaintEvent[] {
  findings.forEach((finding, index) => {
    checkFinding(theCase, allegations, finding, `/findings/${index}`)
  })
  const missing = allegations.flatMap((allegation) =>
    allegation.provisionLinks
      .filter(
        ({ provision }) => findings.filter((one) => one.allegation === allegation.id && one.provision === provision).length !== 1,
      )
      .map(({ number }) => `allegation ${allegation.number} needs one finding on provision ${number}`),
  )
  if (missing.length > 0) throw new Refused(missing)
  return findings.map(({ allegation, provision, breach, reasons, article10 }): ComplaintEvent => ({
    type: 'findingMade',
    caseId: theCase.id,
    on,
    allegation,
    provision,
    finding: { breach, reasons, article10, on },
  }))
}

function checkFinding(
  theCase: Case,
  allegations: readonly Allegation[],
  { allegation, provision, breach, reasons, article10 }: StatedFinding,
  pointer: string,
): void {
  const found = allegations.find(({ id }) => id === allegation)
  if (!found) throw invalid(`${pointer}/allegation`, notOpen(theCase, allegation))
  if (!found.provisionLinks.some((link) => link.provision === provision))
    throw invalid(`${pointer}/provision`, 'This provision is not linked to the allegation')
  if (breach && !isUnderCode(found))
    throw new Refused([`allegation ${found.number} was not found to be in a capacity to which this Code applies`])
  if (reasons.trim() === '') throw invalid(`${pointer}/reasons`, 'Give the reasons for the finding')
  if (breach && (article10 ?? '').trim() === '')
    throw invalid(`${pointer}/article10`, 'Where a breach is found, state the balance with freedom of expression (Article 10)')
}

const notOpen = ({ allegations }: Case, id: string): string =>
  allegations.some((one) => one.id === id) ? 'This allegation has been decided' : 'There is no such allegation in this case'

export function noBreach(findings: readonly StatedFinding[]): readonly StatedFinding[] {
  if (findings.some(({ breach }) => breach))
    throw new Refused(['a breach is found among the findings: the case cannot close as no breach'])
  return findings
}

export function aBreach(findings: readonly StatedFinding[]): readonly StatedFinding[] {
  if (!findings.some(({ breach }) => breach)) throw new Refused(['no breach is found among the findings'])
  return findings
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
