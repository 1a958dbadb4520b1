import { SetMetadata } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { Role } from '../domain/complaint/vocabulary.js'
import { OPEN_TO_ALL } from '../web/open.js'

/** Who may use a route: anyone at all, anyone who is signed in, or those who act in one of these roles. */
export type Permission = 'anyone' | 'anyoneSignedIn' | readonly Role[]

const FOR_ROLES = 'for roles'
const FOR_ANYONE_SIGNED_IN = 'for anyone signed in'

/** Only for those whose active role is one of these. On a method it stands instead of what its class says. */
export const For = (...roles: readonly [Role, ...Role[]]) => SetMetadata(FOR_ROLES, roles)

export const ForAnyoneSignedIn = () => SetMetadata(FOR_ANYONE_SIGNED_IN, true)

type Target = Parameters<Reflector['get']>[1]
const reflector = new Reflector()

function declaredOn(target: Target): Permission[] {
  const roles = reflector.get<readonly Role[] | undefined>(FOR_ROLES, target)
  return [
    ...(reflector.get<true | undefined>(OPEN_TO_ALL, target) ? ['anyone' as const] : []),
    ...(reflector.get<true | undefined>(FOR_ANYONE_SIGNED_IN, target) ? ['anyoneSignedIn' as const] : []),
    ...(roles ? [roles] : []),
  ]
}

/** The method's own word, or else its class's. None, or two that contradict each other, is no permission. */
export function permissionOf(method: Target, controller: Target): Permission | undefined {
  const nearest = [declaredOn(method), declaredOn(controller)].find((declared) => declared.length > 0) ?? []
  return nearest.length === 1 ? nearest[0] : undefined
}
