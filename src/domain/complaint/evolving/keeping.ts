import { applyClockChange } from '../clocks.js'
import type { PlainDate } from '../../time/dates.js'
import type { Case } from '../complaint.js'
import type { CaseEvent } from '../events.js'
import type { Investigation } from '../investigation.js'
import type { Evolves } from './evolves.js'
import { former, overtaken, withInvestigation } from './parts-of-case.js'

export const keeping: Evolves<
  | 'stageEntered'
  | 'clocksChanged'
  | 'decided'
  | 'informalResolutionOffered'
  | 'informalResolutionFailed'
  | 'paused'
  | 'resumed'
  | 'withdrawalAsked'
  | 'wentOnInPublicInterest'
  | 'memberLeft'
  | 'reopened'
  | 'reviewAsked'
  | 'reviewDecided'
  | 'appealRecorded'
  | 'legalIssueFlagged'
  | 'legalIssueEnded'
  | 'stoodDown'
  | 'handedOver'
  | 'publicationDecided'
  | 'noticeIssued'
> = {
  stageEntered: (theCase, event) => entered(theCase, event),
  clocksChanged: (theCase, event) => ({ ...theCase, clocks: event.changes.reduce(applyClockChange, theCase.clocks) }),
  decided: (theCase, event) => ({
    ...theCase,
    decisions: [...theCase.decisions, event.decision],
    allegations: theCase.allegations.map((one) => ({ ...one, result: event.results[one.id] ?? one.result })),
  }),
  informalResolutionOffered: (theCase, event) => ({ ...theCase, informalResolution: event.offer }),
  informalResolutionFailed: (theCase) => ({ ...theCase, informalResolution: null }),
  paused: (theCase, event) => ({ ...theCase, pause: event.pause }),
  resumed: (theCase, event) => ({
    ...theCase,
    pause: null,
    pastPauses: [...theCase.pastPauses, event.pause],
    consultations: theCase.consultations.map((one) => ({ ...one, dueOn: event.repliesDue[one.id] ?? one.dueOn })),
    requests: theCase.requests.map((one) => ({ ...one, dueOn: event.repliesDue[one.id] ?? one.dueOn })),
  }),
  withdrawalAsked: (theCase, event) => ({ ...theCase, withdrawalAsked: { on: event.on, reasons: event.reasons, goesOn: null } }),
  wentOnInPublicInterest: (theCase, event) => ({
    ...theCase,
    withdrawalAsked: theCase.withdrawalAsked && {
      ...theCase.withdrawalAsked,
      goesOn: { on: event.on, reasons: event.reasons },
    },
  }),
  memberLeft: (theCase, event) => ({ ...theCase, memberLeft: { on: event.leftOn, how: event.how } }),
  reopened: (theCase, event) => reopened(theCase, event.on),
  reviewAsked: (theCase, event) => ({
    ...theCase,
    review: { askedOn: event.on, by: event.by, reasons: event.reasons, decided: null },
  }),
  reviewDecided: (theCase, event) => ({
    ...theCase,
    review: theCase.review && {
      ...theCase.review,
      decided: { on: event.on, allowed: event.allowed, reasons: event.reasons },
    },
  }),
  appealRecorded: (theCase, event) => ({ ...theCase, appeals: [...theCase.appeals, event.appeal] }),
  legalIssueFlagged: (theCase, event) => ({ ...theCase, legalIssues: [...theCase.legalIssues, event.legalIssue] }),
  legalIssueEnded: (theCase, event) => ({
    ...theCase,
    legalIssues: theCase.legalIssues.map((one) => (one.id === event.legalIssue ? { ...one, end: event.end } : one)),
  }),
  stoodDown: (theCase, event) => stoodDown(theCase, event.standDown),
  handedOver: (theCase, event) => ({ ...theCase, handedOver: event.to }),
  publicationDecided: (theCase, event) => ({
    ...theCase,
    decisions: theCase.decisions.map((one) => (one.id === event.decision ? { ...one, publication: event.publication } : one)),
  }),
  noticeIssued: (theCase, event) => ({
    ...theCase,
    decisions: theCase.decisions.map((one) =>
      one.id === event.decision && !one.noticesIssued.includes(event.edition)
        ? { ...one, noticesIssued: [...one.noticesIssued, event.edition] }
        : one,
    ),
  }),
}

function entered(theCase: Case, { stage, on }: Extract<CaseEvent, { type: 'stageEntered' }>): Case {
  const moved = { ...theCase, stage, enteredStageOn: on, leftReceivedOn: theCase.leftReceivedOn ?? on }
  switch (stage) {
    case 'closed':
      return { ...moved, closings: [...theCase.closings, on] }
    case 'investigation':
      return { ...overtaken(moved), investigation: begun(on, former(theCase)), viewDispensedWith: null }
    case 'hearing':
      return { ...moved, referredToHearingOn: on, hearing: { listing: null, adjournments: [], held: null } }
    default:
      return moved
  }
}

const begun = (referredOn: PlainDate, formerOfficers: readonly string[]): Investigation => ({
  referredOn,
  officer: null,
  formerOfficers,
  plan: null,
  draftReportOn: null,
  draftReport: null,
  draftComments: [],
  finalReportOn: null,
  finalReport: null,
  recommendations: [],
})

/** The decisions and sanctions stay in the history; what they found and asked no longer stands. */
const reopened = (theCase: Case, on: PlainDate): Case => ({
  ...overtaken(theCase),
  reopenings: [...theCase.reopenings, on],
  satBefore: [...theCase.satBefore, ...satOn(theCase)],
  allegations: theCase.allegations.map((allegation) => ({
    ...allegation,
    provisionLinks: allegation.provisionLinks.map((link) => ({ ...link, finding: null })),
    result: null,
  })),
  informalResolution: null,
  hearing: null,
  breachFoundOn: null,
  viewDispensedWith: null,
  panel: null,
  memberLeft: null,
  withdrawalAsked: null,
  sanctions: [],
})

/** An Investigating Officer with a conflict is no longer that of the case: another is appointed. */
function stoodDown(theCase: Case, standDown: Case['standDowns'][number]): Case {
  const stands = { ...theCase, standDowns: [...theCase.standDowns, standDown] }
  return theCase.investigation?.officer?.person === standDown.person ? withInvestigation(stands, { officer: null }) : stands
}

/** Whoever judged the case, or was named to, does not advise on it when it is opened again. */
const satOn = ({ panel, hearing }: Case): readonly string[] =>
  [...(panel?.met?.members ?? []), ...(hearing?.listing?.panel ?? [])].map(({ person }) => person)
