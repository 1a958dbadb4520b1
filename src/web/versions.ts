import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { ApiHeader } from '@nestjs/swagger'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SchemaObject } from './openapi-parts.js'
import { Unreadable, VersionMissing } from './refusals.js'

/** The version of a complaint as the outside sees it: a strong ETag such as "7". */
export const etagOf = (version: number): string => `"${version}"`

export function sayVersion(reply: FastifyReply, version: number): void {
  void reply.header('etag', etagOf(version))
}

/** Only a strong tag of one version: '*' and lists would say "whatever it is now". */
export function versionSeen(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new VersionMissing()
  const digits = /^"(\d{1,9})"$/.exec(ifMatch.trim())?.[1]
  if (digits === undefined) throw new Unreadable('If-Match must be one version in quotes, such as "7"')
  return Number(digits)
}

/** The version the caller saw, from If-Match: missing is 428, malformed 400. */
export const Seen = createParamDecorator(
  (_: undefined, context: ExecutionContext): number =>
    versionSeen(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [
    documented('If-Match', 'The version you saw, as its ETag', {
      type: 'string',
      pattern: '^"[0-9]{1,9}"$',
      maxLength: 11,
      example: '"7"',
    }),
  ],
)

/** Puts the header into the documentation of each route that uses the decorator. */
function documented(name: string, description: string, schema: SchemaObject): ParameterDecorator {
  return (target, method) => {
    const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method)
    if (method !== undefined && descriptor) ApiHeader({ name, description, required: true, schema })(target, method, descriptor)
  }
}

const key = /^[\x21-\x7e]{8,200}$/

export function readIdempotencyKey(value: string | string[] | undefined): string {
  if (typeof value === 'string' && key.test(value)) return value
  throw new Unreadable('Send an Idempotency-Key of 8 to 200 visible characters, new for each thing you create')
}

/** The caller's own name for this creation: the same key and body give the same answer again. */
export const IdempotencyKey = createParamDecorator(
  (_: undefined, context: ExecutionContext): string =>
    readIdempotencyKey(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']),
  [
    documented('Idempotency-Key', 'Your own name for this creation: sent again with the same body it gives the same answer', {
      type: 'string',
      minLength: 8,
      maxLength: 200,
      pattern: '^[!-~]+$',
    }),
  ],
)
