import { outcomes, reasonsForNoFurtherAction, type ReasonForNoFurtherAction } from '../complaint/vocabulary.js'
import type { Edition } from '../complaint/decisions.js'
import { formatDay } from '../time/dates.js'
import { bullets, quotation, type Block, type Run, type Text } from './blocks.js'
import { eachAllegation, listed, lower, numbersOf, type NoticePart } from './notice-parts.js'
import type { NoticeContent } from './notice-content.js'
import { leavingWords, meaningOf } from './notice-words.js'

type AllegationOf = NoticeContent['allegations'][number]

export function theDecision(content: NoticeContent): NoticePart {
  const { decision, investigation, memberLeft } = content
  return {
    title: 'The decision and the reasons for it',
    body: [
      meaningOf(decision, investigation !== null),
      ...(decision.referredTo === null ? [] : [['The complaint was referred to: ', { strong: decision.referredTo }, '.']]),
      ...(decision.kind === 'endForMemberLeft' && memberLeft !== null
        ? [`The councillor ${leavingWords[memberLeft.how]} on ${formatDay(memberLeft.on)}.`]
        : []),
      ...whatBecameOfEach(content),
      ...(decision.reasons === null ? [] : ['The reasons for the decision:', quotation('', decision.reasons)]),
    ],
  }
}

/** Where there are several, one decision may be about some of them: what was decided of which, and what goes on. */
function whatBecameOfEach(content: NoticeContent): (Text | Block)[] {
  const { allegations, about } = content
  if (allegations.length < 2) return []
  return [
    `This decision is about ${numbersOf(content, about)} of ${allegations.length}. Of each allegation it has been decided:`,
    bullets(allegations.map((one) => [{ strong: `Allegation ${one.number}` }, ': ', ...standing(one, content)])),
  ]
}

function standing(allegation: AllegationOf, { about, edition, decision }: NoticeContent): readonly Run[] {
  const { id, result } = allegation
  const isNow = about.includes(id)
  if (result !== null)
    return [
      { strong: outcomes[result.outcome] },
      because(allegation, edition),
      isNow ? '.' : ` (decided before, on ${formatDay(result.on)}).`,
    ]
  if (decision.kind === 'findBreach')
    return [{ strong: isBreached(allegation) ? 'breach found' : 'no breach found' }, '; what should follow is decided next.']
  return ['not decided yet; it goes on.']
}

const isBreached = ({ provisionLinks }: AllegationOf): boolean =>
  (provisionLinks ?? []).some(({ finding }) => finding?.breach === true)

/** A finding is made of a provision of the Code; where none was made, the notice says so, so that nobody reads one into it. */
export const theFindings = (content: NoticeContent): NoticePart => ({
  title: 'Findings on the Code of Conduct',
  body: eachAllegation(content, (allegation) => {
    const found = (allegation.provisionLinks ?? []).flatMap(({ number, heading: title, finding }) =>
      finding === null ? [] : [{ number, title, finding }],
    )
    return [
      ...(found.length === 0 ? [hasNoFinding(allegation, content)] : []),
      ...found.flatMap(({ number, title, finding }): (Text | Block)[] => [
        [`Provision ${number} (${title}): `, { strong: finding.breach ? 'breach' : 'no breach' }, '.'],
        `Reasons: ${finding.reasons}`,
        ...(finding.article10 === null || finding.article10.trim() === ''
          ? []
          : [`Freedom of expression (Article 10 of the European Convention on Human Rights): ${finding.article10}`]),
      ]),
      ...outcomeOf(allegation, content),
    ]
  }),
})

const hasNoFinding = ({ result }: AllegationOf, { decision: { endsCase } }: NoticeContent): string =>
  result === null && !endsCase
    ? 'No finding has been made yet on whether a provision of the Code was breached.'
    : 'No finding was made on whether a provision of the Code was breached.'

/** Not to be told to everybody: how a complainant's identity was handled, and anybody's health. */
const unsaid: Readonly<Record<Edition, readonly ReasonForNoFurtherAction[]>> = {
  complainant: ['seriouslyIll'],
  subjectMember: ['withholdingRefused', 'anonymousWithoutEvidence'],
  public: ['withholdingRefused', 'anonymousWithoutEvidence', 'seriouslyIll'],
  exempt: [],
}

function outcomeOf(allegation: AllegationOf, { edition, about }: NoticeContent): Text[] {
  const { id, result } = allegation
  if (result === null) return []
  const before = about.includes(id) ? '' : `, decided before, on ${formatDay(result.on)}`
  return [['Outcome: ', { strong: outcomes[result.outcome] }, `${because(allegation, edition)}${before}.`]]
}

/** The outcome may say by itself all that its reason would. */
function because({ result }: AllegationOf, edition: Edition): string {
  if (result === null || result.outcome === 'withdrawn' || result.outcome === 'noLongerMember') return ''
  const said = result.reasons
    .filter((reason) => !unsaid[edition].includes(reason))
    .map((reason) => lower(reasonsForNoFurtherAction[reason]))
  return said.length === 0 ? '' : `, because: ${listed(said)}`
}
