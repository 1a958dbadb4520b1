import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { PassportStrategy } from '@nestjs/passport'
import passport from 'passport'
import { Strategy } from 'passport-http-bearer'
import { TokensService } from './tokens.service.js'
import type { Viewer } from './viewer.js'

@Injectable()
export class TokenStrategy extends PassportStrategy(Strategy) {
  /** Passport keeps strategies for the whole process, so each program in it has its own name. */
  override readonly name = `bearer ${randomUUID()}`

  constructor(private readonly tokens: TokensService) {
    super()
    passport.use(this.name, this)
  }

  async validate(token: unknown): Promise<Viewer | null> {
    return typeof token === 'string' ? this.tokens.holderOf(token) : null
  }
}
