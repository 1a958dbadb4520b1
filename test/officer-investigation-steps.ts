import type { Sent } from '../src/complaints/complaints.service.js'
import type { Case } from '../src/domain/complaint/complaint.js'
import type { MonitoringOffice } from './monitoring-office.js'
import { decision, onDay, reasoned, step, words, type FormStep, type Stored } from './officer-steps.js'
import type { Typed } from './page-form.js'

/** What is typed on the first provision of the first allegation, and on every other as well. */
const typedFinding = (nth: number, breach: boolean): Typed => ({
  [`findings-${nth}-breach`]: breach ? 'yes' : 'no',
  [`findings-${nth}-reasons`]: words(`finding ${nth}`),
  ...(breach ? { [`findings-${nth}-article10`]: words('article10') } : {}),
})
const finding = (office: MonitoringOffice, { allegations }: Case, nth: number, breach: boolean): Stored => ({
  type: 'findingMade',
  allegation: allegations[nth]?.id,
  provision: office.provision(0),
  finding: { breach, reasons: words(`finding ${nth}`), article10: breach ? words('article10') : null },
})

/** A decision with the finding on the nth allegation; what else is open is left as it is. */
export const withFinding = (action: Sent['kind'], says: string, breach: boolean, endsCase: boolean, nth = 0): FormStep =>
  step(
    action,
    says,
    () => ({ ...typedFinding(nth, breach), reasons: words(action) }),
    (office, theCase) => [finding(office, theCase, nth, breach), decision(action, endsCase)(words(action))],
  )

export const appointed = step(
  'appointInvestigatingOfficer',
  'Investigating Officer appointed: Ruth Calloway',
  (office) => ({ officer: office.person('investigatingOfficer'), plan: words('plan') }),
  (office) => [
    {
      type: 'investigatingOfficerAppointed',
      officer: { person: office.person('investigatingOfficer'), name: 'Ruth Calloway' },
      plan: words('plan'),
    },
  ],
  { elsewhere: ['plan'] },
)

export const drafted: readonly FormStep[] = [
  step(
    'issueDraftReport',
    'Draft report issued',
    () => ({ report: words('draft') }),
    () => [{ type: 'draftReportIssued', on: '2026-06-10', report: words('draft') }],
    { by: 'investigatingOfficer', elsewhere: ['report'] },
  ),
  step(
    'commentOnDraft',
    'The complainant commented on the draft report',
    () => ({ from: 'complainant', text: words('comment on the draft') }),
    () => [{ type: 'draftCommentedOn', comment: { from: 'complainant', text: words('comment on the draft') } }],
    { elsewhere: ['text'] },
  ),
]

export const reported = step(
  'issueFinalReport',
  'Final report issued',
  () => ({ report: words('report'), 'recommendations-0-breach': 'no', 'recommendations-0-reasons': words('recommendation') }),
  () => [{ type: 'finalReportIssued', report: words('report') }],
  { by: 'investigatingOfficer', elsewhere: ['report', 'recommendations-0-reasons'] },
)

export const resolved = step(
  'resolveLocally',
  'Decision: resolved locally',
  () => ({ kinds: ['apology', 'removal'], terms: words('terms'), reasons: words('resolveLocally') }),
  () => [
    decision('resolveLocally', true)(words('resolveLocally')),
    { type: 'informalResolutionOffered', offer: { kinds: ['apology', 'removal'], terms: words('terms') } },
  ],
)

export const stoodDown = reasoned(
  'standDown',
  'Ruth Calloway declared a conflict of interest and stood down',
  (reasons) => ({ type: 'stoodDown', standDown: { reasons, name: 'Ruth Calloway' } }),
  { by: 'investigatingOfficer' },
)

const memberLeft = step(
  'endForMemberLeft',
  'The councillor left office on',
  () => ({ how: 'resigned', ...onDay('leftOn', '2026-06-09'), reasons: words('endForMemberLeft') }),
  () => [
    { type: 'memberLeft', how: 'resigned', leftOn: '2026-06-09' },
    decision('endForMemberLeft', true)(words('endForMemberLeft')),
  ],
)

/** Ends of an investigated case on which nothing is decided on the merits. */
export const endedWithoutView: readonly FormStep[] = [
  reasoned('dispenseWithView', 'No view of the Independent Person is sought', (reasons) => ({
    type: 'viewDispensedWith',
    reasons,
  })),
  reasoned('discontinue', 'Decision: discontinued', decision('discontinue', true)),
  reasoned('reopen', 'Case reopened', (reasons) => ({ type: 'reopened', reasons })),
  reasoned('dispenseWithView', 'No view of the Independent Person is sought', (reasons) => ({
    type: 'viewDispensedWith',
    reasons,
  })),
  memberLeft,
]
