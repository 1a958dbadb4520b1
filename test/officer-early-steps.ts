import {
  consult,
  decision,
  declareConflict,
  findCapacity,
  giveView,
  linkProvision,
  nothing,
  reasoned,
  step,
  test,
  words,
  type FormStep,
} from './officer-steps.js'

const offer = step(
  'offerInformalResolution',
  'Informal resolution offered',
  () => ({ kinds: ['apology', 'training'], terms: words('terms'), reasons: words('offerInformalResolution') }),
  () => [
    decision('offerInformalResolution', false)(words('offerInformalResolution')),
    { type: 'informalResolutionOffered', offer: { kinds: ['apology', 'training'], terms: words('terms') } },
  ],
)
const reopen = reasoned('reopen', 'Case reopened', (reasons) => ({ type: 'reopened', reasons }))

/** One case with everything that can be done in it before and beside an investigation. */
export const fromReceiptToWithdrawal: readonly FormStep[] = [
  step(
    'decideWithholding',
    'Complainant’s name: withheld',
    () => ({ granted: 'yes', reasons: words('decideWithholding') }),
    () => [{ type: 'withholdingDecided', identityHandling: 'withholdingGranted', reasons: words('decideWithholding') }],
  ),
  step(
    'acknowledge',
    'Complaint acknowledged',
    () => ({ 'on-day': '9', 'on-month': '06', 'on-year': '2026' }),
    () => [{ type: 'acknowledged', on: '2026-06-09' }],
  ),
  step('startScreening', 'Stage: screening', nothing, () => [{ type: 'stageEntered', stage: 'screening', on: '2026-06-10' }]),
  test('memberOfAuthority', 'yes', 'Jurisdiction test answered yes'),
  test('inOffice', 'yes', 'Jurisdiction test answered yes'),
  test('inCapacity', 'unclear', 'Jurisdiction test answered unclear'),
  test('wouldBreach', 'yes', 'Jurisdiction test answered yes'),
  reasoned('doNotTellMember', 'Reason recorded not to tell the councillor yet', (reason) => ({
    type: 'memberTold',
    told: { told: false, reason },
  })),
  step('tellMember', 'The councillor was told of the complaint', nothing, () => [{ type: 'memberTold', told: { told: true } }]),
  step(
    'recordMemberComment',
    'The councillor commented',
    () => ({ text: words('comment') }),
    () => [{ type: 'memberCommented', comment: { by: 'monitoringOfficer', text: words('comment') } }],
  ),
  reasoned('passScreening', 'Screening passed', (reasons) => ({ type: 'screeningPassed', reasons })),
  step(
    'addAllegation',
    'Allegation 2 added',
    () => ({
      'allegation-summary': words('summary'),
      'allegation-conductOn-day': '2',
      'allegation-conductOn-month': '5',
      'allegation-conductOn-year': '2026',
      'allegation-platform': 'blogOrWebsite',
      'allegation-act': 'deletion',
    }),
    () => [
      {
        type: 'allegationAdded',
        allegation: {
          number: 2,
          summary: words('summary'),
          conductOn: '2026-05-02',
          platform: 'blogOrWebsite',
          act: 'deletion',
          post: null,
        },
      },
    ],
  ),
  linkProvision(0),
  linkProvision(1),
  step(
    'unlinkProvision',
    'A provision was unlinked',
    (office) => ({ provision: office.provision(0), reason: words('unlinkProvision') }),
    (office, { allegations }) => [
      {
        type: 'provisionUnlinked',
        allegation: allegations[0]?.id,
        provision: office.provision(0),
        reason: words('unlinkProvision'),
      },
    ],
  ),
  linkProvision(0),
  step(
    'linkClause',
    'Clause GP4 linked: arguable',
    () => ({ clause: 'GP4', strength: 'arguable', suggestedBy: 'complainant', reason: words('linkClause') }),
    (_, { allegations }) => [
      {
        type: 'clauseLinked',
        allegation: allegations[1]?.id,
        link: { clause: 'GP4', strength: 'arguable', suggestedBy: 'complainant', reason: words('linkClause') },
      },
    ],
    { link: 2 },
  ),
  step(
    'unlinkClause',
    'Clause GP4 unlinked',
    () => ({ clause: 'GP4', reason: words('unlinkClause') }),
    (_, { allegations }) => [
      { type: 'clauseUnlinked', allegation: allegations[1]?.id, clause: 'GP4', reason: words('unlinkClause') },
    ],
  ),
  findCapacity(0, 'mixed', 'Capacity: mixed'),
  findCapacity(1, 'impressionOfOfficial', 'Capacity: giving the impression'),
  step(
    'weighFactor',
    'Factor weighed, against action: tit-for-tat',
    () => ({ factor: 'titForTat', weight: 'againstAction', note: words('weighFactor') }),
    () => [{ type: 'factorWeighed', factor: 'titForTat', weight: 'againstAction', note: words('weighFactor') }],
  ),
  consult('firstIndependentPerson'),
  declareConflict('firstIndependentPerson'),
  consult('secondIndependentPerson'),
  giveView('monitoringOfficer'),
  step(
    'pause',
    'Paused: stayed for a court',
    () => ({ category: 'court', reason: words('pause') }),
    () => [{ type: 'paused', pause: { category: 'court', reason: words('pause') } }],
  ),
  step('resume', 'Resumed', nothing, () => [{ type: 'resumed', pause: { until: '2026-06-10' } }]),
  step(
    'addNote',
    'Note:',
    () => ({ text: words('addNote') }),
    () => [{ type: 'noteAdded', note: { text: words('addNote') } }],
  ),
  offer,
  reasoned('failInformalResolution', 'Informal resolution failed', (reasons) => ({ type: 'informalResolutionFailed', reasons })),
  offer,
  reasoned('completeInformalResolution', 'Decision: closed by informal resolution', decision('completeInformalResolution', true)),
  reopen,
  step(
    'takeNoFurtherAction',
    'Decision: no further action',
    () => ({ because: ['trivial', 'withPolice'], reasons: words('takeNoFurtherAction') }),
    (_, { allegations }) => [
      {
        ...decision('takeNoFurtherAction', true)(words('takeNoFurtherAction')),
        results: Object.fromEntries(
          allegations.map(({ id }) => [id, { outcome: 'noFurtherAction', reasons: ['trivial', 'withPolice'] }]),
        ),
      },
    ],
  ),
  reopen,
  reasoned('askToWithdraw', 'The complainant asked to withdraw', (reasons) => ({ type: 'withdrawalAsked', reasons })),
  reasoned('withdraw', 'Decision: withdrawn', decision('withdraw', true)),
]
