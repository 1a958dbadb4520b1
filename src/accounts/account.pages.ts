import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { roles } from '../domain/complaint/vocabulary.js'
import { ForPeople, goTo, show } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { type FormState, freshForm, submit } from '../web/forms.js'
import { id } from '../web/schemas.js'
import { AccountsService } from './accounts.service.js'
import { roleForm, tokenForm } from './forms.js'
import { ForAnyoneSignedIn } from './permissions.js'
import { SignInService } from './sign-in.service.js'
import { type MadeToken, TokensService, usualLife } from './tokens.service.js'
import { Viewer } from './viewer.js'

const byId = z.object({ id: id() })
const emptyForm = freshForm({ days: String(usualLife) })

@ForAnyoneSignedIn()
@Controller('account')
export class AccountPages {
  constructor(
    private readonly accounts: AccountsService,
    private readonly tokens: TokensService,
    private readonly signIns: SignInService,
  ) {}

  @Get()
  @ForPeople()
  account(@Viewer() viewer: Viewer) {
    return this.page(viewer, emptyForm)
  }

  /** By POST: it changes what the browser may do from here on. */
  @Post('role')
  @ForPeople()
  actAs(@Body() body: FormBody, @Req() request: FastifyRequest, @Viewer() viewer: Viewer) {
    return submit(
      roleForm,
      body,
      async ({ role }) => goTo(await this.signIns.actAs(role, request)),
      (form) => this.page(viewer, { ...form, values: emptyForm.values }),
    )
  }

  /** The page itself is the answer, since the token is shown only this once. */
  @Post('tokens')
  @ForPeople()
  makeToken(@Body() body: FormBody, @Viewer() viewer: Viewer) {
    return submit(
      tokenForm,
      body,
      async (wanted) => this.page(viewer, emptyForm, await this.tokens.make(viewer.account, viewer.party, wanted)),
      (form) => this.page(viewer, form),
    )
  }

  @Post('tokens/:id/revoke')
  @ForPeople()
  async revokeToken(@Param({ schema: byId }) { id: token }: z.infer<typeof byId>, @Viewer() viewer: Viewer) {
    await this.tokens.revoke(viewer.account, token)
    return goTo('/account')
  }

  private async page(viewer: Viewer, form: FormState, made?: MadeToken) {
    const [account, tokens] = await Promise.all([this.accounts.get(viewer.account), this.tokens.list(viewer.account)])
    return show('accounts/pages/account', { viewer, account, roles, tokens, form, made })
  }
}
