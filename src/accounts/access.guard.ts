import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { Forbidden } from '../domain/errors.js'
import { permissionOf } from './permissions.js'
import { Sessions } from './sessions.js'
import { TokenGuard } from './token.guard.js'
import type { Viewer } from './viewer.js'

/** Default deny: stands before every route, finds out who asks, and compares that with what the route declares. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: TokenGuard,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = permissionOf(context.getHandler(), context.getClass())
    const viewer = await this.identify(context)
    if (permission === 'anyone') return true
    if (!viewer) throw new UnauthorizedException()
    if (permission === 'anyoneSignedIn' || permission?.includes(viewer.party)) return true
    throw new Forbidden('Your role does not allow this')
  }

  private async identify(context: ExecutionContext): Promise<Viewer | undefined> {
    const request = context.switchToHttp().getRequest<FastifyRequest>()
    if (request.headers.authorization !== undefined) await this.tokens.canActivate(context)
    else if (mayUseSession(request)) await this.sessions.identify(request)
    return request.viewer
  }
}

/** Changes through the API carry a token, which no other site can make a browser send; a session opens the API for reading only. */
const mayUseSession = ({ method, url }: FastifyRequest): boolean =>
  !url.startsWith('/api/') || method === 'GET' || method === 'HEAD'
