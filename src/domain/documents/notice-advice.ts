import type { IpAgreement, Stage } from '../complaint/vocabulary.js'
import { formatDay } from '../time/dates.js'
import { quotation, type Block, type Text } from './blocks.js'
import type { NoticeContent } from './notice-content.js'
import { numbersOf, type NoticePart } from './notice-parts.js'

const agreed: Readonly<Record<IpAgreement, string>> = {
  agrees: 'agreed with what was proposed',
  disagrees: 'disagreed with what was proposed',
  noView: 'answered without a view on what was proposed',
}

/** On what the view was sought. */
const sought: Readonly<Partial<Record<Stage, string>>> = {
  screening: 'whether the council could deal with the complaint',
  assessment: 'the assessment of the complaint',
  investigation: 'what to decide after the investigation',
  hearing: 'what to find at the hearing',
}

/** A breach found overtakes every question put before it: what is asked since is what should follow. */
export const isOnSanctions = (
  { breachFoundOn }: NoticeContent,
  { overtaken }: Pick<NoticeContent['consultations'][number], 'overtaken'>,
): boolean => breachFoundOn !== null && !overtaken

/** LA 2011 s28(7): before an allegation that was investigated is decided; once more, after a breach was found, before what should follow from it is. */
export function theIndependentPerson(content: NoticeContent): NoticePart {
  const { consultations, decision, allegations, about } = content
  const views = consultations
    .filter((one) => one.allegations.some((id) => about.includes(id)))
    .flatMap((one) => (one.reply !== null && one.reply.on <= decision.on ? [{ ...one, reply: one.reply }] : []))
  const said = views.flatMap((one): (Text | Block)[] => {
    const { name, reply } = one
    const question = isOnSanctions(content, one) ? 'what should follow from the breach' : (sought[one.stage] ?? 'the case')
    const which = allegations.length > 1 ? `, about ${numbersOf(content, one.allegations)}` : ''
    return [
      `${name}, an Independent Person, was asked for a view on ${question}${which}, and ${agreed[reply.agreement]} on ${formatDay(reply.on)}. The view was taken into account:`,
      quotation('', reply.view),
    ]
  })
  return {
    title: 'The Independent Person’s view',
    body: said.length === 0 ? withoutView(content) : [...said, ...doneWithout(content)],
  }
}

const withoutView = (content: NoticeContent): (Text | Block)[] => [
  'No Independent Person gave a view before this decision. The law requires one only before an allegation that was investigated is decided (Localism Act 2011, section 28(7)).',
  ...doneWithout(content),
]

const doneWithout = ({ viewDispensedWith }: NoticeContent): (Text | Block)[] =>
  viewDispensedWith === null
    ? []
    : [
        `It was decided on ${formatDay(viewDispensedWith.on)} to end the case without the Independent Person’s view on ending it, because nothing is decided on its merits:`,
        quotation('', viewDispensedWith.reasons),
      ]
