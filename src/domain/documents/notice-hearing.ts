import { exemptParagraphs, type Attendance } from '../complaint/hearing.js'
import { roles } from '../complaint/vocabulary.js'
import { formatDay } from '../time/dates.js'
import { quotation, type Block, type Text } from './blocks.js'
import type { NoticeContent } from './notice-content.js'
import { listed, type NoticePart } from './notice-parts.js'

/** Who took the decision: the officer records what a panel decided, and by whom it was taken is not who wrote it down. */
export function decidedBy({ decision: { maker, by }, panel, hearing, consultations }: NoticeContent): string {
  const officer = by.party === 'complainant' ? 'The complainant' : `${by.name}, ${partyWords(by.party)}`
  const names = (members: readonly { readonly name: string }[]) => listed(members.map(({ name }) => name))
  if (maker === 'hearingPanel' && hearing?.held) return `The hearing panel: ${names(hearing.held.present)}`
  if (maker === 'panel' && panel) return `The assessment panel: ${names(panel.members)}`
  if (maker !== 'monitoringOfficerWithIndependentPerson') return officer
  const advisers = consultations.flatMap(({ stage, overtaken, reply, name }) =>
    stage === 'assessment' && !overtaken && reply !== null ? [name] : [],
  )
  return advisers.length === 0 ? officer : `${officer}, with ${listed([...new Set(advisers)])}, Independent Person`
}

const partyWords = (party: NoticeContent['decision']['by']['party']): string =>
  party === 'complainant' ? 'complainant' : party === 'program' ? 'the program' : roles[party]

const attended: Readonly<Record<Attendance, string>> = {
  subjectMember: 'the councillor',
  subjectMemberRepresentative: 'somebody who spoke for the councillor',
  complainant: 'the complainant',
  investigatingOfficer: 'the Investigating Officer',
  independentPerson: 'the Independent Person',
  monitoringOfficer: 'the Monitoring Officer',
  parishRepresentative: 'the representative of the parish council',
  witness: 'a witness',
}

/** Who sat and who attended; whether the public could, and if not why (LGA 1972 Sch 12A). Nothing where no hearing was held. */
export function theHearing({ hearing }: NoticeContent): NoticePart[] {
  if (!hearing?.held) return []
  const { held, parishRepresentative, exempt } = hearing
  return [
    {
      title: 'The hearing',
      body: [
        `The hearing was held on ${formatDay(held.on)}. The members of the panel who sat were ${listed(held.present.map(({ name }) => name))}.`,
        ...(parishRepresentative !== null && held.attended.includes('parishRepresentative')
          ? [`${parishRepresentative} sat with the panel for the parish council, without a vote.`]
          : []),
        held.attended.length === 0
          ? 'Nobody else is recorded as having attended.'
          : `There also attended: ${listed(held.attended.map((one) => attended[one]))}.`,
        ...inPublicOrNot(exempt),
      ],
    },
  ]
}

const inPublicOrNot = (exempt: NonNullable<NoticeContent['hearing']>['exempt']): (Text | Block)[] =>
  exempt === null
    ? ['The hearing was open to the public.']
    : [
        `The hearing was closed to the public under Part 1 of Schedule 12A to the Local Government Act 1972, paragraph ${exemptParagraphs[exempt.paragraph].replace('. ', ' (').toLowerCase()}). Why the public interest in keeping it closed outweighed that in opening it:`,
        quotation('', exempt.publicInterest),
      ]
