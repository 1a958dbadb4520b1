import { decision, line, onDay, reasoned, step, words, type FormStep, type Journey } from './officer-steps.js'
import { throughScreening, type MonitoringOffice } from './monitoring-office.js'
import type { Typed } from './page-form.js'

const panelKeys = ['reeve', 'sandhu', 'pryce'] as const
const panel = (office: MonitoringOffice) => panelKeys.map((key) => office.person(key))

/** Long enough ago for the report to have lain with the parties, and for notice of the hearing. */
export const receivedInMarch =
  (councillor: string, council?: string): NonNullable<Journey['logged']> =>
  (office) => ({
    receivedOn: '2026-03-09',
    about: [
      {
        councillor: office.person(councillor),
        ...(council === undefined ? {} : { authority: office.made.councils.get(council) }),
        allegations: [
          { summary: 'Called a resident a liar', conductOn: '2026-03-02', platform: 'facebookGroup', act: 'comment' },
        ],
      },
    ],
  })
export const referredToHearing: Journey['before'] = [
  '2026-03-10',
  ...throughScreening,
  'linkProvision',
  'findCapacity',
  'referToInvestigation',
  'appointInvestigatingOfficer',
  'issueDraftReport',
  '2026-03-27',
  'issueFinalReport',
  'referToHearing',
]
/** Heard, with the Independent Person asked before the finding and again after it. */
export const breachFound: Journey['before'] = [
  ...referredToHearing,
  'listHearing',
  '2026-05-22',
  'holdHearing',
  'consultIndependentPerson',
  'giveView',
  'findBreach',
  'consultIndependentPerson',
  'giveView',
]

export const listed = (isExempt: boolean): FormStep =>
  step(
    'listHearing',
    'Hearing listed for',
    (office) => ({
      ...onDay('hearingOn', '2026-05-22'),
      at: '09:30',
      place: line('Council Chamber'),
      panel: panel(office),
      'exempt-attendance': isExempt ? 'exempt' : 'public',
      ...(isExempt ? { 'exempt-paragraph': 'paragraph2', 'exempt-publicInterest': words('public interest') } : {}),
      ...onDay('on', '2026-05-06'),
    }),
    () => [
      {
        type: 'hearingListed',
        on: '2026-05-06',
        listing: {
          noticeOn: '2026-05-06',
          hearingOn: '2026-05-22',
          at: '09:30',
          place: line('Council Chamber'),
          parishRepresentative: null,
          exempt: isExempt ? { paragraph: 'paragraph2', publicInterest: words('public interest') } : null,
        },
      },
    ],
    { elsewhere: ['exempt-publicInterest'] },
  )

export const adjourned = step(
  'adjournHearing',
  'Hearing adjourned: a witness could not attend; it reconvenes on',
  () => ({
    because: 'witnessUnavailable',
    reason: words('adjournHearing'),
    ...onDay('reconvenesOn', '2026-06-10'),
    ...onDay('on', '2026-05-22'),
  }),
  () => [
    {
      type: 'hearingAdjourned',
      adjournment: { because: 'witnessUnavailable', reason: words('adjournHearing'), reconvenesOn: '2026-06-10' },
    },
  ],
)

export const held = step(
  'holdHearing',
  'The hearing panel sat: Cllr',
  (office) => ({ present: panel(office), attended: ['subjectMember', 'witness'] }),
  () => [{ type: 'hearingHeld', on: '2026-06-10', sitting: { attended: ['subjectMember', 'witness'] } }],
)

const sanctions: Typed = {
  'sanctions-0-kind': 'withdrawFacilities',
  'sanctions-0-addressedTo': 'Cllr <i>Brook</i>',
  'sanctions-0-terms': words('first sanction'),
  'sanctions-0-despiteCaution': words('despite the caution'),
  'sanctions-2-kind': 'reportToCouncil',
  'sanctions-2-addressedTo': 'The council',
  'sanctions-2-terms': words('second sanction'),
  ...onDay('sanctions-2-dueOn', '2026-07-01'),
}
export const imposed = step(
  'imposeSanctions',
  'Sanction: report to council',
  () => ({ ...sanctions, reasons: words('imposeSanctions') }),
  () => [
    decision('imposeSanctions', false)(words('imposeSanctions')),
    {
      type: 'sanctionImposed',
      sanction: {
        kind: 'withdrawFacilities',
        addressedTo: 'Cllr <i>Brook</i>',
        terms: words('first sanction'),
        despiteCaution: words('despite the caution'),
        dueOn: null,
      },
    },
    {
      type: 'sanctionImposed',
      sanction: { kind: 'reportToCouncil', addressedTo: 'The council', terms: words('second sanction'), dueOn: '2026-07-01' },
    },
  ],
  { elsewhere: ['sanctions-0-despiteCaution'] },
)
const endSanction = (nth: number, how: string, says: string): FormStep =>
  step(
    'endSanction',
    says,
    (_, theCase) => ({ sanction: theCase.sanctions[nth]?.id ?? 'none', how, note: words('endSanction') }),
    (_, theCase) => [{ type: 'sanctionEnded', sanction: theCase.sanctions[nth]?.id, end: { how, note: words('endSanction') } }],
  )
export const ended: readonly FormStep[] = [
  endSanction(1, 'complied', 'Sanction complied with'),
  endSanction(0, 'noLongerPossible', 'Sanction no longer possible'),
  reasoned('closeSanctions', 'Decision: sanctions ended', decision('closeSanctions', true)),
]

const askReview = step(
  'askForReview',
  'The complainant asked for a review',
  () => ({ from: 'complainant', reasons: words('askForReview') }),
  () => [{ type: 'reviewAsked', by: 'complainant', reasons: words('askForReview') }],
)
const published = step(
  'decidePublication',
  'To be published, with the name',
  (_, { decisions }) => ({
    decision: decisions.at(-1)?.id ?? 'none',
    published: 'yes',
    named: 'yes',
    askedByMember: 'yes',
    reasons: words('decidePublication'),
  }),
  (_, { decisions }) => [
    {
      type: 'publicationDecided',
      decision: decisions.at(-1)?.id,
      publication: { published: true, named: true, askedByMember: true, reasons: words('decidePublication') },
    },
  ],
)
const appealed = step(
  'recordAppeal',
  'Appeal dismissed',
  () => ({ from: 'subjectMember', allowed: 'no', reasons: words('recordAppeal') }),
  () => [{ type: 'appealRecorded', appeal: { by: 'subjectMember', allowed: false, reasons: words('recordAppeal') } }],
)
export const afterClosing: readonly FormStep[] = [
  published,
  appealed,
  askReview,
  reasoned('dismissReview', 'Review dismissed', (reasons) => ({ type: 'reviewDecided', allowed: false, reasons })),
]
export const reviewed: readonly FormStep[] = [
  askReview,
  reasoned('allowReview', 'Review allowed', (reasons) => ({ type: 'reviewDecided', allowed: true, reasons })),
]

export const parishResponded = step(
  'recordParishResponse',
  'The parish council refused a recommendation',
  (_, { sanctions: imposedOn }) => ({
    sanction: imposedOn[0]?.id ?? 'none',
    accepts: 'no',
    note: words('recordParishResponse'),
  }),
  (_, { sanctions: imposedOn }) => [
    {
      type: 'parishResponded',
      sanction: imposedOn[0]?.id,
      response: { accepts: false, note: words('recordParishResponse') },
    },
  ],
)
