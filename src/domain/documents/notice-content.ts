import { viewOf, type CaseView } from '../complaint/case-view.js'
import type { Investigation } from '../complaint/complaint.js'
import type { Prose } from '../complaint/vocabulary.js'
import type { Decision, Edition } from '../complaint/decisions.js'
import type { Viewer } from '../complaint/visibility.js'
import { Refused } from '../errors.js'
import type { Decided } from './notice-decided.js'

/** What a notice may hold beyond what its reader sees of the case on screen. */
type Addition = 'reasons' | 'law' | 'capacity' | 'tests' | 'independentPerson' | 'procedure' | 'sanctions'

/** The reasons of a decision are given to those whom it concerns, and to nobody in more words than they need. */
const adds: Readonly<Record<Edition, readonly Addition[]>> = {
  complainant: ['reasons', 'law', 'capacity', 'tests', 'independentPerson', 'procedure', 'sanctions'],
  subjectMember: ['reasons', 'capacity', 'tests', 'independentPerson', 'procedure'],
  public: ['reasons', 'law', 'capacity', 'tests', 'independentPerson', 'procedure', 'sanctions'],
  exempt: [],
}

/** Everything that one edition holds of the case. What is not in here cannot be printed. */
export interface NoticeContent {
  readonly edition: Edition
  /** Null where the reader has no reference of their own: the public. */
  readonly reference: string | null
  readonly internalReference: string | null
  /** Null in the public edition. */
  readonly subjectMember: string | null
  readonly council: string
  readonly complainant: string | null
  readonly receivedOn: CaseView['receivedOn']
  readonly acknowledgedOn: CaseView['acknowledgedOn']
  readonly words: Prose | null
  readonly remedySought: Prose | null
  readonly allegations: CaseView['allegations']
  readonly tests: CaseView['tests']
  readonly toldOn: CaseView['receivedOn'] | null
  readonly commentedOn: CaseView['receivedOn'] | null
  readonly memberComments: CaseView['memberComments']
  readonly consultations: NonNullable<CaseView['consultations']>
  readonly investigation: Pick<Investigation, 'referredOn' | 'draftReportOn' | 'finalReportOn'> | null
  readonly informalResolution: CaseView['informalResolution']
  readonly sanctions: NonNullable<CaseView['sanctions']>
  readonly decision: CaseView['decisions'][number]
  /** Those by which it came to this one. */
  readonly earlierDecisions: readonly Pick<Decision, 'kind' | 'on' | 'stage'>[]
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
 * What this edition holds: what its reader sees, by the one visibility function, and what the table adds.
 * The public sees no case: their edition holds nothing but what the table adds, and who decided what and when.
 * @throws Refused where the reader may not know of the case.
 */
export function noticeContent(decided: Decided, edition: Edition): NoticeContent {
  const { complaint, theCase, decision } = decided
  const all = viewOf(complaint, theCase, officerOf(complaint.authority))
  const own = viewOf(complaint, theCase, readerOf(edition, decided))
  if (all === null) throw new Error('The council of a case sees it')
  if (own === null && edition !== 'public')
    throw new Refused(['the councillor has not been told of the complaint: tell them before a notice is issued to them'])
  const added = <T>(addition: Addition, theirs: T | null | undefined, whole: T): T | null =>
    theirs ?? (adds[edition].includes(addition) ? whole : null)
  const { toldMember } = all
  return {
    edition,
    reference: own?.publicReference ?? null,
    internalReference: own?.reference ?? null,
    subjectMember: own?.subjectMember.name ?? null,
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
    tests: added('tests', own?.tests, all.tests),
    toldOn: toldMember?.told === true ? added('procedure', own?.toldMember?.on, toldMember.on) : null,
    commentedOn: added('procedure', own?.memberComments?.at(-1)?.on, all.memberComments?.at(-1)?.on ?? null),
    memberComments: own?.memberComments ?? null,
    consultations: added('independentPerson', own?.consultations, all.consultations) ?? [],
    investigation: datesOf(added('procedure', own?.investigation, all.investigation)),
    informalResolution: all.informalResolution,
    sanctions: added('sanctions', own?.sanctions, all.sanctions) ?? [],
    earlierDecisions: theCase.decisions
      .filter(({ id }) => id !== decision.id)
      .map(({ kind, on, stage }) => ({ kind, on, stage })),
    decision: {
      ...decision,
      reasons: added('reasons', own?.decisions.find(({ id }) => id === decision.id)?.reasons, decision.reasons),
    },
  }
}

/** An Investigating Officer's report is a paper of its own, with the names of witnesses in it. */
const datesOf = (investigation: Investigation | null): NoticeContent['investigation'] =>
  investigation && {
    referredOn: investigation.referredOn,
    draftReportOn: investigation.draftReportOn,
    finalReportOn: investigation.finalReportOn,
  }

/** A complaint that ended because its complainant would not be named is not the place to name them. */
const isUnwilling = ({ theCase }: Decided): boolean =>
  theCase.allegations.some(({ result }) => result?.reasons.includes('withholdingRefused') ?? false)
