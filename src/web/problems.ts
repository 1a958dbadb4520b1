import { STATUS_CODES } from 'node:http'
import { HttpException } from '@nestjs/common'
import { CalendarEnds, Forbidden, InvalidInput, NotFound, Refused, SomeoneElseChangedIt, Unavailable } from '../domain/errors.js'
import { isDatabaseAway } from '../platform/database-away.js'
import { TooManyFields } from './form-body.js'
import { FormExpired, TooMany, Unreadable, VersionMissing } from './refusals.js'

/** RFC 9457 with the fields and the reasons that stand in the way. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly instance?: string
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  readonly reasons?: readonly string[]
  readonly currentVersion?: number
  /** Where several were to be changed together: those that somebody changed meanwhile. */
  readonly changed?: readonly string[]
  readonly retryAfterSeconds?: number
}

const named = (name: string) => `urn:probity:problem:${name}`
const plain = (status: number, detail?: string): Problem => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  status,
  ...(detail === undefined ? {} : { detail }),
})

const words: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Sign in first, or send a valid token',
  403: 'You may not do this',
  404: 'There is nothing at this address that you may see',
  405: 'This address does not take that method',
  406: 'There is no answer in a format you accept',
  413: 'What was sent is too large',
  414: 'The address is too long',
  415: 'Send this in a content type that the documentation names',
  429: 'Too many requests: wait and try again',
  503: 'The service cannot do this just now. Nothing was changed: try again in a moment',
}

/** Seconds in which a database that restarts is usually back. */
const comeAgainIn = 10

/** What an error is to whoever asked. An unknown one says nothing of itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof InvalidInput)
    return {
      type: named('invalid-input'),
      title: 'Some of what was sent cannot be used',
      status: 422,
      errors: error.fields.map(({ pointer, message }) => ({ pointer, detail: message })),
    }
  if (error instanceof Refused)
    return {
      type: named('refused'),
      title: 'This cannot be done now',
      status: 409,
      detail: error.message,
      reasons: error.reasons,
    }
  if (error instanceof SomeoneElseChangedIt)
    return {
      type: named('someone-else-changed-it'),
      title: 'Someone else changed it',
      status: 412,
      detail: error.message,
      currentVersion: error.currentVersion,
      ...(error.changed.length > 0 ? { changed: error.changed } : {}),
    }
  if (error instanceof VersionMissing)
    return { type: named('version-missing'), title: 'Say which version you saw', status: 428, detail: error.message }
  if (error instanceof TooMany) return { ...plain(429, words[429]), retryAfterSeconds: error.retryAfterSeconds }
  if (error instanceof Unreadable) return plain(400, error.message)
  if (error instanceof FormExpired) return { ...plain(403, error.message), type: named('form-expired') }
  if (error instanceof NotFound) return plain(404, error.message)
  if (error instanceof Forbidden) return plain(403, error.message)
  if (error instanceof Unavailable || isDatabaseAway(error)) return { ...plain(503, words[503]), retryAfterSeconds: comeAgainIn }
  if (error instanceof CalendarEnds)
    return {
      type: named('calendar-ends'),
      title: 'The calendar ends',
      status: 409,
      detail: error.message,
      reasons: [error.message],
    }
  if (error instanceof TooManyFields) return plain(413, words[413])
  if (error instanceof HttpException) return plain(error.getStatus(), words[error.getStatus()])
  return plain(500, 'Something went wrong here. It has been recorded under the id of this request')
}
