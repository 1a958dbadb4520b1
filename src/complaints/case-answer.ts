import { z } from 'zod'
import { clockStarts } from '../domain/complaint/arrangements.js'
import { decisionKinds, informalResolutions, sanctions } from '../domain/complaint/decisions.js'
import {
  capacities,
  capacityPoints,
  channels,
  clockKinds,
  complainantTypes,
  factors,
  identityHandlings,
  indicators,
  ipAgreements,
  jurisdictionTests,
  keysOf,
  outcomes,
  pauseCategories,
  reasonsForNoFurtherAction,
  stages,
  strengths,
  suggestedBy,
  testAnswers,
  weights,
} from '../domain/complaint/vocabulary.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import { limitUnits } from '../domain/time/deadlines.js'
import { day, id } from '../web/schemas.js'

const one = <T extends object>(vocabulary: T) => z.enum(keysOf(vocabulary))
const list = <T extends z.ZodType>(item: T) => z.array(item).max(1_000)
const words = z.string().max(100_000)
const name = z.string().max(200)

const clock = z.object({
  kind: one(clockKinds),
  startedOn: day(),
  limit: z.object({ length: z.int().min(0).max(10_000), unit: z.enum(limitUnits) }),
  originallyDueOn: day(),
  dueOn: day(),
  met: z.object({ on: day(), workingDays: z.int().min(0).max(100_000), calendarDays: z.int().min(0).max(100_000) }).nullable(),
  stoppedOn: day().nullable(),
})

const allegation = z.object({
  id: id(),
  number: z.int().min(1).max(1_000),
  summary: words,
  conductOn: day(),
  platform: one(platforms),
  act: one(acts),
  codeVersion: id(),
  protocolVersion: id().nullable(),
  capacity: z
    .object({
      finding: one(capacities),
      points: z.partialRecord(one(capacityPoints), z.object({ answer: one(testAnswers), note: words })),
      indicators: list(one(indicators)),
      reasons: words,
      on: day(),
    })
    .nullable(),
  provisionLinks: list(
    z.object({
      provision: id(),
      number: name,
      heading: name,
      reason: words,
      finding: z.object({ breach: z.boolean(), reasons: words, article10: words.nullable(), on: day() }).nullable(),
    }),
  ).nullable(),
  clauseLinks: list(
    z.object({ clause: z.string().max(4), suggestedBy: one(suggestedBy), strength: one(strengths), reason: words }),
  ).nullable(),
  result: z.object({ outcome: one(outcomes), reasons: list(one(reasonsForNoFurtherAction)), on: day() }).nullable(),
})

const consultation = z.object({
  id: id(),
  name,
  stage: one(stages),
  allegations: list(id()),
  question: words,
  askedOn: day(),
  dueOn: day(),
  reply: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('view'), on: day(), agreement: one(ipAgreements), view: words }),
      z.object({ kind: z.literal('conflict'), on: day(), reason: words }),
    ])
    .nullable(),
})

/** A case as its viewer sees it; what they may not see is null. */
export const caseAnswer = z.object({
  id: id(),
  reference: z.string().max(20).nullable(),
  publicReference: z.string().max(20),
  version: z.int().min(1).max(1_000_000).nullable(),
  number: z.int().min(1).max(99).nullable(),
  receivedOn: day(),
  acknowledgedOn: day().nullable(),
  channel: one(channels).nullable(),
  complainant: z.object({
    type: one(complainantTypes).nullable(),
    name: name.nullable(),
    isWithheld: z.boolean(),
    identityHandling: one(identityHandlings).nullable(),
    email: z.string().max(254).nullable(),
    address: words.nullable(),
  }),
  subjectMember: z.object({ name, authorityName: name }),
  words: words.nullable(),
  remedySought: words.nullable(),
  stage: one(stages),
  enteredStageOn: day(),
  isPaused: z.boolean(),
  pause: z.object({ category: one(pauseCategories), reason: words, from: day() }).nullable(),
  clocks: list(clock).nullable(),
  tests: z.partialRecord(one(jurisdictionTests), z.object({ answer: one(testAnswers), reasons: words })).nullable(),
  toldMember: z.object({ told: z.boolean(), on: day(), reason: words.optional() }).nullable(),
  memberComments: list(z.object({ on: day(), text: words })).nullable(),
  withdrawalAsked: z.object({ on: day(), reasons: words }).nullable(),
  factors: z.partialRecord(one(factors), z.object({ weight: one(weights), note: words })).nullable(),
  consultations: list(consultation).nullable(),
  allegations: list(allegation),
  informalResolution: z.object({ kinds: list(one(informalResolutions)), terms: words, offeredOn: day() }).nullable(),
  sanctions: list(
    z.object({ id: id(), kind: one(sanctions), addressedTo: name, terms: words, imposedOn: day(), dueOn: day().nullable() }),
  ).nullable(),
  decisions: list(
    z.object({
      id: id(),
      kind: z.enum(decisionKinds),
      on: day(),
      stage: one(stages),
      reasons: words.nullable(),
      endsCase: z.boolean(),
    }),
  ),
})

const action = z.object({ action: z.string().max(60), to: one(stages), reasonsAgainst: list(words) })

/** The five questions of every stage. */
export const whatNowAnswer = z.object({
  stage: one(stages),
  meaning: words,
  missing: list(words),
  whoMustAct: name,
  byWhen: z.object({ what: name, dueOn: day() }).nullable(),
  actions: list(action),
})

export const openCaseAnswer = z.object({ view: caseAnswer, whatNow: whatNowAnswer })
export const complaintAnswer = z.object({
  version: z.int().min(1).max(1_000_000),
  head: z.string().max(64),
  cases: z.array(openCaseAnswer).max(20),
})

export const deadlinesAnswer = z.object({
  items: list(
    clock.extend({
      /** Such as '5 working days from Thursday 2 April 2026 is Monday 13 April: skipped Good Friday, weekend, Easter Monday, weekend'. */
      explanation: words,
      startsAt: z.enum(clockStarts),
      inWords: words,
    }),
  ),
})

export const timelineAnswer = z.object({
  items: list(
    z.object({
      version: z.int().min(1).max(1_000_000).nullable(),
      recordedAt: z.iso.datetime(),
      on: day(),
      type: z.string().max(60),
      by: name.nullable(),
      words,
      reasons: words.nullable(),
    }),
  ),
})

export const clauseLinkHistoryAnswer = z.object({
  items: list(
    z.object({
      allegation: id(),
      clause: z.string().max(4),
      recordedAt: z.iso.datetime(),
      on: day(),
      by: name,
      change: z.enum(['linked', 'unlinked']),
      suggestedBy: one(suggestedBy).nullable(),
      strength: one(strengths).nullable(),
      reason: words,
    }),
  ),
})

export const listedCaseAnswer = z.object({
  id: id(),
  reference: z.string().max(20),
  publicReference: z.string().max(20),
  number: z.int().min(1).max(99),
  subjectName: name,
  stage: one(stages),
  isPaused: z.boolean(),
  receivedOn: day(),
  closedOn: day().nullable(),
  dueOn: day().nullable(),
  dueKind: name.nullable(),
  clauses: list(z.string().max(4)),
  provisions: list(name),
})
