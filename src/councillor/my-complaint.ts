import { z } from 'zod'
import { toldDraft, toldHearing, toldReview, type OutsideCase } from '../complaints/told-cases.service.js'
import { decisionKinds, informalResolutions, sanctionEnds, sanctions } from '../domain/complaint/decisions.js'
import { clockKinds, keysOf, outcomes, stages, strengths } from '../domain/complaint/vocabulary.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import { pageOf } from '../web/answers-with.js'
import { pageQuery } from '../web/paging.js'
import { day, prose } from '../web/schemas.js'

const one = <T extends object>(vocabulary: T) => z.enum(keysOf(vocabulary))
const words = z.string().max(100_000)
const name = z.string().max(200)
const list = <T extends z.ZodType>(item: T) => z.array(item).max(1_000)

export const myComplaintsQuery = z.strictObject(pageQuery)
export type MyComplaintsQuery = z.infer<typeof myComplaintsQuery>

export const myComplaintsAnswer = pageOf(
  z.strictObject({
    id: z.uuid(),
    publicReference: z.string().max(20),
    stage: one(stages),
    isPaused: z.boolean(),
    receivedOn: day(),
    toldOn: day().nullable(),
    closedOn: day().nullable(),
  }),
)

export const whichOfMine = z.strictObject({ caseId: z.uuid() })
export const commentBody = z.strictObject({ text: prose(50_000, 'Write your comment') })
export const questionBody = z.strictObject({ question: prose(20_000, 'Write what you would like a view on') })
export const reviewBody = z.strictObject({ reasons: prose(20_000, 'Say why the decision should be looked at again') })

/** What a councillor writes on a page of their case; the address says what it is about. */
export const writtenForms = {
  respond: z.strictObject({ text: prose(50_000, 'Write your response') }),
  'draft-report': z.strictObject({ text: prose(50_000, 'Write your comment') }),
  'independent-person': z.strictObject({ text: prose(20_000, 'Write what you would like a view on') }),
  review: z.strictObject({ text: prose(20_000, 'Say why the decision should be looked at again') }),
} as const
export type Written = keyof typeof writtenForms

/** What the subject member is told of a case: nothing of the council's own working, nor of anybody else's part in it. */
export const myComplaintAnswer = z.strictObject({
  id: z.uuid(),
  publicReference: z.string().max(20),
  receivedOn: day(),
  toldOn: day().nullable(),
  council: name,
  complainant: z.strictObject({ name: name.nullable(), isWithheld: z.boolean() }),
  stage: one(stages),
  since: day(),
  waitingFor: z.enum(['you', 'monitoringOfficer', 'investigatingOfficer', 'paused', 'nobody']),
  dates: list(z.strictObject({ what: one(clockKinds), dueOn: day() })),
  allegations: list(
    z.strictObject({
      number: z.int().min(1).max(1_000),
      summary: words,
      conductOn: day(),
      platform: one(platforms),
      act: one(acts),
      provisions: list(z.strictObject({ number: name, heading: name, breach: z.boolean().nullable() })),
      clauses: list(z.strictObject({ clause: z.string().max(4), strength: one(strengths) })),
      outcome: one(outcomes).nullable(),
    }),
  ),
  comments: list(z.strictObject({ on: day(), text: words })),
  decisions: list(z.strictObject({ kind: z.enum(decisionKinds), on: day() })),
  informalResolution: z.strictObject({ kinds: list(one(informalResolutions)), terms: words, offeredOn: day() }).nullable(),
  draftReport: toldDraft.nullable(),
  hearing: toldHearing.nullable(),
  viewsSought: list(z.strictObject({ on: day(), question: words })),
  views: list(z.strictObject({ question: words, by: name, on: day(), view: words })),
  sanctions: list(
    z.strictObject({
      kind: one(sanctions),
      addressedTo: name,
      terms: words,
      imposedOn: day(),
      dueOn: day().nullable(),
      recommendedTo: name.nullable(),
      ended: z.strictObject({ how: one(sanctionEnds), on: day() }).nullable(),
    }),
  ),
  suspended: z.strictObject({ from: day(), until: day(), reasons: words }).nullable(),
  review: toldReview.nullable(),
  reviewUntil: day().nullable(),
  timeline: list(
    z.strictObject({
      on: day(),
      what: z.string().max(60),
      stage: one(stages).nullable(),
      decision: z.enum(decisionKinds).nullable(),
    }),
  ),
  mayComment: z.boolean(),
  mayCommentOnDraft: z.boolean(),
  maySeekView: z.boolean(),
  mayAskForReview: z.boolean(),
})
export type MyComplaint = z.infer<typeof myComplaintAnswer>

export function myComplaint(told: OutsideCase): MyComplaint {
  const { view, waitingFor, dates, happenings, draft, hearing, review, reviewUntil, may } = told
  return {
    id: view.id,
    publicReference: view.publicReference,
    receivedOn: view.receivedOn,
    toldOn: view.toldMember?.on ?? null,
    council: view.subjectMember.authorityName,
    complainant: { name: view.complainant.name, isWithheld: view.complainant.isWithheld },
    stage: view.stage,
    since: view.enteredStageOn,
    waitingFor,
    dates: [...dates],
    allegations: view.allegations.map(({ number, summary, conductOn, platform, act, provisionLinks, clauseLinks, result }) => ({
      number,
      summary,
      conductOn,
      platform,
      act,
      provisions: (provisionLinks ?? []).map((link) => ({
        number: link.number,
        heading: link.heading,
        breach: link.finding?.breach ?? null,
      })),
      clauses: (clauseLinks ?? []).map(({ clause, strength }) => ({ clause, strength })),
      outcome: result?.outcome ?? null,
    })),
    comments: (view.memberComments ?? []).map(({ on, text }) => ({ on, text })),
    decisions: view.decisions.map(({ kind, on }) => ({ kind, on })),
    informalResolution:
      view.informalResolution === null ? null : { ...view.informalResolution, kinds: [...view.informalResolution.kinds] },
    draftReport: draft && { ...draft, comments: [...draft.comments] },
    hearing: hearing && { ...hearing, putOffOn: [...hearing.putOffOn] },
    viewsSought: (view.viewsSought ?? []).map(({ on, question }) => ({ on, question })),
    views: (view.viewsForMember ?? []).map(({ question, name: by, on, view: given }) => ({ question, by, on, view: given })),
    sanctions: (view.sanctions ?? []).map(({ kind, addressedTo, terms, imposedOn, dueOn, recommendedTo, end }) => ({
      kind,
      addressedTo,
      terms,
      imposedOn,
      dueOn,
      recommendedTo,
      ended: end && { how: end.how, on: end.on },
    })),
    suspended: view.interimSuspension,
    review,
    reviewUntil,
    timeline: [...happenings],
    mayComment: may.comment,
    mayCommentOnDraft: may.commentOnDraft,
    maySeekView: may.seekView,
    mayAskForReview: may.askForReview,
  }
}
