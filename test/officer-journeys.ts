import type { Sent } from '../src/complaints/complaints.service.js'
import type { Case } from '../src/domain/complaint/complaint.js'
import { throughScreening, type MonitoringOffice } from './monitoring-office.js'
import { fromReceiptToWithdrawal } from './officer-early-steps.js'
import {
  consult,
  decision,
  findCapacity,
  giveView,
  nothing,
  reasoned,
  step,
  words,
  type FormStep,
  type Journey,
  type Stored,
} from './officer-steps.js'
import type { Typed } from './page-form.js'

const found = (breach: boolean): Typed => ({
  'findings-0-breach': breach ? 'yes' : 'no',
  'findings-0-reasons': words('finding'),
  ...(breach ? { 'findings-0-article10': words('article10') } : {}),
})
const finding = (office: MonitoringOffice, { allegations }: Case, breach: boolean): Stored => ({
  type: 'findingMade',
  allegation: allegations[0]?.id,
  provision: office.provision(0),
  finding: { breach, reasons: words('finding'), article10: breach ? words('article10') : null },
})
const withFindings = (action: Sent['kind'], says: string, breach: boolean): FormStep =>
  step(
    action,
    says,
    () => ({ ...found(breach), reasons: words(action) }),
    (office, theCase) => [finding(office, theCase, breach), decision(action, true)(words(action))],
  )

const sanctions: Typed = {
  'sanctions-0-kind': 'apology',
  'sanctions-0-addressedTo': 'Cllr <i>Brook</i>',
  'sanctions-0-terms': words('first sanction'),
  'sanctions-2-kind': 'reportToCouncil',
  'sanctions-2-addressedTo': 'The council',
  'sanctions-2-terms': words('second sanction'),
  'sanctions-2-dueOn-day': '1',
  'sanctions-2-dueOn-month': '7',
  'sanctions-2-dueOn-year': '2026',
}
const endSanction = (nth: number, how: string, says: string): FormStep =>
  step(
    'endSanction',
    says,
    (_, theCase) => ({ sanction: theCase.sanctions[nth]?.id ?? 'none', how, note: words('endSanction') }),
    (_, theCase) => [{ type: 'sanctionEnded', sanction: theCase.sanctions[nth]?.id, end: { how, note: words('endSanction') } }],
  )

const assessed: Journey['before'] = [...throughScreening, 'linkProvision', 'findCapacity']
const heard: Journey['before'] = ['consultIndependentPerson', 'giveView']
const reported: Journey['before'] = [
  ...assessed,
  'referToInvestigation',
  'appointInvestigatingOfficer',
  'issueDraftReport',
  'issueFinalReport',
  ...heard,
]
const atHearing: Journey['before'] = [...reported, 'referToHearing', ...heard]

/** Together they send every form of a case that an officer, an Independent Person or an Investigating Officer has. */
export const journeys: readonly Journey[] = [
  {
    name: 'from receipt to withdrawal',
    logged: { complainant: { type: 'resident', name: 'Rosa Field', withholdName: true } },
    before: [],
    steps: fromReceiptToWithdrawal,
  },
  {
    name: 'through an investigation',
    before: assessed,
    steps: [
      reasoned('referToInvestigation', 'Decision: referred for investigation', decision('referToInvestigation', false)),
      step(
        'appointInvestigatingOfficer',
        'Investigating Officer appointed: Ruth Calloway',
        (office) => ({ officer: office.person('investigatingOfficer') }),
        (office) => [
          {
            type: 'investigatingOfficerAppointed',
            officer: { person: office.person('investigatingOfficer'), name: 'Ruth Calloway' },
          },
        ],
      ),
      step('issueDraftReport', 'Draft report issued', nothing, () => [{ type: 'draftReportIssued', on: '2026-06-10' }], {
        by: 'investigatingOfficer',
      }),
      step(
        'issueFinalReport',
        'Final report issued',
        () => ({ report: words('report') }),
        () => [{ type: 'finalReportIssued', report: words('report') }],
        { by: 'investigatingOfficer' },
      ),
      consult('firstIndependentPerson'),
      giveView('firstIndependentPerson'),
      withFindings('closeNoBreach', 'Finding: no breach', false),
    ],
  },
  {
    name: 'out of scope',
    before: ['startScreening', { kind: 'answerTest', test: 'inOffice', answer: 'no', reasons: 'Not then.' }],
    steps: [reasoned('closeOutOfScope', 'Decision: out of scope', decision('closeOutOfScope', true))],
  },
  {
    name: 'in a private capacity',
    before: [...throughScreening, 'linkProvision'],
    steps: [
      findCapacity(0, 'private', 'Capacity: private capacity'),
      reasoned('closePrivate', 'Decision: no further action: private capacity', decision('closePrivate', true)),
    ],
  },
  {
    name: 'resolved after an investigation',
    before: reported,
    steps: [reasoned('resolveLocally', 'Decision: resolved locally', decision('resolveLocally', true))],
  },
  {
    name: 'heard, and no breach',
    before: reported,
    steps: [
      reasoned('referToHearing', 'Decision: referred for a hearing', decision('referToHearing', false)),
      consult('secondIndependentPerson'),
      giveView('secondIndependentPerson'),
      withFindings('closeHearingNoBreach', 'Decision: no breach of the Code of Conduct, after a hearing', false),
    ],
  },
  {
    name: 'heard, and a breach without a sanction',
    before: atHearing,
    steps: [withFindings('closeBreachNoSanction', 'Finding: breach', true)],
  },
  {
    name: 'heard, and a breach with sanctions',
    before: atHearing,
    steps: [
      step(
        'imposeSanctions',
        'Sanction: report to council',
        () => ({ ...found(true), ...sanctions, reasons: words('imposeSanctions') }),
        (office, theCase) => [
          finding(office, theCase, true),
          decision('imposeSanctions', false)(words('imposeSanctions')),
          {
            type: 'sanctionImposed',
            sanction: { kind: 'apology', addressedTo: 'Cllr <i>Brook</i>', terms: words('first sanction'), dueOn: null },
          },
          {
            type: 'sanctionImposed',
            sanction: {
              kind: 'reportToCouncil',
              addressedTo: 'The council',
              terms: words('second sanction'),
              dueOn: '2026-07-01',
            },
          },
        ],
      ),
      endSanction(1, 'complied', 'Sanction complied with'),
      endSanction(0, 'noLongerPossible', 'Sanction no longer possible'),
      reasoned('closeSanctions', 'Decision: sanctions ended', decision('closeSanctions', true)),
    ],
  },
]
