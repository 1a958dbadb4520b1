import { z } from 'zod'
import { toldDraft, toldHearing, toldReview, type Followed, type FollowedCase } from '../complaints/following.service.js'
import { decisionKinds } from '../domain/complaint/decisions.js'
import { clockKinds, identityHandlings, keysOf, stages } from '../domain/complaint/vocabulary.js'
import { day } from '../web/schemas.js'
import type { PublicService } from './public.service.js'

const words = z.string().max(100_000)
const one = <T extends object>(vocabulary: T) => z.enum(keysOf(vocabulary))

export const followedAnswer = z.strictObject({
  reference: z.string().max(20),
  receivedOn: day(),
  acknowledgedOn: day().nullable(),
  yourName: one(identityHandlings).nullable(),
  cases: z
    .array(
      z.strictObject({
        id: z.uuid(),
        councillor: z.string().max(200),
        council: z.string().max(200),
        stage: one(stages),
        since: day(),
        waitingFor: z.enum(['you', 'monitoringOfficer', 'investigatingOfficer', 'paused', 'nobody']),
        dates: z.array(z.strictObject({ what: one(clockKinds), dueOn: day() })).max(20),
        timeline: z
          .array(
            z.strictObject({
              on: day(),
              what: z.string().max(60),
              stage: one(stages).nullable(),
              decision: z.enum(decisionKinds).nullable(),
            }),
          )
          .max(1_000),
        notices: z.array(z.strictObject({ id: z.uuid(), number: z.string().max(20), issuedOn: day() })).max(100),
        questions: z
          .array(
            z.strictObject({
              id: z.uuid(),
              question: words,
              askedOn: day(),
              dueOn: day(),
              reply: z.strictObject({ on: day(), text: words }).nullable(),
            }),
          )
          .max(1_000),
        draftReport: toldDraft.nullable(),
        hearing: toldHearing.nullable(),
        review: toldReview.nullable(),
        reviewUntil: day().nullable(),
        mayReply: z.boolean(),
        mayCommentOnDraft: z.boolean(),
        mayAskForReview: z.boolean(),
        mayWithdraw: z.boolean(),
      }),
    )
    .max(20),
})
export type FollowedAnswer = z.infer<typeof followedAnswer>

export function answerOf({ reference, cases }: Followed, notices: Notices): FollowedAnswer {
  const [first] = cases
  if (first === undefined) throw new Error('A complaint is about somebody')
  const { receivedOn, acknowledgedOn, complainant } = first.view
  return {
    reference,
    receivedOn,
    acknowledgedOn,
    yourName: complainant.identityHandling,
    cases: cases.map((one) => caseAnswer(one, notices)),
  }
}

type Notices = Awaited<ReturnType<PublicService['noticesOf']>>

const caseAnswer = (followed: FollowedCase, notices: Notices) => {
  const { view, waitingFor, dates, happenings, questions, draft, hearing, review, reviewUntil, may } = followed
  return {
    id: view.id,
    councillor: view.subjectMember.name,
    council: view.subjectMember.authorityName,
    stage: view.stage,
    since: view.enteredStageOn,
    waitingFor,
    dates: [...dates],
    timeline: [...happenings],
    notices: [...(notices[view.id] ?? [])],
    questions: questions.map(({ id, question, askedOn, dueOn, reply }) => ({ id, question, askedOn, dueOn, reply })),
    draftReport: draft && { ...draft, comments: [...draft.comments] },
    hearing: hearing && { ...hearing, putOffOn: [...hearing.putOffOn] },
    review,
    reviewUntil,
    mayReply: may.reply,
    mayCommentOnDraft: may.commentOnDraft,
    mayAskForReview: may.askForReview,
    mayWithdraw: may.withdraw,
  }
}
