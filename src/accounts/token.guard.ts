import { type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common'
import { AuthGuard } from '@nestjs/passport'
import type { FastifyRequest } from 'fastify'
import { TokenStrategy } from './token.strategy.js'

/** Puts the holder of a valid token in the request as `viewer`; anything else that came as Authorization is 401. */
@Injectable()
export class TokenGuard extends AuthGuard() {
  constructor({ name }: TokenStrategy) {
    super({ defaultStrategy: name, property: 'viewer', session: false })
  }

  /** RFC 6750 section 2.1 only: the strategy would fall back to the address, where logs and histories keep a token. */
  override canActivate(context: ExecutionContext) {
    const { authorization = '' } = context.switchToHttp().getRequest<FastifyRequest>().headers
    if (!/^Bearer [^ ]+$/i.test(authorization)) throw new UnauthorizedException()
    return super.canActivate(context)
  }
}
