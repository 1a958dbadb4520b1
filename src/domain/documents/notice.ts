import type { Edition } from '../complaint/decisions.js'
import { Refused } from '../errors.js'
import { formatDay, formatDayShort, type PlainDate } from '../time/dates.js'
import { heading, note, numbered, summary, type Block, type Document, type SummaryRow, type Text } from './blocks.js'
import { decisionWords } from './decision-words.js'
import { noticeContent, type NoticeContent } from './notice-content.js'
import { theIndependentPerson } from './notice-advice.js'
import { hasBreach, type Decided } from './notice-decided.js'
import { contactPart, thePublication, whatNext, whoIsTold, type NoticeContact } from './notice-ending.js'
import { theDecision, theFindings } from './notice-findings.js'
import { decidedBy, theHearing } from './notice-hearing.js'
import type { QuotedLaw } from './notice-law.js'
import { theCapacity, theComplaint, theFacts, theLaw, type NoticePart } from './notice-parts.js'
import { theProcedure } from './notice-procedure.js'
import { inReadersWords, type Replacement } from './notice-prose.js'
import { theRemedy } from './notice-remedy.js'
import { markingOf, openingOf } from './notice-words.js'

export interface NoticeToMake {
  readonly decided: Decided
  readonly edition: Edition
  readonly law: QuotedLaw
  /** The council that decides, and whom to write to there. */
  readonly authority: { readonly name: string; readonly contact: NoticeContact }
  readonly on: PlainDate
  readonly at: Date
  /** Null for a preview. */
  readonly issue: Issue | null
  readonly replacements: readonly Replacement[]
}

export interface Issue {
  readonly number: string
  /** The head of the complaint's chain before this issue, in hexadecimal digits: what the notice can be held against. */
  readonly head: string
}

export interface Notice {
  readonly document: Document
  /** What the file is called by: no name, and no reference of anybody but the reader. */
  readonly called: string
}

/**
 * The notice of a decision for one kind of reader, in the order of the contents that a decision notice has. Pure.
 * @throws Refused where there may be no such edition, with every reason.
 */
export function composeNotice(make: NoticeToMake): Notice {
  const { decided, edition, law, authority, at, issue, replacements } = make
  refusePublication(decided, edition)
  const content = inReadersWords(noticeContent(decided, edition), decided, replacements)
  const reference = content.reference ?? issue?.number ?? 'given when it is issued'
  const parts = [
    theDecision(content),
    theComplaint(content),
    theLaw(content, law),
    theProcedure(content),
    ...theHearing(content),
    theFacts(content),
    theCapacity(content),
    theFindings(content),
    theIndependentPerson(content),
    ...theRemedy(content),
    whoIsTold(content),
    thePublication(content, hasBreach(decided)),
    whatNext(content),
    contactPart(authority.name, authority.contact),
  ]
  const document: Document = {
    title: `Decision notice ${content.reference ?? issue?.number ?? ''}`.trim(),
    subject: 'Notice of a decision on a complaint about the conduct of a councillor',
    author: authority.name,
    language: 'en-GB',
    issuedAt: at,
    header: { left: authority.name, right: issue === null ? preview : markingOf[edition] },
    footer: { left: issue === null ? preview : verification(reference, issue) },
    blocks: [
      heading(1, 'Decision notice'),
      ...(issue === null ? [note([{ strong: preview }, '. This is a draft: it has no number and no force.'])] : []),
      summary(headRows(content, make, reference)),
      note(openingOf[edition] + whoIsNamed(content)),
      ...inNumbers(parts),
    ],
  }
  return { document, called: content.reference ?? issue?.number ?? 'preview' }
}

/** What its reader should know of the names in it. */
function whoIsNamed({ edition, subjectMember, complainant }: NoticeContent): string {
  if (edition === 'subjectMember' && complainant === null) return ' Please do not try to find out who complained.'
  if (edition !== 'public') return ''
  return subjectMember === null
    ? ' It does not name the people concerned.'
    : ' It names the councillor, because that was decided, and not the person who complained.'
}

const preview = 'Preview – not issued'

const verification = (reference: string, { number, head }: Issue): string =>
  `${reference === number ? '' : `Reference ${reference} · `}Document ${number} · Record ${head.slice(0, 16)}`

/** Publishing an allegation about a member who is not found in breach does harm (DOMAIN 7), so it wants a reason on record. */
function refusePublication(decided: Decided, edition: Edition): void {
  if (edition !== 'public') return
  const { publication } = decided.decision
  if (publication?.published === false) throw new Refused(['it was decided not to publish this decision'])
  if (hasBreach(decided) || publication?.askedByMember === true || (publication?.reasons ?? '').trim() !== '') return
  throw new Refused([
    'no breach was found: there is a public edition only where the councillor asks for it or the Monitoring Officer records why, and neither is on record',
  ])
}

function headRows(content: NoticeContent, { law, on, issue, decided, edition }: NoticeToMake, reference: string): SummaryRow[] {
  const { decision, subjectMember, council, internalReference } = content
  const row = (label: string, value: Text): SummaryRow => ({ label, value })
  return [
    row('Decision', [{ strong: decisionWords[decision.kind] }]),
    row('Reference', reference),
    ...(edition === 'exempt' && internalReference !== null ? [row('Internal reference', internalReference)] : []),
    row('Document number', issue?.number ?? 'given when it is issued'),
    row('Date of this notice', formatDay(on)),
    row('Date of the decision', formatDay(decision.on)),
    row('Decided by', decidedBy(content)),
    row('About', subjectMember === null ? `A councillor of ${council}` : `${subjectMember}, ${council}`),
    row('Complainant', complainantWords(content, decided)),
    ...lawRows(law),
  ]
}

/** In the editions of others a complainant who is not named is just not named: why would tell something of them. */
function complainantWords({ edition, complainant }: NoticeContent, { complaint }: Decided): string {
  const { identityHandling } = complaint.complainant
  const isOpen = identityHandling === 'named' || identityHandling === 'withholdingRefused'
  if (edition === 'public') return 'Not named in a public edition'
  if (complainant === null) return 'Not named in this notice'
  if (edition === 'complainant') return isOpen ? complainant : `${complainant}. Your name is withheld from the councillor`
  return edition === 'exempt' && !isOpen ? `${complainant}. The name is withheld from the councillor` : complainant
}

const lawRows = ({ codes, protocols }: QuotedLaw): SummaryRow[] => [
  { label: 'Code in force', value: codes.map(inForce).join('; ') },
  {
    label: 'Protocol in force',
    value: protocols.length === 0 ? 'None on the day of the conduct' : protocols.map(inForce).join('; '),
  },
]

const inForce = ({ title, label, inForceFrom }: QuotedLaw['codes'][number] | QuotedLaw['protocols'][number]): string =>
  `${title}, ${label}${inForceFrom === null ? '' : `, in force from ${formatDayShort(inForceFrom)}`}`

const isBlock = (one: Text | Block): one is Block => typeof one === 'object' && 'kind' in one

/** '2.3' is the third paragraph under the second heading: people write back about a notice by its numbers. */
const inNumbers = (parts: readonly NoticePart[]): Block[] =>
  parts.flatMap(({ title, body }, part) => {
    let paragraphs = 0
    return [
      heading(2, `${part + 1}. ${title}`),
      ...body.map((one) => (isBlock(one) ? one : numbered(`${part + 1}.${++paragraphs}`, one))),
    ]
  })
