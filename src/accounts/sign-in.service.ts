import { Injectable } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { Role } from '../domain/complaint/vocabulary.js'
import { InvalidInput } from '../domain/errors.js'
import { AccountsService, heldRole } from './accounts.service.js'
import type { SignInForm } from './forms.js'
import { homeOf, localPath } from './homes.js'
import { Sessions } from './sessions.js'
import { viewerOf } from './viewer.js'

@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
  ) {}

  /** The password itself was checked by its guard. @returns the path to go on to. */
  async signIn({ next }: SignInForm, request: FastifyRequest): Promise<string> {
    const account = request.passwordCheck?.account
    if (!account) throw new InvalidInput([{ pointer: '/email', message: 'The e-mail address or the password is wrong' }])
    const role = heldRole(account.roles)
    await this.sessions.start(request, account.id, role)
    // Someone with several roles first sees in which of them they act
    return localPath(next) ?? (account.roles.length > 1 ? '/account' : homeOf(role))
  }

  /** @returns the path where the new role starts. */
  async actAs(role: Role, request: FastifyRequest): Promise<string> {
    const account = await this.accounts.get(viewerOf(request).account)
    await this.sessions.start(request, account.id, heldRole(account.roles, role))
    return homeOf(role)
  }
}
