import type { Case } from '../src/domain/complaint/complaint.js'
import { anAllegation } from './monitoring-office.js'
import { line, onDay, reasoned, step, words, type FormStep, type Journey, type Stored } from './officer-steps.js'
import type { Typed } from './page-form.js'

/** Two councillors, and against the first three allegations. */
export const aboutTwo: NonNullable<Journey['logged']> = (office) => ({
  remedySought: 'An apology',
  about: [
    {
      councillor: office.person('brook'),
      allegations: ['One matter', 'Another matter', 'A third matter'].map((summary) => ({ ...anAllegation, summary })),
    },
    { councillor: office.person('okafor'), allegations: [anAllegation] },
  ],
})

const nth = ({ allegations }: Case, at: number): string => allegations[at]?.id ?? 'none'
const aboutFirst = (theCase: Case): string => `allegation=${nth(theCase, 0)}`

const correct = (field: string, says: string, typed: Typed, stored: Stored, about = `field=${field}`): FormStep =>
  step(
    'correct',
    says,
    () => ({ ...typed, reason: words('correct') }),
    () => [{ ...stored, type: 'corrected', field, reason: words('correct') }],
    { about: () => about },
  )
export const corrected: readonly FormStep[] = [
  correct('receivedOn', 'Corrected: day of receipt', onDay('value', '2026-06-05'), {
    type: '',
    from: '2026-06-08',
    to: '2026-06-05',
  }),
  correct('channel', 'Corrected: channel', { value: 'letter' }, { type: '', from: 'email', to: 'letter' }),
  correct(
    'complainantName',
    'Corrected: complainant’s name',
    { value: line('Rose Field') },
    { type: '', to: line('Rose Field') },
  ),
  correct(
    'words',
    'Corrected: the complaint in its words',
    { value: words('as they wrote it') },
    { type: '', to: words('as they wrote it') },
  ),
  correct('summary', 'Corrected: what is alleged', { value: words('alleged') }, { type: '', to: words('alleged') }),
]

const flagged = step(
  'flagLegalIssue',
  'Legal issue: bias and predetermination',
  () => ({
    issue: 'predetermination',
    leadsTo: 'decisionAtRisk',
    'decision-title': line('Application 26/0100'),
    ...onDay('decision-on', '2026-05-28'),
    note: words('flagLegalIssue'),
    isPrivileged: 'yes',
  }),
  () => [
    {
      type: 'legalIssueFlagged',
      legalIssue: {
        issue: 'predetermination',
        leadsTo: 'decisionAtRisk',
        decision: { title: line('Application 26/0100'), on: '2026-05-28' },
        note: words('flagLegalIssue'),
        isPrivileged: true,
      },
    },
  ],
  { about: aboutFirst, elsewhere: ['note', 'decision-title'] },
)
const legalIssueEnded = step(
  'endLegalIssue',
  'A legal issue was brought to its end',
  (_, { legalIssues }) => ({ legalIssue: legalIssues[0]?.id ?? 'none', note: words('endLegalIssue') }),
  (_, { legalIssues }) => [{ type: 'legalIssueEnded', legalIssue: legalIssues[0]?.id, end: { note: words('endLegalIssue') } }],
)

const asked: readonly FormStep[] = [
  step(
    'askComplainant',
    'The complainant was asked',
    () => ({ question: words('askComplainant') }),
    () => [{ type: 'complainantAsked', request: { question: words('askComplainant') } }],
  ),
  step(
    'recordComplainantReply',
    'The complainant replied',
    (_, { requests }) => ({ request: requests[0]?.id ?? 'none', text: words('recordComplainantReply') }),
    (_, { requests }) => [
      { type: 'complainantReplied', request: requests[0]?.id, reply: { text: words('recordComplainantReply') } },
    ],
  ),
]
const extended = step(
  'extendDeadline',
  'Initial assessment now due',
  () => ({ clock: 'assess', ...onDay('dueOn', '2026-07-31'), reason: words('extendDeadline') }),
  () => [{ type: 'clocksChanged' }],
  { elsewhere: ['reason'] },
)
const related = step(
  'relate',
  'Counter-complaint to 2026/001',
  () => ({ relation: 'counters', to: ' 2026 / 1 ', reason: words('relate') }),
  () => [{ type: 'related', relation: { kind: 'counters', reference: '2026/001', reason: words('relate') } }],
  { elsewhere: ['to'] },
)

const moved = step(
  'moveAllegation',
  'An allegation was moved to another councillor’s case',
  () => ({ reason: words('moveAllegation') }),
  (_, theCase) => [{ type: 'allegationMoved', allegation: nth(theCase, 2), reason: words('moveAllegation') }],
  { about: (theCase) => `allegation=${nth(theCase, 2)}` },
)
const splitOff = step(
  'splitOff',
  '1 allegation split off as complaint',
  (_, theCase) => ({ allegations: [nth(theCase, 1)], reason: words('splitOff') }),
  (_, theCase) => [{ type: 'allegationsSplitOff', allegations: [nth(theCase, 1)], reason: words('splitOff') }],
)

export const handedOver: readonly FormStep[] = [
  step(
    'handOver',
    'Handed over to Imran Yusuf',
    (office) => ({ 'to-person': office.person('deputy'), reasons: words('handOver') }),
    (office) => [{ type: 'handedOver', to: { person: office.person('deputy'), reasons: words('handOver') } }],
  ),
  step(
    'handOver',
    'Handed over to Ann',
    () => ({
      'to-person': 'elsewhere',
      'to-name': line('Ann Other'),
      'to-authorityName': line('Next District'),
      reasons: words('handOver'),
    }),
    () => [{ type: 'handedOver', to: { person: null, name: line('Ann Other'), authorityName: line('Next District') } }],
  ),
]

/** What is put right and put where it belongs, before the case is screened. */
export const kept: readonly FormStep[] = [
  ...corrected,
  flagged,
  legalIssueEnded,
  ...asked,
  extended,
  related,
  moved,
  splitOff,
  ...handedOver,
]

export const otherAuthority = step(
  'changeAuthority',
  'Acted for Nether Wick Town Council, not for Ambleford Borough Council',
  (office) => ({ authority: office.made.councils.get('netherwick') ?? 'none', reason: words('changeAuthority') }),
  (office) => [
    {
      type: 'authorityChanged',
      subjectMember: { authority: office.made.councils.get('netherwick') },
      reason: words('changeAuthority'),
    },
  ],
)

export const goesOn: readonly FormStep[] = [
  step(
    'seekView',
    'The councillor would like the Independent Person’s view',
    () => ({ question: words('seekView') }),
    () => [{ type: 'viewSought', question: words('seekView') }],
  ),
  reasoned('referToPanel', 'Referred to an assessment panel', (reasons) => ({ type: 'referredToPanel', reasons })),
  step(
    'recordPanelMeeting',
    'The assessment panel met: Cllr',
    (office) => ({ members: ['reeve', 'pryce'].map((key) => office.person(key)), conclusion: words('recordPanelMeeting') }),
    () => [{ type: 'panelMet', met: { conclusion: words('recordPanelMeeting') } }],
  ),
  step(
    'suspendInInterim',
    'Suspended in the interim until',
    () => ({ ...onDay('until', '2026-07-31'), reasons: words('suspendInInterim') }),
    () => [{ type: 'suspendedInInterim', suspension: { until: '2026-07-31', reasons: words('suspendInInterim') } }],
  ),
  reasoned('askToWithdraw', 'The complainant asked to withdraw', (reasons) => ({ type: 'withdrawalAsked', reasons })),
  reasoned('goOnInPublicInterest', 'The case goes on in the public interest', (reasons) => ({
    type: 'wentOnInPublicInterest',
    reasons,
  })),
  step(
    'endAllegations',
    'Decision:',
    (_, theCase) => ({
      allegations: [nth(theCase, 1)],
      outcome: 'noFurtherAction',
      because: ['trivial'],
      reasons: words('endAllegations'),
    }),
    (_, theCase) => [
      {
        type: 'decided',
        decision: { kind: 'endAllegations', reasons: words('endAllegations') },
        results: { [nth(theCase, 1)]: { outcome: 'noFurtherAction', reasons: ['trivial'] } },
      },
    ],
  ),
  step(
    'referToPolice',
    'Referred to',
    () => ({ to: line('The county police'), offence: words('offence'), reasons: words('referToPolice') }),
    () => [
      {
        type: 'referredToPolice',
        referral: { to: line('The county police'), offence: words('offence'), reasons: words('referToPolice') },
      },
    ],
  ),
]
