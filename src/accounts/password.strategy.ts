import { randomUUID } from 'node:crypto'
import { Injectable, UnauthorizedException } from '@nestjs/common'
import { PassportStrategy } from '@nestjs/passport'
import type { FastifyRequest } from 'fastify'
import passport from 'passport'
import { Strategy } from 'passport-local'
import type { Account } from './accounts.repository.js'
import { AccountsService } from './accounts.service.js'

/** A wrong password is an answer and not an error: the form is shown again with what was typed. */
export type PasswordCheck = { readonly account: Account } | { readonly account?: never }

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the password guard, where an e-mail address and a password came. */
    passwordCheck?: PasswordCheck
  }
}

/** @throws UnauthorizedException where the password was not theirs. */
export function checkedAccount({ passwordCheck }: FastifyRequest): Account {
  if (!passwordCheck?.account) throw new UnauthorizedException()
  return passwordCheck.account
}

@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  /** Passport keeps strategies for the whole process, so each program in it has its own name. */
  override readonly name = `local ${randomUUID()}`

  constructor(private readonly accounts: AccountsService) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true })
    passport.use(this.name, this)
  }

  async validate(request: FastifyRequest, email: unknown, password: unknown): Promise<PasswordCheck> {
    if (typeof email !== 'string' || typeof password !== 'string') return {}
    const account = await this.accounts.signIn({ email, password, address: request.ip })
    return account ? { account } : {}
  }
}
