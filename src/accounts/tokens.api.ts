import { Body, Controller, Delete, Get, Param, Post, Req, UseGuards } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Answers, AnswersNothing } from '../web/answers-with.js'
import { OpenToAll } from '../web/open.js'
import { id } from '../web/schemas.js'
import { heldRole } from './accounts.service.js'
import { madeTokenAnswer, tokenRequest, type TokenRequest, tokensAnswer } from './forms.js'
import { PasswordGuard } from './password.guard.js'
import { checkedAccount } from './password.strategy.js'
import { ForAnyoneSignedIn } from './permissions.js'
import { TokensService } from './tokens.service.js'
import { Viewer } from './viewer.js'

const byId = z.object({ id: id() })

@ApiTags('Tokens')
@Controller('api/v1/tokens')
@ForAnyoneSignedIn()
export class TokensApi {
  constructor(private readonly tokens: TokensService) {}

  /** Never from another token: one that was stolen could outlive its own revocation. */
  @Post()
  @OpenToAll()
  @UseGuards(PasswordGuard)
  @Answers(madeTokenAnswer, {
    does: 'Make a token for one of your roles from your e-mail address and password',
    status: 201,
    means: 'Made; the token itself is shown only this once',
  })
  make(@Body({ schema: tokenRequest }) wanted: TokenRequest, @Req() request: FastifyRequest) {
    const { id: account, roles } = checkedAccount(request)
    return this.tokens.make(account, heldRole(roles, wanted.role), wanted)
  }

  @Get()
  @Answers(tokensAnswer, { does: 'Your latest 200 tokens: their names and dates, never the tokens themselves' })
  async list(@Viewer() { account }: Viewer) {
    return { items: await this.tokens.list(account) }
  }

  @Delete(':id')
  @AnswersNothing('Revoke one of your tokens: it opens nothing from the next request on')
  async revoke(@Param({ schema: byId }) { id: token }: z.infer<typeof byId>, @Viewer() { account }: Viewer) {
    await this.tokens.revoke(account, token)
  }
}
