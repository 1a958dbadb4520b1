import type { Stage } from '../src/domain/complaint/vocabulary.js'
import type { Said } from './make.js'

export const everyTest = (answer: 'yes' | 'no' | 'unclear'): readonly Said[] =>
  (['memberOfAuthority', 'inOffice', 'inCapacity', 'wouldBreach'] as const).map((test) => ({ do: 'answerTest', test, answer }))

const toScreening: readonly Said[] = ['+1', 'acknowledge', 'startScreening']
const toAssessment: readonly Said[] = [
  ...toScreening,
  '+1',
  'linkProvision',
  ...everyTest('yes'),
  'tellMember',
  '+1',
  'passScreening',
]
const toInvestigation: readonly Said[] = [...toAssessment, '+7', 'findCapacity', 'referToInvestigation']
const toHearing: readonly Said[] = [
  ...toInvestigation,
  ...([
    '+5',
    'appointInvestigatingOfficer',
    '+30',
    'issueDraftReport',
    '+20',
    'issueFinalReport',
    '+3',
    'referToHearing',
  ] as const),
]
const toSanctions: readonly Said[] = [...toHearing, '+10', 'consultIndependentPerson', '+3', 'giveView', '+10', 'imposeSanctions']

/** The usual way from logging to each stage, about one councillor with one allegation: `after(aComplaint(), ...reaching.assessment)`. */
export const reaching: Readonly<Record<Stage, readonly Said[]>> = {
  received: [],
  screening: toScreening,
  assessment: toAssessment,
  informalResolution: [...toAssessment, '+7', 'findCapacity', 'offerInformalResolution'],
  investigation: toInvestigation,
  hearing: toHearing,
  sanctions: toSanctions,
  closed: [...toAssessment, '+7', 'takeNoFurtherAction'],
}
