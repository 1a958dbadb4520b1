import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../domain/complaint/events.js'
import type { Role } from '../domain/complaint/vocabulary.js'

/** Who asks, in the one role in which they act now: the rights of several roles are never added together. */
export interface Viewer {
  readonly party: Role
  readonly account: string
  readonly person: string
  readonly name: string
  /** The authority for which they hold the role. */
  readonly authority: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard; missing where nobody is signed in. */
    viewer?: Viewer
  }
}

export function viewerOf(request: FastifyRequest): Viewer {
  if (!request.viewer) throw new UnauthorizedException()
  return request.viewer
}

export const actorOf = ({ party, account, person, name }: Viewer): Actor => ({ party, account, person, name })

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>()

/** `@Me() actor: Actor`: who does this, as the events name them. */
export const Me = createParamDecorator((_: undefined, context: ExecutionContext): Actor => actorOf(viewerOf(requestOf(context))))

/** `@Viewer() viewer: Viewer`: who looks at this, and for which authority. */
export const Viewer = createParamDecorator((_: undefined, context: ExecutionContext): Viewer => viewerOf(requestOf(context)))
