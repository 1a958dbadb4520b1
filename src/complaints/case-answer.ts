import { z } from 'zod'
import { clockStarts } from '../domain/complaint/arrangements.js'
import { informalResolutions } from '../domain/complaint/decisions.js'
import {
  channels,
  complainantTypes,
  factors,
  identityHandlings,
  jurisdictionTests,
  sides,
  stages,
  strengths,
  suggestedBy,
  testAnswers,
  waysOfLeaving,
  weights,
} from '../domain/complaint/vocabulary.js'
import { day, id } from '../web/schemas.js'
import {
  allegation,
  clock,
  consultation,
  dated,
  decision,
  draft,
  handedOver,
  hearing,
  investigation,
  legalIssue,
  list,
  name,
  one,
  panel,
  party,
  pause,
  relation,
  request,
  review,
  sanction,
  standDown,
  words,
} from './case-parts-answer.js'

/** A case as its viewer sees it; what they may not see is null. */
export const caseAnswer = z.strictObject({
  id: id(),
  complaint: id(),
  reference: z.string().max(20).nullable(),
  publicReference: z.string().max(20),
  version: z.int().min(1).max(1_000_000).nullable(),
  number: z.int().min(1).max(99).nullable(),
  receivedOn: day(),
  acknowledgedOn: day().nullable(),
  channel: one(channels).nullable(),
  complainant: z.strictObject({
    type: one(complainantTypes).nullable(),
    name: name.nullable(),
    isWithheld: z.boolean(),
    identityHandling: one(identityHandlings).nullable(),
    email: z.string().max(254).nullable(),
    address: words.nullable(),
  }),
  subjectMember: z.strictObject({ name, authorityName: name }),
  words: words.nullable(),
  remedySought: words.nullable(),
  stage: one(stages),
  enteredStageOn: day(),
  isPaused: z.boolean(),
  pause: pause.nullable(),
  pastPauses: list(pause.extend({ until: day() })).nullable(),
  clocks: list(clock).nullable(),
  tests: z.partialRecord(one(jurisdictionTests), z.strictObject({ answer: one(testAnswers), reasons: words })).nullable(),
  toldMember: z.strictObject({ told: z.boolean(), on: day(), reason: words.optional() }).nullable(),
  memberComments: list(z.strictObject({ on: day(), by: party, text: words })).nullable(),
  memberLeft: z.strictObject({ on: day(), how: one(waysOfLeaving) }).nullable(),
  requests: list(request).nullable(),
  withdrawalAsked: dated.extend({ goesOn: dated.nullable() }).nullable(),
  factors: z.partialRecord(one(factors), z.strictObject({ weight: one(weights), note: words })).nullable(),
  panel: panel.nullable(),
  policeReferrals: list(dated.extend({ offence: words, to: name })).nullable(),
  consultations: list(consultation).nullable(),
  /** What the subject member would like the Independent Person’s view on, and the views that they were given. */
  viewsSought: list(z.strictObject({ on: day(), question: words })).nullable(),
  viewsForMember: list(z.strictObject({ question: words, name, on: day(), view: words })).nullable(),
  viewDispensedWith: dated.nullable(),
  allegations: list(allegation),
  informalResolution: z.strictObject({ kinds: list(one(informalResolutions)), terms: words, offeredOn: day() }).nullable(),
  investigation: investigation.nullable(),
  /** As a party sees it: their own comments, and none of the other’s. */
  draft: draft.nullable(),
  hearing: hearing.nullable(),
  breachFoundOn: day().nullable(),
  interimSuspension: z.strictObject({ from: day(), until: day(), reasons: words }).nullable(),
  sanctions: list(sanction).nullable(),
  decisions: list(decision),
  closings: list(day()),
  review: review.nullable(),
  appeals: list(dated.extend({ by: one(sides), allowed: z.boolean() })).nullable(),
  legalIssues: list(legalIssue).nullable(),
  relations: list(relation).nullable(),
  standDowns: list(standDown).nullable(),
  handedOver: handedOver.nullable(),
  notes: list(z.strictObject({ on: day(), by: name, text: words })).nullable(),
  otherCases: z
    .array(z.strictObject({ id: id(), number: z.int().min(1).max(99), stage: one(stages), name }))
    .max(20)
    .nullable(),
})

const action = z.strictObject({ action: z.string().max(60), to: one(stages), reasonsAgainst: list(words) })

/** The five questions of every stage. */
export const whatNowAnswer = z.strictObject({
  stage: one(stages),
  meaning: words,
  missing: list(words),
  whoMustAct: words,
  duties: list(z.strictObject({ who: words, what: words, dueOn: day().nullable() })),
  byWhen: z.strictObject({ what: name, dueOn: day() }).nullable(),
  prompts: list(words),
  actions: list(action),
})

export const openCaseAnswer = z.strictObject({ view: caseAnswer, whatNow: whatNowAnswer })
export const complaintAnswer = z.strictObject({
  version: z.int().min(1).max(1_000_000),
  head: z.string().max(64),
  cases: z.array(openCaseAnswer).max(20),
})

export const deadlinesAnswer = z.object({
  items: list(
    clock.extend({
      /** Such as '5 working days from Thursday 2 April 2026 is Monday 13 April: skipped Good Friday, weekend, Easter Monday, weekend'. */
      explanation: words,
      sentences: list(words),
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
      change: z.strictObject({ from: words.nullable(), to: words }).nullable(),
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
