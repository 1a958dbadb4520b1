import { InvalidInput, Refused } from '../../errors.js'
import type { Case } from '../complaint.js'
import { openAllegations } from '../open-allegations.js'
import { notAPartyToIt } from './assessing.js'
import { decision, everyAllegation } from './deciding.js'
import { findingsOn, noBreach } from './finding.js'
import type { Consequences } from './consequence.js'
import { speaksFor } from './reopening.js'
import { namesWithheldComplainant } from '../withheld.js'
import type { Recommendation } from '../investigation.js'

export const investigating: Consequences<
  | 'appointInvestigatingOfficer'
  | 'issueDraftReport'
  | 'commentOnDraft'
  | 'issueFinalReport'
  | 'closeNoBreach'
  | 'findNoBreach'
  | 'resolveLocally'
  | 'referToHearing'
> = {
  appointInvestigatingOfficer: ({ on, officer, plan }, context) => {
    const { theCase } = context
    notAPartyToIt(officer.person, context)
    if (theCase.standDowns.some(({ person }) => person === officer.person))
      throw new Refused(['this officer has declared a conflict of interest in the case: appoint another'])
    if (theCase.consultations.some(({ independentPerson }) => independentPerson === officer.person))
      throw new Refused(['whoever advises on the case as Independent Person does not also investigate it'])
    return [{ type: 'investigatingOfficerAppointed', caseId: theCase.id, on, officer, plan }]
  },
  issueDraftReport: ({ on, report }, { complaint, theCase }) => {
    if (namesWithheldComplainant(complaint, report))
      throw invalid('/report', 'The draft goes to both parties, and names the complainant, whose identity is withheld')
    return [{ type: 'draftReportIssued', caseId: theCase.id, on, report }]
  },
  commentOnDraft: ({ on, from, text }, context) => {
    speaksFor(from, context)
    return [{ type: 'draftCommentedOn', caseId: context.theCase.id, on, comment: { on, from, text } }]
  },
  issueFinalReport: ({ on, report, recommendations }, { theCase }) => {
    checkRecommendations(theCase, recommendations)
    return [{ type: 'finalReportIssued', caseId: theCase.id, on, report, recommendations }]
  },
  closeNoBreach: ({ reasons, findings }, context) => {
    const found = findingsOn(context, openAllegations(context.theCase), noBreach(findings))
    return [...found, ...decision(context, 'closeNoBreach', reasons, everyAllegation(context, 'investigatedNoBreach', []))]
  },
  findNoBreach: ({ on, reasons, findings }, context) => {
    const stated = openAllegations(context.theCase).filter(({ id }) => findings.some(({ allegation }) => allegation === id))
    if (findings.length === 0) throw invalid('/findings', 'State the findings on the allegations that end')
    if (stated.length === openAllegations(context.theCase).length)
      throw new Refused(['no allegation would be left open: close the case itself'])
    const found = findingsOn(context, stated, noBreach(findings))
    const results = stated.map(({ id }) => [id, { outcome: 'investigatedNoBreach' as const, reasons: [], on }] as const)
    return [...found, ...decision(context, 'findNoBreach', reasons, Object.fromEntries(results))]
  },
  resolveLocally: ({ on, reasons, kinds, terms }, context) => {
    if (kinds.length === 0) throw invalid('/kinds', 'Choose what the resolution consists of')
    return [
      ...decision(context, 'resolveLocally', reasons, everyAllegation(context, 'resolved', [])),
      { type: 'informalResolutionOffered', caseId: context.theCase.id, on, offer: { kinds, terms, offeredOn: on } },
    ]
  },
  referToHearing: ({ reasons }, context) => decision(context, 'referToHearing', reasons, {}),
}

/** One on every provision of every open allegation, as the findings that it prepares are. */
function checkRecommendations(theCase: Case, recommendations: readonly Recommendation[]): void {
  const missing = openAllegations(theCase).flatMap((allegation) =>
    allegation.provisionLinks
      .filter(
        ({ provision }) =>
          recommendations.filter((one) => one.allegation === allegation.id && one.provision === provision).length !== 1,
      )
      .map(({ number }) => `allegation ${allegation.number} needs one recommended finding on provision ${number}`),
  )
  if (missing.length > 0) throw new Refused(missing)
  recommendations.forEach(({ allegation, provision }, index) => {
    const found = openAllegations(theCase).find(({ id }) => id === allegation)
    if (!found?.provisionLinks.some((link) => link.provision === provision))
      throw invalid(`/recommendations/${index}/provision`, 'This provision is not linked to an open allegation of the case')
  })
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
