import { sides, type Side } from '../complaint/vocabulary.js'
import { formatDay } from '../time/dates.js'
import { quotation, type Block, type Text } from './blocks.js'
import type { NoticeContent } from './notice-content.js'
import { listed, lower, type NoticePart } from './notice-parts.js'
import { goesOn, ombudsman } from './notice-words.js'

/** Whom people write to. */
export interface NoticeContact {
  readonly name: string
  readonly role: string
  readonly email: string
  readonly telephone?: string | undefined
  readonly address?: string | undefined
}

export function whoIsTold({ edition, toldOn, sanctions }: NoticeContent): NoticePart {
  const others = {
    complainant: 'A notice of this decision goes to you.',
    subjectMember: 'A notice of this decision goes to you and to the complainant.',
    public: 'The complainant has been entitled to a notice of this decision.',
    exempt: 'The complainant is entitled to a notice of this decision.',
  }[edition]
  const member = {
    complainant: 'The councillor gets an edition of their own.',
    subjectMember: '',
    public: 'So has the councillor.',
    exempt: 'So is the councillor, who has been told of the complaint.',
  }[edition]
  const untold = edition === 'exempt' ? ' The councillor has not been told of the complaint.' : ''
  const [parish] = sanctions.flatMap(({ recommendedTo }) => recommendedTo ?? [])
  const recommended = parish === undefined ? '' : ` ${parish} is told what is recommended to it.`
  return { title: 'Who is told', body: [`${others}${toldOn === null ? untold : ` ${member}`}`.trim() + recommended] }
}

/** DOMAIN 5: without a breach a decision is published only if the member asks or the Monitoring Officer records why. */
export function thePublication(content: NoticeContent, hasBreach: boolean): NoticePart {
  const { publication } = content
  return {
    title: 'Publication',
    body: publication === null ? [undecided(content, hasBreach)] : decidedOn(content, publication),
  }
}

function decidedOn({ edition }: NoticeContent, publication: NonNullable<NoticeContent['publication']>): (Text | Block)[] {
  const { on, published, named, askedByMember, reasons } = publication
  const naming = named ? 'names the councillor and not the complainant' : 'names nobody'
  const what = published
    ? `It was decided on ${formatDay(on)} to publish this decision${askedByMember ? ', as the councillor asked' : ''}, in an edition that ${naming}.`
    : `It was decided on ${formatDay(on)} not to publish this decision.`
  const shown = edition === 'public' ? `This is that edition. ${what}` : what
  return reasons.trim() === '' ? [shown] : [`${shown} The reasons:`, quotation('', reasons)]
}

function undecided({ edition, decision }: NoticeContent, hasBreach: boolean): string {
  if (edition === 'public')
    return 'This edition may be published. No decision to name the councillor has been recorded, so it names nobody.'
  if (hasBreach)
    return 'The council may publish this decision in an edition of its own. That edition names the councillor only where naming was decided and recorded, and never the complainant.'
  if (goesOn.includes(decision.kind)) return 'Nothing is published at this stage.'
  return 'This decision is not published, because no breach was found, unless the councillor asks for it or the Monitoring Officer records a reason.'
}

const anOmbudsman: Text = [
  'The Local Government and Social Care Ombudsman can look at how the council dealt with the matter. The Ombudsman looks at the process, does not decide whether the Code was breached, and decides which complaints to take up: ',
  { link: ombudsman.words, to: ombudsman.to },
  ', telephone 0300\u00a0061\u00a00614.',
]

export const whatNext = (content: NoticeContent): NoticePart => ({
  title: 'What can be done next',
  body: [
    ...furtherNotice(content),
    ...theReview(content),
    content.regimes.includes('nationalAppeal')
      ? 'Legislation in force when the complaint was received gives an appeal beyond the council. The council can tell you to whom, and within which time.'
      : 'There is no right of appeal against this decision: the law provides none.',
    anOmbudsman,
    'The courts decide whether the council acted lawfully. A claim for judicial review has to be made promptly, and no later than three months after the decision. You may wish to take legal advice first.',
    ...(content.edition === 'public'
      ? []
      : ['If this notice has a mistake in it, or you need it in another form or language, please tell us.']),
  ],
})

function furtherNotice({ decision: { kind } }: NoticeContent): string[] {
  if (kind === 'imposeSanctions')
    return [
      'The council follows each sanction until it is complied with, refused or no longer possible. There will be a further notice when the case is closed.',
    ]
  return goesOn.includes(kind) ? ['The case goes on. There will be a further notice when it is decided how it ends.'] : []
}

const readers: Readonly<Partial<Record<NoticeContent['edition'], Side>>> = {
  complainant: 'complainant',
  subjectMember: 'subjectMember',
}

/** No law gives a review; a council may adopt one. */
function theReview({ edition, review, reviewed, decision }: NoticeContent): string[] {
  if (reviewed !== null && decision.endsCase)
    return ['The council’s arrangements give one review of a case, and it has been asked for: there is no second one.']
  if (review === null) return []
  const until = `until ${formatDay(review.until)}`
  const reader = readers[edition]
  if (reader === undefined) {
    const who = listed(review.by.map((side) => lower(sides[side]).replace('subject member', 'councillor')))
    return [`Under the council’s arrangements a review of this decision can be asked for ${until}, by ${who}.`]
  }
  return review.by.includes(reader)
    ? [
        `Under the council’s arrangements you may ask for a review of this decision ${until}. Write to us at the address below and say why you think the decision should be looked at again.`,
      ]
    : ['The council’s arrangements do not give you a review of this decision.']
}

export const contactPart = (council: string, { name, role, email, telephone, address }: NoticeContact): NoticePart => ({
  title: 'How to reach us',
  body: [
    [
      `${name}, ${role}, ${council}. E-mail: `,
      { link: email, to: `mailto:${email}` },
      '.',
      ...(telephone === undefined ? [] : [` Telephone: ${telephone}.`]),
      ...(address === undefined ? [] : [` Address: ${address.split(/\s*\n\s*/).join(', ')}.`]),
    ],
  ],
})
