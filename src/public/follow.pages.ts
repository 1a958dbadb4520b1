import { Body, Controller, Get, Ip, Param, Post, Req, Res } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Followed } from '../complaints/following.service.js'
import { InvalidInput, NotFound } from '../domain/errors.js'
import { ForPeople, goTo, show, type SentOn, type Shown } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import { OpenToAll } from '../web/open.js'
import { CouncilService } from './council.service.js'
import { FollowingCookie } from './following-cookie.js'
import { followForm, lapsed, withdrawForm } from './forms.js'
import { byId, pdf } from './notice-file.js'
import { PublicService } from './public.service.js'

@OpenToAll()
@ApiExcludeController()
@Controller('follow')
export class FollowPages {
  constructor(
    private readonly service: PublicService,
    private readonly cookie: FollowingCookie,
    private readonly council: CouncilService,
  ) {}

  @Get()
  @ForPeople()
  async follow(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const followed = await this.service.open(this.cookie.read(request))
    if (!followed) return this.form(freshForm())
    this.cookie.keep(reply, followed.proof)
    return show('public/pages/status', {
      today: this.service.today(),
      followed,
      notices: await this.service.noticesOf(followed),
      contact: await this.contact(),
    })
  }

  @Post()
  @ForPeople()
  open(@Body() body: FormBody, @Ip() address: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return submit(
      followForm,
      body,
      async ({ reference, code }) => {
        const followed = await this.service.follow(reference, code, address).catch(noSuchComplaint)
        this.cookie.keep(reply, followed.proof)
        return goTo('/follow')
      },
      (form) => this.form(form),
    )
  }

  @Post('stop')
  @ForPeople()
  stop(@Res({ passthrough: true }) reply: FastifyReply) {
    this.cookie.drop(reply)
    return goTo('/follow')
  }

  @Get('notices/:id')
  async notice(@Param({ schema: byId }) { id }: z.infer<typeof byId>, @Req() request: FastifyRequest) {
    const followed = await this.service.open(this.cookie.read(request))
    if (!followed) throw new NotFound('document')
    return pdf(await this.service.notice(followed, id))
  }

  @Get('withdraw')
  @ForPeople()
  async withdrawal(@Req() request: FastifyRequest): Promise<SentOn | Shown> {
    const followed = await this.service.open(this.cookie.read(request))
    return followed?.cases.some(({ may }) => may.withdraw) === true ? this.withdrawForm(freshForm(), followed) : goTo('/follow')
  }

  @Post('withdraw')
  @ForPeople()
  async withdraw(@Body() body: FormBody, @Req() request: FastifyRequest): Promise<SentOn | Shown> {
    const followed = await this.service.open(this.cookie.read(request))
    if (!followed) return this.form(lapsed)
    return submit(
      withdrawForm,
      body,
      async ({ case: theCase, reasons }) => {
        await this.service.withdraw(followed, theCase, reasons)
        return goTo('/follow')
      },
      (form) => this.withdrawForm(form, followed),
    )
  }

  private async form(form: FormState) {
    return show('public/pages/follow', { form, contact: await this.contact() })
  }

  private withdrawForm(form: FormState, followed: Followed) {
    return show('public/pages/withdraw', { form, followed, open: followed.cases.filter(({ may }) => may.withdraw) })
  }

  private async contact() {
    return (await this.council.deciding()).contact
  }
}

/** One answer for every miss, at the first of the two fields, since it does not say which of them is wrong. */
const noSuchComplaint = (error: unknown): never => {
  if (error instanceof NotFound)
    throw new InvalidInput([
      { pointer: '/reference', message: 'We cannot find a complaint with that reference and code. Check both and try again' },
    ])
  throw error
}
