import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { ToldCasesService } from '../complaints/told-cases.service.js'
import { Answers, AnswersNothing } from '../web/answers-with.js'
import { sayPages } from '../web/paging.js'
import {
  commentBody,
  myComplaint,
  myComplaintAnswer,
  myComplaintsAnswer,
  myComplaintsQuery,
  questionBody,
  reviewBody,
  whichOfMine,
  type MyComplaintsQuery,
} from './my-complaint.js'

type WhichOfMine = z.infer<typeof whichOfMine>

@ApiTags('My complaints')
@For('councillor')
@Controller('api/v1/my-complaints')
export class CouncillorApi {
  constructor(private readonly told: ToldCasesService) {}

  @Get()
  @Answers(myComplaintsAnswer, { does: 'List the complaints about me', means: 'Those that I have been told of, newest first' })
  async list(
    @Viewer() viewer: Viewer,
    @Query({ schema: myComplaintsQuery }) query: MyComplaintsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.told.list(viewer, query)
    sayPages(reply, page)
    return page
  }

  @Get(':caseId')
  @Answers(myComplaintAnswer, { does: 'Read a complaint about me', means: 'What I have been told of it' })
  async open(@Viewer() viewer: Viewer, @Param({ schema: whichOfMine }) { caseId }: WhichOfMine) {
    return myComplaint(await this.told.open(caseId, viewer))
  }

  @Post(':caseId/comments')
  @AnswersNothing('Comment on a complaint about me')
  comment(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichOfMine }) { caseId }: WhichOfMine,
    @Body({ schema: commentBody }) { text }: z.infer<typeof commentBody>,
  ) {
    return this.told.comment(caseId, text, viewer)
  }

  @Post(':caseId/draft-comments')
  @AnswersNothing('Comment on the draft report about me')
  commentOnDraft(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichOfMine }) { caseId }: WhichOfMine,
    @Body({ schema: commentBody }) { text }: z.infer<typeof commentBody>,
  ) {
    return this.told.commentOnDraft(caseId, text, viewer)
  }

  @Post(':caseId/view-requests')
  @AnswersNothing('Ask for an Independent Person’s view')
  seekView(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichOfMine }) { caseId }: WhichOfMine,
    @Body({ schema: questionBody }) { question }: z.infer<typeof questionBody>,
  ) {
    return this.told.seekView(caseId, question, viewer)
  }

  @Post(':caseId/reviews')
  @AnswersNothing('Ask for a review of the decision about me')
  askForReview(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichOfMine }) { caseId }: WhichOfMine,
    @Body({ schema: reviewBody }) { reasons }: z.infer<typeof reviewBody>,
  ) {
    return this.told.askForReview(caseId, reasons, viewer)
  }
}
