import type { Edition } from '../src/domain/complaint/decisions.js'
import type { Document } from '../src/domain/documents/blocks.js'
import { composeNotice, type NoticeToMake } from '../src/domain/documents/notice.js'
import { asDecided, type Decided } from '../src/domain/documents/notice-decided.js'
import type { QuotedLaw } from '../src/domain/documents/notice-law.js'
import { anId, caseOf, hearing, heardAgain, provisionHeadings } from './make.js'
import type { Said, Story } from './make.js'

/** The law of the invented council, in words that tell their version. */
export const lawOfTheInventedCouncil: QuotedLaw = {
  codes: [
    {
      version: anId(901),
      title: 'Code of Conduct',
      label: '2023',
      inForceFrom: null,
      provisions: provisionHeadings.map((heading, at) => ({
        id: `provision-${at + 1}`,
        number: `${at + 1}`,
        heading,
        text: 'You treat others with respect, as it was put in 2023.',
      })),
    },
  ],
  protocols: [
    {
      version: anId(902),
      title: 'Social Media Protocol',
      label: '2023',
      inForceFrom: null,
      clauses: [
        { code: 'GP2', heading: 'Think first', text: 'Think before you post, as it was put in 2023.' },
        { code: 'GP7', text: 'Politics is fine; personal attacks are not.' },
      ],
    },
  ],
}

const tests = ['memberOfAuthority', 'inOffice', 'inCapacity', 'wouldBreach'] as const

/** Screened and passed, the councillor told. */
export const screened: readonly Said[] = [
  'startScreening',
  ...tests.map((test): Said => ({ do: 'answerTest', test })),
  '+3',
  'passScreening',
  'tellMember',
]

export const assessed: readonly Said[] = ['+9', 'recordMemberComment', 'linkProvision', 'linkClause', 'findCapacity']

/** Referred and reported on: what is left is to ask the Independent Person, and to decide. */
export const investigated: readonly Said[] = [
  ...screened,
  ...assessed,
  'referToInvestigation',
  'appointInvestigatingOfficer',
  '+20',
  'issueDraftReport',
  '+10',
  'issueFinalReport',
]

/** Investigated, the Independent Person heard: what is left is to decide. */
export const nearlyDecided: readonly Said[] = [...investigated, 'consultIndependentPerson', '+5', 'giveView']

/** Heard by the panel, with the Independent Person's view on the finding: what is left is to find. */
export const aHearing: readonly Said[] = [...nearlyDecided, 'referToHearing', ...hearing]

/** A breach found, with the Independent Person's view on what should follow. */
export const aBreach: readonly Said[] = [...aHearing, 'findBreach', ...heardAgain]

/** The latest decision of the first case, or the one of that place among them. */
export function decidedIn(story: Story, at = -1): Decided {
  const theCase = caseOf(story.complaint)
  const decided = asDecided(story.recorded, story.complaint, theCase.id, theCase.decisions.at(at)?.id ?? '')
  if (!decided) throw new Error('nothing was decided')
  return decided
}

/** Its notice, issued by the invented council. */
export function noticeOf(story: Story, edition: Edition, more: Partial<NoticeToMake> = {}): Document {
  const decided = more.decided ?? decidedIn(story)
  const make: NoticeToMake = {
    decided,
    edition,
    law: lawOfTheInventedCouncil,
    authority: {
      name: 'Harrowmere City Council',
      contact: { name: 'Grace Okafor', role: 'Monitoring Officer', email: 'monitoring@harrowmere.example' },
    },
    on: decided.decision.on,
    at: new Date(`${decided.decision.on}T09:00:00Z`),
    issue: { number: 'DN-7K2M-9QWX', head: 'abcdef0123456789ffff' },
    replacements: [],
    ...more,
  }
  return composeNotice(make).document
}
