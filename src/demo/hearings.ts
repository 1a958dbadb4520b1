import type { BodyOf } from '../complaints/complaints.service.js'
import { consulted, viewGiven } from './happenings.js'
import type { Happening, Known } from './story.js'

const by = 'monitoringOfficer'

export const referred = (after: number, reasons: string): Happening => ({
  after,
  by,
  sends: () => ({ kind: 'referToInvestigation', reasons }),
})
export const investigatorAppointed = (after: number): Happening => ({
  after,
  by,
  sends: ({ person }) => ({
    kind: 'appointInvestigatingOfficer',
    officer: person('investigatingOfficer'),
    plan: 'Speak with both parties and with those who saw the post; ask the platform for what was deleted; a draft within eight weeks.',
  }),
})
export const drafted = (after: number, report: string): Happening => ({
  after,
  by: 'investigatingOfficer',
  sends: () => ({ kind: 'issueDraftReport', report }),
})
export const draftCommentedOn = (after: number, from: BodyOf<'commentOnDraft'>['from'], text: string): Happening => ({
  after,
  by,
  sends: () => ({ kind: 'commentOnDraft', from, text }),
})
export const reported = (after: number, breach: boolean, report: string, reasons: string): Happening => ({
  after,
  by: 'investigatingOfficer',
  sends: ({ linked }) => ({
    kind: 'issueFinalReport',
    report,
    recommendations: linked.map((provision) => ({ ...provision, breach, reasons })),
  }),
})
export const referredToHearing = (after: number, reasons: string): Happening => ({
  after,
  by,
  sends: () => ({ kind: 'referToHearing', reasons }),
})

const panel = ['reeve', 'sandhu', 'pryce'] as const
const panelIn = ({ person }: Known) => panel.map((key) => person(key))

/** With longer notice than the law wants, and later after the final report than the arrangements do. */
export const listed = (after: number, hearing: number, parishRepresentative: string | null = null): Happening => ({
  after,
  by,
  sends: (known) => ({
    kind: 'listHearing',
    hearingOn: known.day(hearing),
    at: '10:30',
    place: 'Council Chamber, Town Hall',
    panel: panelIn(known),
    parishRepresentative,
    exempt: null,
  }),
})
const held = (after: number): Happening => ({
  after,
  by,
  sends: (known) => ({
    kind: 'holdHearing',
    present: panelIn(known),
    attended: ['subjectMember', 'complainant', 'investigatingOfficer', 'independentPerson', 'monitoringOfficer'],
  }),
})

/** The panel sits, hears the Independent Person and finds a breach; the Independent Person is heard once more on what should follow. */
export const heardAndFound = (after: number, reasons: string, article10: string): Happening[] => [
  held(after),
  consulted(after, 'firstIndependentPerson'),
  viewGiven(after, 'firstIndependentPerson', 'I heard what the panel heard, and I would find a breach.'),
  {
    after,
    by,
    sends: ({ linked }) => ({
      kind: 'findBreach',
      findings: linked.map((provision) => ({ ...provision, breach: true, reasons, article10 })),
      reasons: 'The panel preferred the evidence in the Investigating Officer’s report.',
    }),
  },
  consulted(after, 'firstIndependentPerson'),
  viewGiven(after, 'firstIndependentPerson', 'What is proposed is in proportion to the breach.'),
]
export const sanctioned = (
  after: number,
  reasons: string,
  ...sanctions: readonly Pick<BodyOf<'imposeSanctions'>['sanctions'][number], 'kind' | 'addressedTo' | 'terms'>[]
): Happening => ({
  after,
  by,
  sends: ({ day }) => ({
    kind: 'imposeSanctions',
    sanctions: sanctions.map((sanction) => ({ ...sanction, dueOn: day(after + 28), despiteCaution: null })),
    reasons,
  }),
})
export const sanctionEnded = (after: number, note: string): Happening => ({
  after,
  by,
  sends: ({ sanctions: [sanction = ''] }) => ({ kind: 'endSanction', sanction, how: 'complied', note }),
})
export const sanctionsClosed = (after: number): Happening => ({
  after,
  by,
  sends: () => ({ kind: 'closeSanctions', reasons: 'Everything that was imposed has been complied with.' }),
})
