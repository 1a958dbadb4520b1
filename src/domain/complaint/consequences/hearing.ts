import { InvalidInput, Refused } from '../../errors.js'
import { startClocks } from '../clocks.js'
import type { StatedFinding } from '../actions.js'
import type { Allegation, AllegationResult, Case } from '../complaint.js'
import type { ComplaintEvent } from '../events.js'
import { isUnderCode } from '../needs.js'
import type { Outcome } from '../vocabulary.js'
import { notAPartyToIt } from './assessing.js'
import { changeClocks } from './clock-events.js'
import { decision } from './deciding.js'
import type { Consequences, Context } from './consequence.js'

export const hearing: Consequences<
  | 'appointInvestigatingOfficer'
  | 'issueDraftReport'
  | 'issueFinalReport'
  | 'closeNoBreach'
  | 'resolveLocally'
  | 'referToHearing'
  | 'closeHearingNoBreach'
  | 'closeBreachNoSanction'
  | 'imposeSanctions'
  | 'endSanction'
  | 'closeSanctions'
> = {
  appointInvestigatingOfficer: ({ on, officer }, context) => {
    notAPartyToIt(officer.person, context)
    return [{ type: 'investigatingOfficerAppointed', caseId: context.theCase.id, on, officer }]
  },
  issueDraftReport: ({ on }, { theCase }) => [{ type: 'draftReportIssued', caseId: theCase.id, on }],
  issueFinalReport: ({ on, report }, { complaint, theCase, facts }) => [
    { type: 'finalReportIssued', caseId: theCase.id, on, report },
    ...changeClocks(theCase.id, on, startClocks('finalReport', on, complaint.arrangements, facts.calendar)),
  ],
  closeNoBreach: ({ reasons, findings }, context) =>
    withFindings(
      context,
      noBreach(findings),
      () => 'investigatedNoBreach',
      (results) => decision(context, 'closeNoBreach', reasons, results),
    ),
  resolveLocally: ({ on, reasons }, context) =>
    decision(
      context,
      'resolveLocally',
      reasons,
      Object.fromEntries(
        context.theCase.allegations.map(({ id }): [string, AllegationResult] => [id, { outcome: 'resolved', reasons: [], on }]),
      ),
    ),
  referToHearing: ({ reasons }, context) => decision(context, 'referToHearing', reasons, {}),
  closeHearingNoBreach: ({ reasons, findings }, context) =>
    withFindings(
      context,
      noBreach(findings),
      () => 'hearingNoBreach',
      (results) => decision(context, 'closeHearingNoBreach', reasons, results),
    ),
  closeBreachNoSanction: ({ reasons, findings }, context) =>
    withFindings(
      context,
      aBreach(findings),
      (breach) => (breach ? 'hearingBreachNoSanction' : 'hearingNoBreach'),
      (results) => decision(context, 'closeBreachNoSanction', reasons, results),
    ),
  imposeSanctions: ({ on, reasons, findings, sanctions }, context) => {
    if (sanctions.length === 0) throw invalid('/sanctions', 'State at least one sanction')
    return withFindings(
      context,
      aBreach(findings),
      (breach) => (breach ? 'hearingBreachSanction' : 'hearingNoBreach'),
      (results) => [
        ...decision(context, 'imposeSanctions', reasons, results),
        ...sanctions.map((sanction): ComplaintEvent => ({
          type: 'sanctionImposed',
          caseId: context.theCase.id,
          on,
          sanction: { ...sanction, id: context.facts.newId(), imposedOn: on, end: null },
        })),
      ],
    )
  },
  endSanction: ({ on, sanction, how, note }, { theCase }) => {
    const found = theCase.sanctions.find(({ id }) => id === sanction)
    if (!found) throw invalid('/sanction', 'There is no such sanction in this case')
    if (found.end) throw new Refused(['this sanction has ended already'])
    return [{ type: 'sanctionEnded', caseId: theCase.id, on, sanction, end: { how, on, note } }]
  },
  closeSanctions: ({ reasons }, context) => decision(context, 'closeSanctions', reasons, {}),
}

/** A finding on every provision linked to every allegation, once; a breach only with the Article 10 balance and only in a councillor's capacity. */
function withFindings(
  { theCase, on }: Context,
  findings: readonly StatedFinding[],
  outcomeOf: (breach: boolean) => Outcome,
  decided: (results: Readonly<Record<string, AllegationResult>>) => ComplaintEvent[],
): ComplaintEvent[] {
  findings.forEach((finding, index) => {
    checkFinding(theCase, finding, `/findings/${index}`)
  })
  const missing = theCase.allegations.flatMap((allegation) =>
    allegation.provisionLinks
      .filter(
        ({ provision }) => findings.filter((one) => one.allegation === allegation.id && one.provision === provision).length !== 1,
      )
      .map(({ number }) => `allegation ${allegation.number} needs one finding on provision ${number}`),
  )
  if (missing.length > 0) throw new Refused(missing)
  const breaches = ({ id }: Allegation) => findings.some(({ allegation, breach }) => breach && allegation === id)
  const results = Object.fromEntries(
    theCase.allegations.map((allegation): [string, AllegationResult] => [
      allegation.id,
      { outcome: outcomeOf(breaches(allegation)), reasons: [], on },
    ]),
  )
  return [
    ...findings.map(({ allegation, provision, breach, reasons, article10 }): ComplaintEvent => ({
      type: 'findingMade',
      caseId: theCase.id,
      on,
      allegation,
      provision,
      finding: { breach, reasons, article10, on },
    })),
    ...decided(results),
  ]
}

function checkFinding(
  theCase: Case,
  { allegation, provision, breach, reasons, article10 }: StatedFinding,
  pointer: string,
): void {
  const found = theCase.allegations.find(({ id }) => id === allegation)
  if (!found) throw invalid(`${pointer}/allegation`, 'There is no such allegation in this case')
  if (!found.provisionLinks.some((link) => link.provision === provision))
    throw invalid(`${pointer}/provision`, 'This provision is not linked to the allegation')
  if (breach && !isUnderCode(found))
    throw new Refused([`allegation ${found.number} was not found to be in a capacity to which this Code applies`])
  if (reasons.trim() === '') throw invalid(`${pointer}/reasons`, 'Give the reasons for the finding')
  if (breach && (article10 ?? '').trim() === '')
    throw invalid(`${pointer}/article10`, 'Where a breach is found, state the balance with freedom of expression (Article 10)')
}

function noBreach(findings: readonly StatedFinding[]): readonly StatedFinding[] {
  if (findings.some(({ breach }) => breach))
    throw new Refused(['a breach is found among the findings: the case cannot close as no breach'])
  return findings
}

function aBreach(findings: readonly StatedFinding[]): readonly StatedFinding[] {
  if (!findings.some(({ breach }) => breach)) throw new Refused(['no breach is found among the findings'])
  return findings
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
