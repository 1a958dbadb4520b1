import { z } from 'zod'
import { decisionKinds, decisionMakers, editions, sanctionEnds, sanctions } from '../domain/complaint/decisions.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import { attendances, exemptParagraphs, reasonsForAdjourning } from '../domain/complaint/hearing.js'
import { legalIssues, legalSteps } from '../domain/complaint/legal-issues.js'
import { relations } from '../domain/complaint/relations.js'
import {
  capacities,
  capacityPoints,
  clockKinds,
  indicators,
  ipAgreements,
  keysOf,
  outcomes,
  pauseCategories,
  reasonsForNoFurtherAction,
  roles,
  sides,
  stages,
  strengths,
  suggestedBy,
  testAnswers,
} from '../domain/complaint/vocabulary.js'
import { limitUnits } from '../domain/time/deadlines.js'
import { day, id } from '../web/schemas.js'

export const one = <T extends object>(vocabulary: T) => z.enum(keysOf(vocabulary))
export const list = <T extends z.ZodType>(item: T) => z.array(item).max(1_000)
export const words = z.string().max(100_000)
export const name = z.string().max(200)
export const party = z.enum([...keysOf(roles), 'complainant', 'program'])
/** What was done on a day, and why. */
export const dated = z.strictObject({ on: day(), reasons: words })
const person = z.strictObject({ person: id(), name })

const clockMove = z.strictObject({
  from: day(),
  to: day(),
  because: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pause'), category: one(pauseCategories), from: day(), until: day() }),
    z.strictObject({ kind: z.literal('extension'), on: day(), reason: words }),
    z.strictObject({ kind: z.literal('bankHoliday'), day: day(), name }),
  ]),
})

export const clock = z.strictObject({
  kind: one(clockKinds),
  startedOn: day(),
  limit: z.strictObject({ length: z.int().min(0).max(10_000), unit: z.enum(limitUnits) }),
  calendar: name,
  originallyDueOn: day(),
  dueOn: day(),
  moves: list(clockMove),
  communicatedOn: day().nullable(),
  remarks: list(z.strictObject({ bankHoliday: z.strictObject({ day: day(), name }), wouldBeDueOn: day() })),
  met: z
    .strictObject({ on: day(), workingDays: z.int().min(0).max(100_000), calendarDays: z.int().min(0).max(100_000) })
    .nullable(),
  stoppedOn: day().nullable(),
})

export const allegation = z.strictObject({
  id: id(),
  number: z.int().min(1).max(1_000),
  summary: words,
  conductOn: day(),
  platform: one(platforms),
  act: one(acts),
  post: id().nullable(),
  codeVersion: id(),
  protocolVersion: id().nullable(),
  capacity: z
    .strictObject({
      finding: one(capacities),
      points: z.partialRecord(one(capacityPoints), z.strictObject({ answer: one(testAnswers), note: words })),
      indicators: list(one(indicators)),
      reasons: words,
      on: day(),
    })
    .nullable(),
  provisionLinks: list(
    z.strictObject({
      provision: id(),
      number: name,
      heading: name,
      reason: words,
      finding: z.strictObject({ breach: z.boolean(), reasons: words, article10: words.nullable(), on: day() }).nullable(),
    }),
  ).nullable(),
  clauseLinks: list(
    z.strictObject({ clause: z.string().max(4), suggestedBy: one(suggestedBy), strength: one(strengths), reason: words }),
  ).nullable(),
  result: z.strictObject({ outcome: one(outcomes), reasons: list(one(reasonsForNoFurtherAction)), on: day() }).nullable(),
})

export const consultation = z.strictObject({
  id: id(),
  independentPerson: id(),
  name,
  stage: one(stages),
  soughtBy: z.enum(['council', 'subjectMember']),
  allegations: list(id()),
  question: words,
  askedOn: day(),
  dueOn: day(),
  reply: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('view'),
        on: day(),
        agreement: one(ipAgreements),
        view: words,
        workingDays: z.int().min(-100_000).max(100_000),
      }),
      z.strictObject({ kind: z.literal('conflict'), on: day(), reason: words }),
    ])
    .nullable(),
  /** Answered before a referral, final report or reopening that came since. */
  overtaken: z.boolean(),
})

const draftComments = list(z.strictObject({ on: day(), from: one(sides), text: words }))
export const draft = z.strictObject({ issuedOn: day(), report: words, comments: draftComments })

export const investigation = z.strictObject({
  referredOn: day(),
  officer: person.extend({ on: day() }).nullable(),
  /** Those appointed before. */
  formerOfficers: list(id()),
  plan: words.nullable(),
  draftReportOn: day().nullable(),
  draftReport: words.nullable(),
  draftComments,
  finalReportOn: day().nullable(),
  finalReport: words.nullable(),
  recommendations: list(z.strictObject({ allegation: id(), provision: id(), breach: z.boolean(), reasons: words })),
})

export const hearing = z.strictObject({
  listing: z
    .strictObject({
      noticeOn: day(),
      hearingOn: day(),
      at: z.string().max(5),
      place: words,
      panel: list(person),
      parishRepresentative: name.nullable(),
      /** Null where the public may attend. */
      exempt: z.strictObject({ paragraph: one(exemptParagraphs), publicInterest: words }).nullable(),
    })
    .nullable(),
  adjournments: list(
    z.strictObject({ on: day(), because: one(reasonsForAdjourning), reason: words, reconvenesOn: day().nullable() }),
  ),
  held: z.strictObject({ on: day(), present: list(person), attended: list(one(attendances)) }).nullable(),
})

export const sanction = z.strictObject({
  id: id(),
  kind: one(sanctions),
  addressedTo: name,
  terms: words,
  imposedOn: day(),
  dueOn: day().nullable(),
  /** Why it was imposed although its lawfulness is doubtful. */
  despiteCaution: words.nullable(),
  /** The parish council that was asked to act on it. */
  recommendedTo: name.nullable(),
  parishResponse: z.strictObject({ on: day(), accepts: z.boolean(), note: words }).nullable(),
  end: z.strictObject({ how: one(sanctionEnds), on: day(), note: words }).nullable(),
})

export const decision = z.strictObject({
  id: id(),
  kind: z.enum(decisionKinds),
  on: day(),
  by: z.strictObject({ name, party }),
  maker: one(decisionMakers),
  stage: one(stages),
  reasons: words.nullable(),
  referredTo: words.nullable(),
  endsCase: z.boolean(),
  calendar: name,
  publication: z
    .strictObject({ on: day(), published: z.boolean(), named: z.boolean(), askedByMember: z.boolean(), reasons: words })
    .nullable(),
  noticesIssued: list(z.enum(editions)),
})

export const panel = z.strictObject({
  referredOn: day(),
  reasons: words,
  met: z.strictObject({ on: day(), members: list(person), conclusion: words }).nullable(),
})

export const request = z.strictObject({
  id: id(),
  question: words,
  askedOn: day(),
  dueOn: day(),
  reply: z.strictObject({ on: day(), text: words }).nullable(),
})

export const review = z.strictObject({
  askedOn: day(),
  by: one(sides),
  reasons: words,
  decided: dated.extend({ allowed: z.boolean() }).nullable(),
})

export const legalIssue = z.strictObject({
  id: id(),
  allegation: id(),
  issue: one(legalIssues),
  leadsTo: one(legalSteps),
  decision: z.strictObject({ title: words, on: day() }).nullable(),
  note: words,
  isPrivileged: z.boolean(),
  raisedOn: day(),
  end: z.strictObject({ on: day(), note: words }).nullable(),
})

export const relation = z.strictObject({ kind: one(relations), complaint: id(), reference: name, reason: words, on: day() })
export const standDown = dated.extend({ person: id(), name })
export const handedOver = dated.extend({ person: id().nullable(), name, authorityName: name.nullable() })
export const pause = z.strictObject({ category: one(pauseCategories), reason: words, from: day() })
