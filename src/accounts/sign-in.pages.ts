import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { ForPeople, goTo, show } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit } from '../web/forms.js'
import { OpenToAll } from '../web/open.js'
import { signInForm, signInQuery } from './forms.js'
import { PasswordGuard } from './password.guard.js'
import { Sessions } from './sessions.js'
import { SignInService } from './sign-in.service.js'

const page = 'accounts/pages/sign-in'

@OpenToAll()
@Controller()
export class SignInPages {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: Sessions,
  ) {}

  @Get('sign-in')
  @ForPeople()
  form(@Query({ schema: signInQuery }) { next = '' }: z.infer<typeof signInQuery>) {
    return show(page, { form: freshForm({ next }) })
  }

  @Post('sign-in')
  @ForPeople()
  @UseGuards(PasswordGuard)
  signIn(@Body() body: FormBody, @Req() request: FastifyRequest) {
    return submit(
      signInForm,
      body,
      async (read) => goTo(await this.signIns.signIn(read, request)),
      (form) => show(page, { form }),
    )
  }

  @Post('sign-out')
  @ForPeople()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.end(request, reply)
    return goTo('/sign-in')
  }
}
