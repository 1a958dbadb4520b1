import { linkedToOwnCode } from './officer-before.js'
import { throughScreening } from './monitoring-office.js'
import { fromReceiptToWithdrawal } from './officer-early-steps.js'
import {
  adjourned,
  afterClosing,
  breachFound,
  ended,
  held,
  imposed,
  listed,
  parishResponded,
  receivedInMarch,
  referredToHearing,
  reviewed,
} from './officer-hearing-steps.js'
import {
  appointed,
  drafted,
  endedWithoutView,
  reported,
  resolved,
  stoodDown,
  withFinding,
} from './officer-investigation-steps.js'
import { aboutTwo, goesOn, kept, otherAuthority } from './officer-keeping-steps.js'
import { consult, decision, findCapacity, giveView, line, reasoned, step, words, type Journey } from './officer-steps.js'

const assessed: Journey['before'] = [...throughScreening, 'linkProvision', 'findCapacity']
const twoAssessed: Journey['before'] = [
  ...throughScreening,
  'addAllegation',
  'linkProvision',
  'linkProvision',
  'findCapacity',
  'findCapacity',
]
const investigated: Journey['before'] = [
  'referToInvestigation',
  'appointInvestigatingOfficer',
  'issueDraftReport',
  'issueFinalReport',
]
const viewed: Journey['before'] = ['consultIndependentPerson', 'giveView']

/** Together they send every form of a case that an officer, an Independent Person or an Investigating Officer has. */
export const journeys: readonly Journey[] = [
  {
    name: 'from receipt to withdrawal',
    logged: () => ({ complainant: { type: 'resident', name: 'Rosa Field', withholdName: true } }),
    before: [],
    steps: fromReceiptToWithdrawal,
  },
  { name: 'put right before it is screened', logged: aboutTwo, before: [], steps: kept },
  {
    name: 'about a councillor of two councils',
    logged: (office) => ({
      about: [
        {
          councillor: office.person('whitlock'),
          authority: office.made.authority,
          allegations: [{ summary: 'Mocked a resident', conductOn: '2026-06-01', platform: 'x', act: 'share' }],
        },
      ],
    }),
    before: [],
    steps: [otherAuthority],
  },
  { name: 'that goes on past a wish to withdraw', before: twoAssessed, steps: goesOn },
  {
    name: 'through an investigation',
    before: assessed,
    steps: [
      reasoned('referToInvestigation', 'Decision: referred for investigation', decision('referToInvestigation', false)),
      appointed,
      ...drafted,
      reported,
      consult('firstIndependentPerson'),
      giveView('firstIndependentPerson'),
      stoodDown,
      withFinding('closeNoBreach', 'Finding: no breach', false, true),
    ],
  },
  {
    name: 'with a part that ends after an investigation',
    before: [...twoAssessed, ...investigated, ...viewed],
    steps: [withFinding('findNoBreach', 'Finding: no breach', false, false, 1)],
  },
  { name: 'that ends without a view', before: [...assessed, 'referToInvestigation'], steps: endedWithoutView },
  {
    name: 'out of scope',
    before: ['startScreening', { kind: 'answerTest', test: 'inOffice', answer: 'no', reasons: 'Not then.' }],
    steps: [reasoned('closeOutOfScope', 'Decision: out of scope', decision('closeOutOfScope', true))],
  },
  {
    name: 'for another authority',
    before: ['startScreening'],
    steps: [
      step(
        'referElsewhere',
        'Decision: referred',
        () => ({ to: line('The county council'), reasons: words('referElsewhere') }),
        () => [
          {
            type: 'decided',
            decision: { kind: 'referElsewhere', reasons: words('referElsewhere'), referredTo: line('The county council') },
          },
        ],
        { elsewhere: ['to'] },
      ),
    ],
  },
  {
    name: 'that came twice',
    before: [],
    steps: [
      step(
        'closeAsDuplicate',
        'Duplicate of 2026/001',
        () => ({ of: '2026/001', reasons: words('closeAsDuplicate') }),
        () => [
          decision('closeAsDuplicate', true)(words('closeAsDuplicate')),
          { type: 'related', relation: { kind: 'duplicates', reference: '2026/001' } },
        ],
      ),
    ],
  },
  {
    name: 'in a private capacity',
    before: [...throughScreening, 'linkProvision'],
    steps: [
      findCapacity(0, 'private', 'Capacity: private capacity'),
      reasoned('closePrivate', 'Decision: no further action: private capacity', decision('closePrivate', true)),
    ],
  },
  { name: 'resolved after an investigation', before: [...assessed, ...investigated, ...viewed], steps: [resolved] },
  {
    name: 'heard, and no breach',
    logged: receivedInMarch('brook'),
    before: [...referredToHearing.slice(0, -1)],
    steps: [reasoned('referToHearing', 'Decision: referred for a hearing', decision('referToHearing', false))],
  },
  {
    name: 'heard after an adjournment, and no breach',
    logged: receivedInMarch('brook'),
    before: referredToHearing,
    steps: [
      listed(false),
      adjourned,
      held,
      consult('secondIndependentPerson'),
      giveView('secondIndependentPerson'),
      withFinding('closeHearingNoBreach', 'Decision: no breach of the Code of Conduct, after a hearing', false, true),
    ],
  },
  {
    name: 'heard, and a breach without a sanction',
    logged: receivedInMarch('brook'),
    before: [...referredToHearing, 'listHearing', '2026-05-22', 'holdHearing', ...viewed],
    steps: [
      withFinding('findBreach', 'Finding: breach', true, false),
      consult('firstIndependentPerson'),
      giveView('firstIndependentPerson'),
      reasoned('closeBreachNoSanction', 'Decision:', decision('closeBreachNoSanction', true)),
      ...reviewed,
    ],
  },
  {
    name: 'heard, and a breach with sanctions',
    logged: receivedInMarch('brook'),
    before: breachFound,
    steps: [imposed, ...ended, ...afterClosing],
  },
  {
    name: 'heard without the public',
    logged: receivedInMarch('okafor'),
    before: referredToHearing,
    steps: [listed(true)],
  },
  {
    name: 'about a parish councillor, with a sanction recommended',
    logged: receivedInMarch('mortimer'),
    before: [...breachFound.map((one) => (one === 'linkProvision' ? linkedToOwnCode : one)), 'imposeSanctions'],
    steps: [parishResponded],
  },
]
