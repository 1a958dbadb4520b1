import type { Regime } from '../complaint/arrangements.js'
import { viewOf } from '../complaint/case-view.js'
import type { Case, Consultation, ConsultationReply, Review } from '../complaint/complaint.js'
import type { Named } from '../complaint/named.js'
import type { Decision, Edition } from '../complaint/decisions.js'
import type { Exemption, Hearing, Sitting } from '../complaint/hearing.js'
import type { Investigation } from '../complaint/investigation.js'
import type { Sanction } from '../complaint/sanction.js'
import type { CaseView } from '../complaint/seen-case.js'
import type { Viewer } from '../complaint/visibility.js'
import type { Prose, Side } from '../complaint/vocabulary.js'
import { Refused } from '../errors.js'
import type { PlainDate } from '../time/dates.js'
import { dayAfter } from '../time/deadlines.js'
import { isNamedInPublic, type Decided } from './notice-decided.js'

/** What a notice may hold beyond what its reader sees of the case on screen. */
type Addition = 'reasons' | 'law' | 'capacity' | 'tests' | 'procedure'

/** The reasons of a decision are given to those whom it concerns, and to nobody in more words than they need. */
const adds: Readonly<Record<Edition, readonly Addition[]>> = {
  complainant: ['reasons', 'law', 'capacity', 'tests', 'procedure'],
  subjectMember: ['reasons', 'capacity', 'tests', 'procedure'],
  public: ['reasons', 'law', 'capacity', 'tests', 'procedure'],
  exempt: [],
}

/** Everything that one edition holds of the case. What is not in here cannot be printed. */
export interface NoticeContent {
  readonly edition: Edition
  /** Null where the reader has no reference of their own: the public. */
  readonly reference: string | null
  readonly internalReference: string | null
  /** Null in a public edition that names nobody. */
  readonly subjectMember: string | null
  readonly council: string
  readonly complainant: string | null
  readonly receivedOn: PlainDate
  readonly acknowledgedOn: PlainDate | null
  readonly words: Prose | null
  readonly remedySought: Prose | null
  readonly allegations: CaseView['allegations']
  /** Those of them that the decision is about. */
  readonly about: readonly string[]
  readonly tests: CaseView['tests']
  readonly toldOn: PlainDate | null
  readonly commentedOn: PlainDate | null
  readonly memberComments: CaseView['memberComments']
  readonly consultations: readonly NoticeConsultation[]
  readonly breachFoundOn: PlainDate | null
  readonly viewDispensedWith: Case['viewDispensedWith']
  readonly panel: { readonly on: PlainDate; readonly members: readonly Named[] } | null
  readonly investigation: Pick<Investigation, 'referredOn' | 'draftReportOn' | 'finalReportOn'> | null
  readonly hearing: NoticeHearing | null
  readonly informalResolution: CaseView['informalResolution']
  readonly memberLeft: CaseView['memberLeft']
  readonly sanctions: readonly NoticeSanction[]
  readonly decision: Omit<CaseView['decisions'][number], 'publication' | 'noticesIssued'>
  readonly publication: Decision['publication']
  /** Those by which it came to this one. */
  readonly earlierDecisions: readonly Pick<Decision, 'kind' | 'on' | 'stage'>[]
  readonly reopenings: readonly PlainDate[]
  readonly reviewed: { readonly askedOn: PlainDate; readonly by: Side; readonly decidedOn: PlainDate | null } | null
  /** Until when and by whom a review may be asked for, where the council adopted one and the decision ends the case. */
  readonly review: { readonly until: PlainDate; readonly by: readonly Side[] } | null
  readonly regimes: readonly Regime[]
}

export type NoticeConsultation = Pick<Consultation, 'name' | 'stage' | 'allegations' | 'askedOn' | 'overtaken'> & {
  readonly reply: Extract<ConsultationReply, { readonly kind: 'view' }> | null
}

export type NoticeSanction = Omit<Sanction, 'parishResponse' | 'end'> & {
  readonly parishResponse: Omit<NonNullable<Sanction['parishResponse']>, 'note'> | null
  readonly end: Omit<NonNullable<Sanction['end']>, 'note'> | null
}

export interface NoticeHearing {
  readonly noticeOn: PlainDate | null
  readonly parishRepresentative: string | null
  readonly exempt: Exemption | null
  readonly adjournments: readonly Pick<Hearing['adjournments'][number], 'on' | 'because'>[]
  readonly held: Sitting | null
}

const nobody = { person: null, authority: null, complaint: null }

function readerOf(edition: Edition, { complaint, theCase }: Decided): Viewer {
  if (edition === 'complainant') return { ...nobody, party: 'complainant', complaint: complaint.id }
  if (edition === 'subjectMember') return { ...nobody, party: 'councillor', person: theCase.subjectMember.person }
  if (edition === 'public') return { ...nobody, party: 'public' }
  return officerOf(complaint.authority)
}

const officerOf = (authority: string): Viewer => ({ ...nobody, party: 'monitoringOfficer', authority })

/**
 * What this edition holds: what its reader sees, by the one visibility function, and what the table adds. How the decision came about (who sat, what
 * the Independent Person said, what follows) stands in every edition. The public sees no case: theirs holds nothing else.
 * @throws Refused where the reader may not know of the case.
 */
export function noticeContent(decided: Decided, edition: Edition): NoticeContent {
  const { complaint, theCase, decision, about } = decided
  const all = viewOf(complaint, theCase, officerOf(complaint.authority))
  const own = viewOf(complaint, theCase, readerOf(edition, decided))
  if (all === null) throw new Error('The council of a case sees it')
  if (own === null && edition !== 'public')
    throw new Refused(['the councillor has not been told of the complaint: tell them before a notice is issued to them'])
  const added = <T>(addition: Addition, theirs: T | null | undefined, whole: T): T | null =>
    theirs ?? (adds[edition].includes(addition) ? whole : null)
  const { toldMember } = all
  const { publication, noticesIssued: _issued, ...taken } = decision
  return {
    edition,
    reference: own?.publicReference ?? null,
    internalReference: own?.reference ?? null,
    subjectMember: own?.subjectMember.name ?? (isNamedInPublic(decided) ? theCase.subjectMember.name : null),
    council: all.subjectMember.authorityName,
    complainant: isUnwilling(decided) && edition === 'subjectMember' ? null : (own?.complainant.name ?? null),
    receivedOn: all.receivedOn,
    acknowledgedOn: own?.acknowledgedOn ?? null,
    words: own?.words ?? null,
    remedySought: own?.remedySought ?? null,
    allegations: all.allegations.map((allegation): CaseView['allegations'][number] => {
      const seen = own?.allegations.find(({ id }) => id === allegation.id)
      return {
        ...allegation,
        capacity: added('capacity', seen?.capacity, allegation.capacity),
        provisionLinks: added('law', seen?.provisionLinks, allegation.provisionLinks),
        clauseLinks: added('law', seen?.clauseLinks, allegation.clauseLinks),
      }
    }),
    about,
    tests: added('tests', own?.tests, all.tests),
    toldOn: toldMember?.told === true ? added('procedure', own?.toldMember?.on, toldMember.on) : null,
    commentedOn: added('procedure', own?.memberComments?.at(-1)?.on, all.memberComments?.at(-1)?.on ?? null),
    memberComments: own?.memberComments ?? null,
    consultations: consultationsOf(theCase),
    breachFoundOn: theCase.breachFoundOn,
    viewDispensedWith: theCase.viewDispensedWith,
    panel: theCase.panel?.met ? { on: theCase.panel.met.on, members: theCase.panel.met.members } : null,
    investigation: datesOf(added('procedure', own?.investigation, all.investigation)),
    hearing: theCase.hearing && hearingOf(theCase.hearing),
    informalResolution: all.informalResolution,
    memberLeft: all.memberLeft,
    sanctions: theCase.sanctions.map(sanctionOf),
    earlierDecisions: theCase.decisions
      .filter(({ id }) => id !== decision.id)
      .map(({ kind, on, stage }) => ({ kind, on, stage })),
    decision: {
      ...taken,
      reasons: added('reasons', own?.decisions.find(({ id }) => id === decision.id)?.reasons, decision.reasons),
    },
    publication: publication && { ...publication, reasons: edition === 'exempt' ? publication.reasons : '' },
    reopenings: theCase.reopenings,
    reviewed: theCase.review && reviewedBy(theCase.review),
    review: reviewOf(decided),
    regimes: complaint.arrangements.regimes,
  }
}

/** An Investigating Officer's report is a paper of its own, with the names of witnesses in it. */
const datesOf = (investigation: Investigation | null): NoticeContent['investigation'] =>
  investigation && {
    referredOn: investigation.referredOn,
    draftReportOn: investigation.draftReportOn,
    finalReportOn: investigation.finalReportOn,
  }

/** Those in which the council sought a view: what the councillor asked for is theirs, and who had a conflict gave none. */
const consultationsOf = ({ consultations }: Case): NoticeConsultation[] =>
  consultations
    .filter(({ soughtBy }) => soughtBy === 'council')
    .map(({ name, stage, allegations, askedOn, overtaken, reply }) => ({
      name,
      stage,
      allegations,
      askedOn,
      overtaken,
      reply: reply?.kind === 'view' ? reply : null,
    }))

/** What was noted of a response or an end is for the file alone. */
const sanctionOf = ({ parishResponse, end, ...sanction }: Sanction): NoticeSanction => ({
  ...sanction,
  parishResponse: parishResponse && { on: parishResponse.on, accepts: parishResponse.accepts },
  end: end && { on: end.on, how: end.how },
})

/** Why it was adjourned only in kind: the officer's own words may be about somebody's health. */
const hearingOf = ({ listing, adjournments, held }: Hearing): NoticeHearing => ({
  noticeOn: listing?.noticeOn ?? null,
  parishRepresentative: listing?.parishRepresentative ?? null,
  exempt: listing?.exempt ?? null,
  adjournments: adjournments.map(({ on, because }) => ({ on, because })),
  held,
})

/** One party does not read why the other asked. */
const reviewedBy = ({ askedOn, by, decided }: Review): NoticeContent['reviewed'] => ({
  askedOn,
  by,
  decidedOn: decided?.on ?? null,
})

/** Once in a case: a decision made on review is not reviewed again. */
function reviewOf({ complaint, theCase, decision }: Decided): NoticeContent['review'] {
  const { review } = complaint.arrangements
  if (review === null || !decision.endsCase || theCase.review !== null) return null
  return { until: dayAfter(decision.on, review.within), by: review.by }
}

/** A complaint that ended because its complainant would not be named is not the place to name them. */
const isUnwilling = ({ theCase }: Decided): boolean =>
  theCase.allegations.some(({ result }) => result?.reasons.includes('withholdingRefused') ?? false)
