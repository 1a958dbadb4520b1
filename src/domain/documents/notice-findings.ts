import { outcomes, reasonsForNoFurtherAction, type IpAgreement, type ReasonForNoFurtherAction } from '../complaint/vocabulary.js'
import { informalResolutions, sanctions as sanctionWords, type Edition } from '../complaint/decisions.js'
import { formatDay } from '../time/dates.js'
import { quotation, type Block, type Text } from './blocks.js'
import { eachAllegation, listed, lower, type NoticePart } from './notice-parts.js'
import type { NoticeContent } from './notice-content.js'
import { meaningOf } from './notice-words.js'

export const theDecision = ({ decision }: NoticeContent): NoticePart => ({
  title: 'The decision and the reasons for it',
  body: [
    meaningOf[decision.kind],
    ...(decision.reasons === null ? [] : ['The reasons for the decision:', quotation('', decision.reasons)]),
  ],
})

/** A finding is made of a provision of the Code; where none was made, the notice says so, so that nobody reads one into it. */
export const theFindings = (content: NoticeContent): NoticePart => ({
  title: 'Findings on the Code of Conduct',
  body: eachAllegation(content, ({ provisionLinks, result }) => {
    const found = (provisionLinks ?? []).flatMap(({ number, heading: title, finding }) =>
      finding === null ? [] : [{ number, title, finding }],
    )
    return [
      ...(found.length === 0 ? ['No finding was made on whether a provision of the Code was breached.'] : []),
      ...found.flatMap(({ number, title, finding }): (Text | Block)[] => [
        [`Provision ${number} (${title}): `, { strong: finding.breach ? 'breach' : 'no breach' }, '.'],
        `Reasons: ${finding.reasons}`,
        ...(finding.article10 === null || finding.article10.trim() === ''
          ? []
          : [`Freedom of expression (Article 10 of the European Convention on Human Rights): ${finding.article10}`]),
      ]),
      ...(result === null ? [] : [outcomeOf(result, content.edition)]),
    ]
  }),
})

/** Not to be told to everybody: how a complainant's identity was handled, and anybody's health. */
const unsaid: Readonly<Record<Edition, readonly ReasonForNoFurtherAction[]>> = {
  complainant: ['seriouslyIll'],
  subjectMember: ['withholdingRefused', 'anonymousWithoutEvidence'],
  public: ['withholdingRefused', 'anonymousWithoutEvidence', 'seriouslyIll'],
  exempt: [],
}

function outcomeOf({ outcome, reasons }: NonNullable<NoticeContent['allegations'][number]['result']>, edition: Edition): Text {
  const said = reasons
    .filter((reason) => !unsaid[edition].includes(reason))
    .map((reason) => lower(reasonsForNoFurtherAction[reason]))
  const because = said.length === 0 || outcome === 'withdrawn' ? '' : `, because: ${listed(said)}`
  return ['Outcome: ', { strong: outcomes[outcome] }, `${because}.`]
}

const agreed: Readonly<Record<IpAgreement, string>> = {
  agrees: 'agreed with what was proposed',
  disagrees: 'disagreed with what was proposed',
  noView: 'answered without a view on what was proposed',
}

/** LA 2011 s28(7). */
export function theIndependentPerson({ consultations, decision }: NoticeContent): NoticePart {
  const views = consultations.flatMap(({ name, reply }) =>
    reply?.kind === 'view' && reply.on <= decision.on ? [{ name, ...reply }] : [],
  )
  return {
    title: 'The Independent Person’s view',
    body:
      views.length === 0
        ? [
            'No Independent Person gave a view before this decision. The law requires one only before an allegation that was investigated is decided (Localism Act 2011, section 28(7)).',
          ]
        : views.flatMap(({ name, on, agreement, view }) => [
            `${name}, an Independent Person, ${agreed[agreement]} on ${formatDay(on)}. The view was taken into account:`,
            quotation('', view),
          ]),
  }
}

const endWords = { complied: 'Complied with', refused: 'Refused', noLongerPossible: 'No longer possible' } as const

/** What follows from the decision; nothing where nothing does. */
export function theRemedy({ sanctions, informalResolution, decision }: NoticeContent): NoticePart[] {
  if (sanctions.length > 0)
    return [
      {
        title: 'Sanctions',
        body: [
          ...sanctions.map(({ kind, terms, addressedTo, dueOn, end }): Text => [
            { strong: sanctionWords[kind] },
            `. ${terms} (To ${addressedTo}${dueOn === null ? '' : `, due by ${formatDay(dueOn)}`}.)${end === null ? '' : ` ${endWords[end.how]} on ${formatDay(end.on)}.`}`,
          ]),
          'The law gives no power to suspend or disqualify a councillor, or to stop an allowance.',
        ],
      },
    ]
  if (informalResolution === null || !['offerInformalResolution', 'completeInformalResolution'].includes(decision.kind)) return []
  return [
    {
      title: 'Informal resolution',
      body: [
        `${decision.kind === 'completeInformalResolution' ? 'What was agreed' : 'What is offered'}: ${lower(listed(informalResolution.kinds.map((kind) => lower(informalResolutions[kind]))))}.`,
        quotation('', informalResolution.terms),
        'An informal resolution makes no finding of breach and is never counted as one.',
      ],
    },
  ]
}
