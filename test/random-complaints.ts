import fc from 'fast-check'
import type { Case, Complaint, Consultation } from '../src/domain/complaint/complaint.js'
import { factsOf } from '../src/domain/statistics/facts.js'
import type { Clock } from '../src/domain/complaint/clocks.js'
import {
  capacities,
  channels,
  clockKinds,
  complainantTypes,
  ipAgreements,
  keysOf,
  outcomes,
  reasonsForNoFurtherAction,
  stages,
  strengths,
  tiers,
} from '../src/domain/complaint/vocabulary.js'
import { acts, platforms } from '../src/domain/complaint/conduct.js'
import { usualClauseCodes } from '../src/domain/protocol/clauses.js'
import { bankHolidaysOfEngland } from '../src/domain/time/bank-holidays-england.js'
import { addDays, daysBetween, parsePlainDate, type PlainDate } from '../src/domain/time/dates.js'
import { workingDaysBetween } from '../src/domain/time/working-days.js'
import type { Allegation } from '../src/domain/complaint/allegation.js'

/** Complaints as statistics may meet them, not as the procedure would make them: every combination that a count could get wrong. */
const first = parsePlainDate('2023-02-01')
const limit = { length: 5, unit: 'workingDays' } as const
const oneOf = <T extends string>(vocabulary: Readonly<Record<T, string>>) => fc.constantFrom(...keysOf(vocabulary))
const later = (than: PlainDate, most: number) => fc.nat(most).map((days) => addDays(than, days))
const day = later(first, 700)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
/** A small town: the same councillors, posts and parishes come up again and again. */
const known = (kind: string, most: number) =>
  fc.nat(most - 1).map((n) => `00000000-0000-4000-8000-${kind}${String(n).padStart(12 - kind.length, '0')}`)

const clock = (startedOn: PlainDate) =>
  fc.record({ kind: oneOf(clockKinds), takes: orNull(fc.nat(60)), late: fc.nat(20) }).map(({ kind, takes, late }): Clock => {
    const on = takes === null ? null : addDays(startedOn, takes)
    const due = addDays(startedOn, 7)
    return {
      kind,
      startedOn,
      limit,
      calendar: bankHolidaysOfEngland.id,
      originallyDueOn: due,
      dueOn: addDays(due, late),
      moves: [],
      communicatedOn: null,
      remarks: [],
      met: on && {
        on,
        workingDays: workingDaysBetween(startedOn, on, bankHolidaysOfEngland),
        calendarDays: daysBetween(startedOn, on),
      },
      stoppedOn: null,
    }
  })

const provision = fc
  .constantFrom(['1', 'Respect'], ['2.3', 'Harassment'], ['5', 'Disrepute'])
  .chain(([number = '', heading = '']) =>
    fc.record({ breach: orNull(fc.boolean()) }).map(({ breach }) => ({
      provision: number,
      number,
      heading,
      reason: '',
      finding: breach === null ? null : { breach, reasons: '', article10: null, on: first },
    })),
  )

const allegation = (receivedOn: PlainDate) =>
  fc.record({
    id: fc.uuid(),
    number: fc.constant(1),
    summary: fc.constant('Said on the website'),
    conductOn: fc.constant(addDays(receivedOn, -3)),
    platform: oneOf(platforms),
    act: oneOf(acts),
    post: fc.constant(null),
    codeVersion: fc.uuid(),
    protocolVersion: fc.constant(null),
    capacity: orNull(oneOf(capacities).map((finding) => ({ finding, points: {}, indicators: [], reasons: '', on: receivedOn }))),
    provisionLinks: fc.uniqueArray(provision, { maxLength: 3, selector: ({ number }) => number }),
    clauseLinks: fc.uniqueArray(
      fc.record({
        clause: fc.constantFrom(...usualClauseCodes),
        suggestedBy: fc.constant('officer' as const),
        strength: oneOf(strengths),
        reason: fc.constant(''),
      }),
      { maxLength: 4, selector: ({ clause }) => clause },
    ),
    result: orNull(
      fc.record({
        outcome: oneOf(outcomes),
        reasons: fc.uniqueArray(oneOf(reasonsForNoFurtherAction), { maxLength: 3 }),
        on: later(receivedOn, 200),
      }),
    ),
  }) satisfies fc.Arbitrary<Allegation>

const consultation = (allegations: readonly string[], receivedOn: PlainDate): fc.Arbitrary<Consultation> =>
  fc
    .record({
      id: fc.uuid(),
      about: fc.subarray([...allegations]),
      after: fc.nat(30),
      took: fc.nat(20),
      agreement: oneOf(ipAgreements),
      answer: fc.constantFrom('view', 'conflict', 'silence'),
    })
    .map(({ id, about, after, took, agreement, answer }) => {
      const askedOn = addDays(receivedOn, after)
      const on = addDays(askedOn, took)
      const workingDays = workingDaysBetween(askedOn, on, bankHolidaysOfEngland)
      const view = { kind: 'view' as const, on, agreement, view: '', workingDays }
      return {
        id,
        independentPerson: id,
        name: 'An Independent Person',
        stage: 'assessment',
        soughtBy: 'council',
        allegations: about,
        question: '',
        askedOn,
        dueOn: addDays(askedOn, 7),
        overtaken: false,
        reply: answer === 'view' ? view : answer === 'conflict' ? { kind: 'conflict', on, reason: '' } : null,
      }
    })

const aCase = (receivedOn: PlainDate): fc.Arbitrary<Case> =>
  fc.array(allegation(receivedOn), { maxLength: 3 }).chain((allegations) =>
    fc
      .record({
        id: fc.uuid(),
        subjectMember: fc.record({ person: known('aa', 6), council: fc.nat(4), tier: oneOf(tiers) }),
        stage: oneOf(stages),
        clocks: fc.array(clock(receivedOn), { maxLength: 6 }),
        moves: fc.array(fc.nat(60), { maxLength: 5 }),
        consultations: fc.array(
          consultation(
            allegations.map(({ id }) => id),
            receivedOn,
          ),
          { maxLength: 3 },
        ),
        told: orNull(later(receivedOn, 30)),
        pause: fc.boolean(),
        referredToHearingOn: orNull(later(receivedOn, 90)),
      })
      .map(({ moves, subjectMember: { person, council, tier }, told, pause, ...rest }): Case => {
        const days = moves.reduce<PlainDate[]>((found, step) => [...found, addDays(found.at(-1) ?? receivedOn, step)], [])
        return {
          ...rest,
          number: 1,
          publicReference: rest.id,
          subjectMember: {
            person,
            name: 'Councillor',
            authority: `00000000-0000-4000-8000-bb000000000${council}`,
            authorityName: `Council ${council}`,
            tier,
          },
          enteredStageOn: receivedOn,
          leftReceivedOn: null,
          latestOn: receivedOn,
          pause: pause ? { category: 'police', reason: '', from: receivedOn } : null,
          pastPauses: [],
          tests: {},
          toldMember: told === null ? null : { told: true, on: told },
          memberComments: [],
          withdrawalAsked: null,
          factors: {},
          allegations,
          numbersGiven: allegations.length,
          informalResolution: null,
          investigation: null,
          hearing: null,
          satBefore: [],
          breachFoundOn: null,
          viewDispensedWith: null,
          requests: [],
          viewsSought: [],
          panel: null,
          policeReferrals: [],
          memberLeft: null,
          legalIssues: [],
          interimSuspension: null,
          review: null,
          appeals: [],
          standDowns: [],
          handedOver: null,
          sanctions: [],
          decisions: [],
          closings: days.filter((_, at) => at % 2 === 0),
          reopenings: days.filter((_, at) => at % 2 === 1),
        }
      }),
  )

export const decidingAuthority = '00000000-0000-4000-8000-cc0000000001'

export const complaint: fc.Arbitrary<Complaint> = day.chain((receivedOn) =>
  fc.record({
    id: fc.uuid(),
    reference: fc.constant('2026/001'),
    version: fc.constant(1),
    authority: fc.constant(decidingAuthority),
    arrangements: fc.constant({
      id: '00000000-0000-4000-8000-dd0000000001',
      from: first,
      clocks: {
        acknowledge: { limit, startsAt: 'received' as const },
        memberComment: { limit, startsAt: 'memberTold' as const },
        assess: { limit, startsAt: 'received' as const },
        complainantReply: { limit, startsAt: 'asked' as const },
        independentPersonReply: { limit, startsAt: 'asked' as const },
        investigate: { limit, startsAt: 'referred' as const },
        decisionNotice: { limit, startsAt: 'decided' as const },
      },
      assessment: { by: 'monitoringOfficer' as const, asksIndependentPerson: false },
      timeBar: null,
      hearing: { notice: limit, quorum: 3 },
      review: null,
      regimes: [],
    }),
    receivedOn: fc.constant(receivedOn),
    channel: oneOf(channels),
    complainant: oneOf(complainantTypes).map((type) => ({
      type,
      identityHandling: 'named' as const,
      name: 'Someone',
      email: null,
      address: null,
      person: null,
    })),
    words: fc.constant('Words'),
    remedySought: fc.constant(''),
    incidents: fc.uniqueArray(known('ee', 8), { maxLength: 3 }),
    withholdingDecidedOn: fc.constant(null),
    acknowledgedOn: orNull(later(receivedOn, 20)),
    cases: fc.array(aCase(receivedOn), { minLength: 1, maxLength: 3 }),
    notes: fc.constant([]),
    relations: fc.constant([]),
    publicReference: fc.uuid(),
  }),
)

export const complaints = (count: number, seed: number): Complaint[] => fc.sample(complaint, { numRuns: count, seed })

export const factsOfAll = (all: readonly Complaint[]) => all.flatMap(factsOf)
