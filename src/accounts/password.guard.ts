import { type ExecutionContext, Injectable } from '@nestjs/common'
import { AuthGuard } from '@nestjs/passport'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { PasswordStrategy } from './password.strategy.js'

const credentials = z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(1000) })

/** Checks the e-mail address and the password of a form or document, where it has both; what they open is the route's own matter. */
@Injectable()
export class PasswordGuard extends AuthGuard() {
  constructor({ name }: PasswordStrategy) {
    super({ defaultStrategy: name, property: 'passwordCheck', session: false })
  }

  override canActivate(context: ExecutionContext) {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>()
    return credentials.safeParse(body).success ? super.canActivate(context) : true
  }
}
