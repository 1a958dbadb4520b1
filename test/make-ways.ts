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

/** From the hearing as referred: listed, held, the Independent Person heard on the finding. */
export const hearing: readonly Said[] = [
  '+1',
  'listHearing',
  'consultIndependentPerson',
  '+3',
  'giveView',
  'hearingDay',
  'holdHearing',
]
/** After a finding: the Independent Person asked once more, on what should follow. */
export const heardAgain: readonly Said[] = ['consultIndependentPerson', '+1', 'giveView']
const toSanctions: readonly Said[] = [...toHearing, ...hearing, 'findBreach', ...heardAgain, 'imposeSanctions']

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
