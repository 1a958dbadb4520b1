import fc from 'fast-check'
import type { Case, Complaint } from '../src/domain/complaint/complaint.js'
import { sanctionEnds, sanctions, type Decision, type DecisionKind } from '../src/domain/complaint/decisions.js'
import { legalIssues, type LegalIssue } from '../src/domain/complaint/legal-issues.js'
import type { Sanction } from '../src/domain/complaint/sanction.js'
import { keysOf, type Stage } from '../src/domain/complaint/vocabulary.js'
import { bankHolidaysOfEngland } from '../src/domain/time/bank-holidays-england.js'
import { addDays, type PlainDate } from '../src/domain/time/dates.js'
import { complaint } from './random-complaints.js'

/** Complaints that went further: investigated, heard, sanctioned, split from another, closed as a duplicate, with legal issues beside the Code. */
const oneOf = <T extends string>(vocabulary: Readonly<Record<T, string>>) => fc.constantFrom(...keysOf(vocabulary))
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const later = (than: PlainDate, most: number) => fc.nat(most).map((days) => addDays(than, days))

const endings: readonly (readonly [DecisionKind, Stage])[] = [
  ['closeAsDuplicate', 'assessment'],
  ['takeNoFurtherAction', 'assessment'],
  ['closeHearingNoBreach', 'hearing'],
  ['withdraw', 'hearing'],
]

const ending = (on: PlainDate): fc.Arbitrary<Decision> =>
  fc.constantFrom(...endings).map(([kind, stage]) => ({
    id: `${kind} ${on}`,
    kind,
    on,
    by: { name: 'An officer', party: 'monitoringOfficer' },
    maker: 'monitoringOfficer',
    stage,
    reasons: '',
    referredTo: null,
    endsCase: true,
    calendar: bankHolidaysOfEngland.id,
    publication: null,
    noticesIssued: [],
  }))

const sanction = (imposedOn: PlainDate): fc.Arbitrary<Sanction> =>
  fc
    .record({ kind: oneOf(sanctions), isParish: fc.boolean(), end: orNull(oneOf(sanctionEnds)) })
    .map(({ kind, isParish, end }) => ({
      id: kind,
      kind,
      addressedTo: '',
      terms: '',
      imposedOn,
      dueOn: null,
      despiteCaution: null,
      recommendedTo: isParish ? 'A parish council' : null,
      parishResponse: null,
      end: end === null ? null : { how: end, on: imposedOn, note: '' },
    }))

const legalIssue = (allegation: string, on: PlainDate): fc.Arbitrary<LegalIssue> =>
  fc.record({ issue: oneOf(legalIssues), isEnded: fc.boolean() }).map(({ issue, isEnded }) => ({
    id: `${issue} ${allegation}`,
    allegation,
    issue,
    leadsTo: 'legalAdvice',
    decision: null,
    note: '',
    isPrivileged: true,
    raisedOn: on,
    end: isEnded ? { on, note: '' } : null,
  }))

const wentOn = (theCase: Case, receivedOn: PlainDate): fc.Arbitrary<Case> =>
  fc
    .record({
      referredOn: orNull(later(receivedOn, 60)),
      heldOn: orNull(later(receivedOn, 200)),
      decisions: fc.tuple(...theCase.closings.map(ending)),
      sanctions: later(receivedOn, 300).chain((on) => fc.array(sanction(on), { maxLength: 3 })),
      issues: fc.tuple(...theCase.allegations.map(({ id }) => fc.array(legalIssue(id, receivedOn), { maxLength: 2 }))),
    })
    .map(({ referredOn, heldOn, decisions, issues, ...rest }) => ({
      ...theCase,
      ...rest,
      decisions,
      legalIssues: issues.flat(),
      investigation: referredOn && {
        referredOn,
        officer: null,
        formerOfficers: [],
        plan: null,
        draftReportOn: null,
        draftReport: null,
        draftComments: [],
        finalReportOn: null,
        finalReport: null,
        recommendations: [],
      },
      hearing: heldOn && { listing: null, adjournments: [], held: { on: heldOn, present: [], attended: [] } },
    }))

export const wholeComplaint: fc.Arbitrary<Complaint> = complaint.chain((begun) =>
  fc
    .record({
      cases: fc.tuple(...begun.cases.map((theCase) => wentOn(theCase, begun.receivedOn))),
      split: orNull(later(begun.receivedOn, 250)),
    })
    .map(({ cases, split }) => ({
      ...begun,
      cases,
      relations:
        split === null ? [] : [{ kind: 'splitFrom' as const, complaint: begun.id, reference: '2026/002', reason: '', on: split }],
    })),
)

export const wholeComplaints = (count: number, seed: number): Complaint[] => fc.sample(wholeComplaint, { numRuns: count, seed })
