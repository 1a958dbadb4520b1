import type { Text } from './blocks.js'
import type { NoticeContent } from './notice-content.js'
import type { NoticePart } from './notice-parts.js'
import { goesOn, ombudsman } from './notice-words.js'

/** Whom people write to. */
export interface NoticeContact {
  readonly name: string
  readonly role: string
  readonly email: string
  readonly telephone?: string | undefined
  readonly address?: string | undefined
}

export function whoIsTold({ edition, toldOn }: NoticeContent): NoticePart {
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
  return { title: 'Who is told', body: [`${others}${toldOn === null ? untold : ` ${member}`}`.trim()] }
}

/** DOMAIN 5: without a breach a decision is published only if the member asks or the Monitoring Officer records why. */
export function publication({ edition, decision }: NoticeContent, hasBreach: boolean): NoticePart {
  return { title: 'Publication', body: [publicationWords(edition, goesOn.includes(decision.kind), hasBreach)] }
}

function publicationWords(edition: NoticeContent['edition'], isOpen: boolean, hasBreach: boolean): string {
  if (edition === 'public')
    return 'This edition may be published. No decision to name the councillor has been recorded, so it names nobody.'
  if (hasBreach)
    return 'The council may publish this decision in an edition of its own. That edition names the councillor only where naming was decided and recorded, and never the complainant.'
  if (isOpen) return 'Nothing is published at this stage.'
  return 'This decision is not published, because no breach was found, unless the councillor asks for it or the Monitoring Officer records a reason.'
}

const anOmbudsman: Text = [
  'The Local Government and Social Care Ombudsman can look at how the council dealt with the matter. The Ombudsman looks at the process, does not decide whether the Code was breached, and decides which complaints to take up: ',
  { link: ombudsman.words, to: ombudsman.to },
  ', telephone 0300\u00a0061\u00a00614.',
]

export const whatNext = ({ decision, edition }: NoticeContent): NoticePart => ({
  title: 'What can be done next',
  body: [
    'There is no right of appeal against this decision: the law provides none.',
    ...(decision.kind === 'imposeSanctions'
      ? [
          'The council follows each sanction until it is complied with, refused or no longer possible. There will be a further notice when the case is closed.',
        ]
      : goesOn.includes(decision.kind)
        ? ['The case goes on. There will be a further notice when it is decided how it ends.']
        : []),
    anOmbudsman,
    'The courts decide whether the council acted lawfully. A claim for judicial review has to be made promptly, and no later than three months after the decision. You may wish to take legal advice first.',
    ...(edition === 'public'
      ? []
      : ['If this notice has a mistake in it, or you need it in another form or language, please tell us.']),
  ],
})

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
