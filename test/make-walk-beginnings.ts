import fc from 'fast-check'
import { assessors, regimes, type Arrangements } from '../src/domain/complaint/arrangements.js'
import { identityHandlings, keysOf, type Stage } from '../src/domain/complaint/vocabulary.js'
import { heardAgain, hearing, reaching, usualArrangements, type Said } from './make.js'

/** Ways into the middle of a case, beside the usual one to each stage. */
const ways = {
  ...reaching,
  reported: [...reaching.hearing.slice(0, -2), '+1', 'consultIndependentPerson', '+2', 'giveView'],
  held: [...reaching.hearing, ...hearing],
  breached: [...reaching.hearing, ...hearing, 'findBreach', ...heardAgain],
} as const satisfies Record<Stage | 'reported' | 'held' | 'breached', readonly Said[]>

export interface Beginning {
  readonly councillors: 1 | 2 | 3
  readonly allegations: 0 | 1 | 2 | 3
  readonly identityHandling: keyof typeof identityHandlings
  readonly tier: 'district' | 'parish' | 'county'
  readonly receivedOn: string
  readonly arrangements: Arrangements
  readonly from: keyof typeof ways
}

/** As councils have adopted them: three who may assess, the Independent Person asked or not, a time bar or none, a review or none, regimes off mostly. */
const someArrangements: fc.Arbitrary<Arrangements> = fc
  .record({
    by: fc.constantFrom<Arrangements['assessment']['by']>('monitoringOfficer', 'monitoringOfficer', ...keysOf(assessors)),
    asksIndependentPerson: fc.constantFrom(false, false, true),
    timeBar: fc.constantFrom<Arrangements['timeBar']>(null, null, { length: 5, unit: 'calendarDays' }),
    review: fc.constantFrom<Arrangements['review']>(
      null,
      { within: { length: 28, unit: 'calendarDays' }, by: ['complainant'] },
      { within: { length: 1, unit: 'months' }, by: ['complainant', 'subjectMember'] },
    ),
    quorum: fc.constantFrom(2, 3),
    regimes: fc.constantFrom<Arrangements['regimes']>([], [], [], keysOf(regimes)),
    assessStartsAt: fc.constantFrom<'received' | 'acknowledged' | 'memberCommented'>(
      'received',
      'acknowledged',
      'memberCommented',
    ),
  })
  .map(({ by, asksIndependentPerson, quorum, assessStartsAt, ...rest }) => ({
    ...usualArrangements,
    ...rest,
    clocks: { ...usualArrangements.clocks, assess: { ...usualArrangements.clocks.assess, startsAt: assessStartsAt } },
    assessment: { by, asksIndependentPerson },
    hearing: { ...usualArrangements.hearing, quorum },
  }))

const anyBeginning: fc.Arbitrary<Omit<Beginning, 'from'>> = fc.record({
  councillors: fc.constantFrom(1, 2, 3),
  allegations: fc.constantFrom(1, 1, 1, 2, 3, 0),
  identityHandling: fc.constantFrom('named', 'named', 'named', 'withholdingRequested', 'anonymous'),
  tier: fc.constantFrom('district', 'parish', 'county'),
  receivedOn: fc.constantFrom('2026-03-02', '2025-12-12', '2026-08-30'),
  arrangements: someArrangements,
})

const deep = keysOf(ways).filter((way) => way !== 'received' && way !== 'screening')

/** From the receipt, however the complaint came; or from the middle, where the usual way leads there. */
export const aBeginning: fc.Arbitrary<Beginning> = fc.oneof(
  fc.tuple(anyBeginning, fc.constantFrom('received' as const, 'screening' as const)).map(([one, from]) => ({ ...one, from })),
  fc.tuple(anyBeginning, fc.constantFrom(...deep), fc.constantFrom(1 as const, 2 as const)).map(([one, from, allegations]) => ({
    ...one,
    allegations,
    identityHandling: 'named' as const,
    arrangements: { ...one.arrangements, assessment: usualArrangements.assessment, timeBar: null },
    from,
  })),
)

/** What the usual way does with its one allegation, done with each. */
export const wayOf = ({ allegations, from }: Beginning): readonly Said[] =>
  ways[from].flatMap((said: Said) =>
    said === 'linkProvision' || said === 'findCapacity' ? Array<Said>(Math.max(1, allegations)).fill(said) : [said],
  )
