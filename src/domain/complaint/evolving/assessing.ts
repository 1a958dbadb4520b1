import type { Evolves } from './evolves.js'
import { withAllegation, withNewAllegation, without } from './parts-of-case.js'

export const assessing: Evolves<
  | 'testAnswered'
  | 'screeningPassed'
  | 'memberTold'
  | 'memberCommented'
  | 'allegationAdded'
  | 'provisionLinked'
  | 'provisionUnlinked'
  | 'clauseLinked'
  | 'clauseUnlinked'
  | 'capacityFound'
  | 'factorWeighed'
  | 'independentPersonConsulted'
  | 'independentPersonReplied'
  | 'viewSought'
  | 'viewDispensedWith'
  | 'complainantAsked'
  | 'complainantReplied'
  | 'referredToPanel'
  | 'panelMet'
  | 'referredToPolice'
  | 'suspendedInInterim'
  | 'allegationsSplitOff'
  | 'authorityChanged'
> = {
  testAnswered: (theCase, event) => ({
    ...theCase,
    tests: { ...theCase.tests, [event.test]: { answer: event.answer, reasons: event.reasons } },
  }),
  screeningPassed: (theCase) => theCase,
  memberTold: (theCase, event) => ({ ...theCase, toldMember: event.told }),
  memberCommented: (theCase, event) => ({ ...theCase, memberComments: [...theCase.memberComments, event.comment] }),
  allegationAdded: (theCase, event) => withNewAllegation(theCase, event.allegation),
  provisionLinked: (theCase, event) =>
    withAllegation(theCase, event.allegation, (allegation) => ({
      ...allegation,
      provisionLinks: [...allegation.provisionLinks.filter(({ provision }) => provision !== event.link.provision), event.link],
    })),
  provisionUnlinked: (theCase, event) =>
    withAllegation(theCase, event.allegation, (allegation) => ({
      ...allegation,
      provisionLinks: allegation.provisionLinks.filter(({ provision }) => provision !== event.provision),
    })),
  clauseLinked: (theCase, event) =>
    withAllegation(theCase, event.allegation, (allegation) => ({
      ...allegation,
      clauseLinks: [...allegation.clauseLinks.filter(({ clause }) => clause !== event.link.clause), event.link],
    })),
  clauseUnlinked: (theCase, event) =>
    withAllegation(theCase, event.allegation, (allegation) => ({
      ...allegation,
      clauseLinks: allegation.clauseLinks.filter(({ clause }) => clause !== event.clause),
    })),
  capacityFound: (theCase, event) =>
    withAllegation(theCase, event.allegation, (allegation) => ({ ...allegation, capacity: event.capacity })),
  factorWeighed: (theCase, event) => ({
    ...theCase,
    factors: { ...theCase.factors, [event.factor]: { weight: event.weight, note: event.note } },
  }),
  independentPersonConsulted: (theCase, event) => ({ ...theCase, consultations: [...theCase.consultations, event.consultation] }),
  independentPersonReplied: (theCase, event) => ({
    ...theCase,
    consultations: theCase.consultations.map((one) => (one.id === event.consultation ? { ...one, reply: event.reply } : one)),
  }),
  viewSought: (theCase, event) => ({
    ...theCase,
    viewsSought: [...theCase.viewsSought, { on: event.on, question: event.question }],
  }),
  viewDispensedWith: (theCase, event) => ({ ...theCase, viewDispensedWith: { on: event.on, reasons: event.reasons } }),
  complainantAsked: (theCase, event) => ({ ...theCase, requests: [...theCase.requests, event.request] }),
  complainantReplied: (theCase, event) => ({
    ...theCase,
    requests: theCase.requests.map((one) => (one.id === event.request ? { ...one, reply: event.reply } : one)),
  }),
  referredToPanel: (theCase, event) => ({ ...theCase, panel: { referredOn: event.on, reasons: event.reasons, met: null } }),
  panelMet: (theCase, event) => ({
    ...theCase,
    panel: { ...(theCase.panel ?? { referredOn: event.on, reasons: '' }), met: event.met },
  }),
  referredToPolice: (theCase, event) => ({ ...theCase, policeReferrals: [...theCase.policeReferrals, event.referral] }),
  suspendedInInterim: (theCase, event) => ({ ...theCase, interimSuspension: event.suspension }),
  allegationsSplitOff: (theCase, event) => without(theCase, event.allegations),
  authorityChanged: (theCase, event) => ({
    ...theCase,
    subjectMember: event.subjectMember,
    allegations: event.allegations,
    // asked and answered of another council and its Code
    tests: {},
    consultations: theCase.consultations.map((one) => ({ ...one, overtaken: true })),
  }),
}
