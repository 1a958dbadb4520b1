import type { BodyOf } from '../complaints/complaints.service.js'
import type { Capacity, JurisdictionTest, ReasonForNoFurtherAction, Strength } from '../domain/complaint/vocabulary.js'
import type { ClauseCode } from '../domain/protocol/clauses.js'
import type { Doer, Happening } from './story.js'

const mo: Doer = 'monitoringOfficer'

export const acknowledged = (after: number, by = mo): Happening => ({ after, by, sends: () => ({ kind: 'acknowledge' }) })
export const screeningStarted = (after: number, by = mo): Happening => ({ after, by, sends: () => ({ kind: 'startScreening' }) })

const passing: Readonly<Record<JurisdictionTest, string>> = {
  memberOfAuthority: 'The register shows a term of office with this council.',
  inOffice: 'In office on the day of the post.',
  inCapacity: 'At first sight the account gives the impression of a councillor’s.',
  wouldBreach: 'If proved, the words could engage the Code.',
}

export const tests = (after: number, failing: Partial<Record<JurisdictionTest, string>> = {}, by = mo): Happening[] =>
  (['memberOfAuthority', 'inOffice', 'inCapacity', 'wouldBreach'] as const).map((test) => ({
    after,
    by,
    sends: () => ({
      kind: 'answerTest',
      test,
      answer: failing[test] === undefined ? ('yes' as const) : ('no' as const),
      reasons: failing[test] ?? passing[test],
    }),
  }))

export const screeningPassed = (after: number, by = mo): Happening => ({
  after,
  by,
  sends: () => ({ kind: 'passScreening', reasons: 'No jurisdiction test is failed.' }),
})
export const outOfScope = (after: number, reasons: string, by = mo): Happening => ({
  after,
  by,
  sends: () => ({ kind: 'closeOutOfScope', reasons }),
})
export const told = (after: number, by = mo): Happening => ({ after, by, sends: () => ({ kind: 'tellMember' }) })
export const commented = (after: number, text: string): Happening => ({
  after,
  by: 'theMember',
  sends: () => ({ kind: 'recordMemberComment', text }),
})

export const linked = (
  after: number,
  lgaHeading: number,
  clauses: readonly (readonly [ClauseCode, Strength])[],
  nth = 0,
): Happening[] => [
  {
    after,
    by: mo,
    sends: ({ allegations, provision }) => ({
      kind: 'linkProvision',
      allegation: allegations[nth] ?? '',
      provision: provision(lgaHeading),
      reason: 'The conduct alleged falls under this provision.',
    }),
  },
  ...clauses.map(([clause, strength]): Happening => ({
    after,
    by: mo,
    sends: ({ allegations }) => ({
      kind: 'linkClause',
      allegation: allegations[nth] ?? '',
      clause,
      strength,
      suggestedBy: 'officer',
      reason: 'The protocol speaks to this conduct.',
    }),
  })),
]

export const capacity = (
  after: number,
  finding: Capacity,
  reasons: string,
  indicators: BodyOf<'findCapacity'>['indicators'] = [],
  nth = 0,
): Happening => ({
  after,
  by: mo,
  sends: ({ allegations }) => ({
    kind: 'findCapacity',
    allegation: allegations[nth] ?? '',
    finding,
    indicators,
    points: {
      CA1: { answer: finding === 'private' ? 'no' : 'yes', note: '' },
      CA2: { answer: finding === 'private' ? 'no' : 'yes', note: '' },
    },
    reasons,
  }),
})

export const weighed = (after: number, ...weighings: readonly Omit<BodyOf<'weighFactor'>, 'on'>[]): Happening[] =>
  weighings.map((weighing) => ({ after, by: mo, sends: () => ({ kind: 'weighFactor', ...weighing }) }))

export const consulted = (after: number, who: 'firstIndependentPerson' | 'secondIndependentPerson'): Happening => ({
  after,
  by: mo,
  sends: ({ allegations, person }) => ({
    kind: 'consultIndependentPerson',
    independentPerson: person(who),
    allegations: [...allegations],
    question: 'Do you agree with the course proposed in the papers sent with this?',
    soughtBy: 'council',
  }),
})
export const viewGiven = (
  after: number,
  by: 'firstIndependentPerson' | 'secondIndependentPerson',
  view: string,
  agreement: 'agrees' | 'disagrees' = 'agrees',
): Happening => ({ after, by, sends: ({ consultation }) => ({ kind: 'giveView', consultation, agreement, view }) })

export const noFurtherAction = (
  after: number,
  because: readonly ReasonForNoFurtherAction[],
  reasons: string,
  by = mo,
): Happening => ({
  after,
  by,
  sends: () => ({ kind: 'takeNoFurtherAction', because: [...because], reasons }),
})
export const closedPrivate = (after: number, reasons: string): Happening => ({
  after,
  by: mo,
  sends: () => ({ kind: 'closePrivate', reasons }),
})
export const offered = (after: number, kinds: BodyOf<'offerInformalResolution'>['kinds'], terms: string): Happening => ({
  after,
  by: mo,
  sends: () => ({
    kind: 'offerInformalResolution',
    kinds,
    terms,
    reasons: 'A resolution without a finding is proportionate to what is alleged.',
  }),
})
export const resolved = (after: number, reasons: string): Happening => ({
  after,
  by: mo,
  sends: () => ({ kind: 'completeInformalResolution', reasons }),
})
export const resolutionFailed = (after: number, reasons: string): Happening => ({
  after,
  by: mo,
  sends: () => ({ kind: 'failInformalResolution', reasons }),
})
export const paused = (after: number, category: BodyOf<'pause'>['category'], reason: string): Happening => ({
  after,
  by: mo,
  sends: () => ({ kind: 'pause', category, reason }),
})
export const withdrawn = (after: number, reasons: string): Happening => ({
  after,
  by: mo,
  sends: () => ({ kind: 'withdraw', reasons }),
})
export const withholdingDecided = (after: number, granted: boolean, reasons: string): Happening => ({
  after,
  by: mo,
  sends: () => ({ kind: 'decideWithholding', granted, reasons }),
})
export const noted = (after: number, text: string): Happening => ({ after, by: mo, sends: () => ({ kind: 'addNote', text }) })

/** A complaint that passes its screening, the member told. */
export const proceeding = (days: readonly [acknowledge: number, screen: number, tell: number]): Happening[] => [
  acknowledged(days[0]),
  screeningStarted(days[1]),
  ...tests(days[1]),
  told(days[2]),
  screeningPassed(days[2]),
]
