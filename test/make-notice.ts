import type { QuotedLaw } from '../src/domain/documents/notice-law.js'
import { anId, provisionHeadings } from './make.js'
import type { Said } from './make.js'

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

/** Investigated, the Independent Person heard: what is left is to decide. */
export const nearlyDecided: readonly Said[] = [
  ...screened,
  ...assessed,
  'referToInvestigation',
  'appointInvestigatingOfficer',
  '+20',
  'issueDraftReport',
  '+10',
  'issueFinalReport',
  'consultIndependentPerson',
  '+5',
  'giveView',
]

export const aHearing: readonly Said[] = [...nearlyDecided, 'referToHearing', '+15', 'consultIndependentPerson', '+2', 'giveView']
