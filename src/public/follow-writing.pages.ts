import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Followed, FollowedCase } from '../complaints/following.service.js'
import { keysOf } from '../domain/complaint/vocabulary.js'
import { NotFound } from '../domain/errors.js'
import { ForPeople, goTo, show, type SentOn, type Shown } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import { OpenToAll } from '../web/open.js'
import { CouncilService } from './council.service.js'
import { FollowingCookie } from './following-cookie.js'
import { lapsed, writtenForms, type Written } from './forms.js'
import { PublicService } from './public.service.js'

/** A question by its id; anything else by the case that it is about. */
const whichWriting = z.strictObject({ about: z.enum(keysOf(writtenForms)), id: z.uuid() })
type WhichWriting = z.infer<typeof whichWriting>

/** What a complainant writes in their complaint: an answer, a comment on the draft report, why a decision should be looked at again. */
@OpenToAll()
@ApiExcludeController()
@Controller('follow')
export class FollowWritingPages {
  constructor(
    private readonly service: PublicService,
    private readonly cookie: FollowingCookie,
    private readonly council: CouncilService,
  ) {}

  @Get(':about/:id')
  @ForPeople()
  async write(@Param({ schema: whichWriting }) which: WhichWriting, @Req() request: FastifyRequest): Promise<SentOn | Shown> {
    const followed = await this.service.open(this.cookie.read(request))
    return followed ? page(followed, which, freshForm()) : goTo('/follow')
  }

  @Post(':about/:id')
  @ForPeople()
  async send(
    @Param({ schema: whichWriting }) which: WhichWriting,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<SentOn | Shown> {
    const followed = await this.service.open(this.cookie.read(request))
    if (!followed) return show('public/pages/follow', { form: lapsed, contact: (await this.council.deciding()).contact })
    return submit(
      writtenForms[which.about],
      body,
      async ({ text }) => {
        await this.does[which.about](followed, caseOf(followed, which).view.id, text, which.id)
        return goTo('/follow')
      },
      (form) => page(followed, which, form),
    )
  }

  private readonly does: Readonly<
    Record<Written, (followed: Followed, theCase: string, text: string, id: string) => Promise<void>>
  > = {
    questions: (followed, theCase, text, question) => this.service.reply(followed, theCase, question, text),
    'draft-report': (followed, theCase, text) => this.service.commentOnDraft(followed, theCase, text),
    review: (followed, theCase, text) => this.service.askForReview(followed, theCase, text),
  }
}

function page(followed: Followed, which: WhichWriting, form: FormState): Shown {
  const one = caseOf(followed, which)
  const question = one.questions.find(({ id }) => id === which.id)
  return show('public/pages/write', { ...which, form, one, question, may: isOffered(one, which) })
}

function isOffered({ may, questions }: FollowedCase, { about, id }: WhichWriting): boolean {
  if (about === 'questions') return may.reply && questions.some((one) => one.id === id && one.reply === null)
  return about === 'review' ? may.askForReview : may.commentOnDraft
}

/** @throws NotFound for what stands in another complaint, as for what does not exist. */
function caseOf({ cases }: Followed, { about, id }: WhichWriting): FollowedCase {
  const found = cases.find(({ view, questions }) =>
    about === 'questions' ? questions.some((one) => one.id === id) : view.id === id,
  )
  if (!found) throw new NotFound()
  return found
}
