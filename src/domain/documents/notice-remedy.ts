import { informalResolutions, sanctionEnds, sanctions as sanctionWords, type DecisionKind } from '../complaint/decisions.js'
import { formatDay } from '../time/dates.js'
import { quotation, type Block, type Text } from './blocks.js'
import type { NoticeContent } from './notice-content.js'
import { listed, lower, type NoticePart } from './notice-parts.js'

type Sanction = NoticeContent['sanctions'][number]

const offered: Readonly<Partial<Record<DecisionKind, string>>> = {
  offerInformalResolution: 'What is offered',
  completeInformalResolution: 'What was agreed',
  resolveLocally: 'How it was resolved',
}

/** What follows from the decision; nothing where nothing does. */
export function theRemedy({ sanctions, informalResolution, decision, regimes }: NoticeContent): NoticePart[] {
  if (sanctions.length > 0)
    return [
      {
        title: 'Sanctions',
        body: [
          ...parishWords(sanctions),
          ...sanctions.flatMap(sanctionBody),
          ...(regimes.includes('suspension')
            ? []
            : ['The law gives no power to suspend or disqualify a councillor, or to stop an allowance.']),
        ],
      },
    ]
  const lead = offered[decision.kind]
  if (informalResolution === null || lead === undefined) return []
  return [
    {
      title: decision.kind === 'resolveLocally' ? 'Local resolution' : 'Informal resolution',
      body: [
        `${lead}: ${listed(informalResolution.kinds.map((kind) => lower(informalResolutions[kind])))}.`,
        quotation('', informalResolution.terms),
        'A resolution of this kind makes no finding of breach and is never counted as one.',
      ],
    },
  ]
}

function sanctionBody({
  kind,
  terms,
  addressedTo,
  recommendedTo,
  dueOn,
  despiteCaution,
  parishResponse,
  end,
}: Sanction): (Text | Block)[] {
  const response =
    parishResponse === null
      ? ''
      : ` The parish council ${parishResponse.accepts ? 'accepted' : 'did not accept'} the recommendation on ${formatDay(parishResponse.on)}.`
  const ended = end === null ? '' : ` ${sanctionEnds[end.how]} on ${formatDay(end.on)}.`
  return [
    [
      { strong: sanctionWords[kind] },
      ...(recommendedTo === null ? [] : [', ', { strong: `recommended to ${recommendedTo}` }]),
      `. ${withFullStop(terms)} (To ${addressedTo}${dueOn === null ? '' : `, due by ${formatDay(dueOn)}`}.)${response}${ended}`,
    ],
    ...(despiteCaution === null
      ? []
      : [
          'A caution attaches to this sanction: the law names no power for it, and its lawfulness is doubtful. Why it is imposed all the same:',
          quotation('', despiteCaution),
        ]),
  ]
}

/** A principal authority decides about a parish member; upon them it can only recommend. */
function parishWords(sanctions: readonly Sanction[]): string[] {
  const [parish] = sanctions.flatMap(({ recommendedTo }) => recommendedTo ?? [])
  if (parish === undefined) return []
  return [
    `The councillor is a member of ${parish}. The council that deals with the complaint decides whether the Code of Conduct was breached, and recommends what should follow. ${parish} decides whether to act on the recommendation, and may not add anything to it.`,
  ]
}

const withFullStop = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
