import { Body, Controller, HttpCode, Ip, Param, Post } from '@nestjs/common'
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { Answers, AnswersNothing } from '../web/answers-with.js'
import { OpenToAll } from '../web/open.js'
import { Unreadable } from '../web/refusals.js'
import { IdempotencyKey } from '../web/versions.js'
import { answerOf, followedAnswer } from './followed-answer.js'
import { draftCommentBody, followBody, replyBody, reviewBody, withdrawBody } from './forms.js'
import { byId, pdf, pdfSchema } from './notice-file.js'
import { PublicService } from './public.service.js'
import { formSecret, publicComplaintBody, sentAnswer, type PublicComplaint } from './submission.js'

@ApiTags('Public')
@OpenToAll()
@Controller('api/v1/public/complaints')
export class PublicApi {
  constructor(private readonly service: PublicService) {}

  @Post()
  @Answers(sentAnswer, {
    does: 'Send in a complaint as anyone',
    status: 201,
    means: 'The reference and the code by which it can be followed; the code is made from the key and not kept',
  })
  complain(@IdempotencyKey() key: string, @Body({ schema: publicComplaintBody }) body: PublicComplaint, @Ip() address: string) {
    return this.service.complain(secretIn(key), body, address)
  }

  @Post('status')
  @Answers(followedAnswer, { does: 'Follow a complaint by its reference and code', means: 'What its complainant is told' })
  async status(@Body({ schema: followBody }) { reference, code }: z.infer<typeof followBody>, @Ip() address: string) {
    const followed = await this.service.follow(reference, code, address)
    return answerOf(followed, await this.service.noticesOf(followed))
  }

  @Post('notices/:id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Read a notice addressed to the complainant, by reference and code' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, description: 'The notice as it was issued', content: { 'application/pdf': { schema: pdfSchema } } })
  async notice(
    @Param({ schema: byId }) { id }: z.infer<typeof byId>,
    @Body({ schema: followBody }) { reference, code }: z.infer<typeof followBody>,
    @Ip() address: string,
  ) {
    return pdf(await this.service.notice(await this.service.follow(reference, code, address), id))
  }

  @Post('replies')
  @AnswersNothing('Answer a question that was put to the complainant, by reference and code')
  async reply(@Body({ schema: replyBody }) body: z.infer<typeof replyBody>, @Ip() address: string): Promise<void> {
    const followed = await this.service.follow(body.reference, body.code, address)
    await this.service.reply(followed, body.case, body.question, body.text)
  }

  @Post('draft-comments')
  @AnswersNothing('Comment on the draft report as the complainant, by reference and code')
  async commentOnDraft(@Body({ schema: draftCommentBody }) body: z.infer<typeof draftCommentBody>, @Ip() address: string) {
    await this.service.commentOnDraft(await this.service.follow(body.reference, body.code, address), body.case, body.text)
  }

  @Post('reviews')
  @AnswersNothing('Ask for a review of the decision as the complainant, by reference and code')
  async askForReview(@Body({ schema: reviewBody }) body: z.infer<typeof reviewBody>, @Ip() address: string): Promise<void> {
    await this.service.askForReview(await this.service.follow(body.reference, body.code, address), body.case, body.reasons)
  }

  @Post('withdrawal')
  @AnswersNothing('Ask to withdraw a complaint, by its reference and code')
  async withdraw(@Body({ schema: withdrawBody }) body: z.infer<typeof withdrawBody>, @Ip() address: string): Promise<void> {
    await this.service.withdraw(await this.service.follow(body.reference, body.code, address), body.case, body.reasons)
  }
}

/** The code is made from the key, so one that can be guessed is not taken. */
function secretIn(key: string): string {
  if (!formSecret.safeParse(key).success)
    throw new Unreadable('Here the Idempotency-Key makes the code: send at least 22 random letters and digits')
  return key
}
