import type { Case } from '../complaint.js'
import type { Adjournment, Hearing } from '../hearing.js'
import type { Evolves } from './evolves.js'
import { former, overtaken, withAllegation, withInvestigation } from './parts-of-case.js'

export const hearing: Evolves<
  | 'investigatingOfficerAppointed'
  | 'draftReportIssued'
  | 'draftCommentedOn'
  | 'finalReportIssued'
  | 'findingMade'
  | 'breachFound'
  | 'hearingListed'
  | 'hearingAdjourned'
  | 'hearingHeld'
  | 'sanctionImposed'
  | 'parishResponded'
  | 'sanctionEnded'
> = {
  investigatingOfficerAppointed: (theCase, event) =>
    withInvestigation(theCase, {
      officer: { ...event.officer, on: event.on },
      plan: event.plan,
      formerOfficers: former(theCase),
    }),
  draftReportIssued: (theCase, event) => withInvestigation(theCase, { draftReportOn: event.on, draftReport: event.report }),
  draftCommentedOn: (theCase, event) =>
    withInvestigation(theCase, {
      draftComments: [...(theCase.investigation?.draftComments ?? []), event.comment],
    }),
  finalReportIssued: (theCase, event) =>
    withInvestigation(overtaken(theCase), {
      finalReportOn: event.on,
      finalReport: event.report,
      recommendations: event.recommendations,
    }),
  findingMade: (theCase, event) =>
    withAllegation(theCase, event.allegation, (allegation) => ({
      ...allegation,
      provisionLinks: allegation.provisionLinks.map((link) =>
        link.provision === event.provision ? { ...link, finding: event.finding } : link,
      ),
    })),
  breachFound: (theCase, event) => ({ ...allOvertaken(theCase), breachFoundOn: event.on }),
  hearingListed: (theCase, event) => withHearing(theCase, { listing: event.listing, held: null }),
  hearingAdjourned: (theCase, event) => withHearing(theCase, adjourned(theCase, event.adjournment)),
  hearingHeld: (theCase, event) => withHearing(theCase, { held: event.sitting }),
  sanctionImposed: (theCase, event) => ({ ...theCase, sanctions: [...theCase.sanctions, event.sanction] }),
  parishResponded: (theCase, event) => ({
    ...theCase,
    sanctions: theCase.sanctions.map((one) => (one.id === event.sanction ? { ...one, parishResponse: event.response } : one)),
  }),
  sanctionEnded: (theCase, event) => ({
    ...theCase,
    sanctions: theCase.sanctions.map((one) => (one.id === event.sanction ? { ...one, end: event.end } : one)),
  }),
}

/** Adjourned to a day, the same panel sits again; without one, the hearing waits to be listed anew. */
const adjourned = ({ hearing }: Case, adjournment: Adjournment): Partial<Hearing> => ({
  listing: hearing?.listing && adjournment.reconvenesOn ? { ...hearing.listing, hearingOn: adjournment.reconvenesOn } : null,
  adjournments: [...(hearing?.adjournments ?? []), adjournment],
  held: null,
})

/** A question put before the finding asks about the finding, whenever it is answered: none of them is a view on what should follow. */
const allOvertaken = (theCase: Case): Case => ({
  ...theCase,
  consultations: theCase.consultations.map((one) => ({ ...one, overtaken: true })),
})

const withHearing = (theCase: Case, change: Partial<Hearing>): Case =>
  theCase.hearing === null ? theCase : { ...theCase, hearing: { ...theCase.hearing, ...change } }
