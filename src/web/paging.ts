import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { Unreadable } from './refusals.js'

export const largestPage = 200
export const usualPage = 50

/** One page of a list that is read by its sort key, never by offset. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
  readonly previous?: string
}

/** The query of every list: spread into the feature's own `z.strictObject`. */
export const pageQuery = {
  size: z.coerce.number().int().min(1).max(largestPage).default(usualPage),
  after: z.string().max(500).optional(),
  before: z.string().max(500).optional(),
} as const

/**
 * Cursors are sealed: a caller can neither read a sort key of a row they may not see by editing one, nor carry a cursor from one list
 * to another (`list` names it, filters included).
 */
export class Cursors {
  constructor(private readonly secret: Buffer) {}

  seal(list: string, position: readonly (string | number | null)[]): string {
    const body = Buffer.from(JSON.stringify(position)).toString('base64url')
    return `${body}.${this.sign(list, body)}`
  }

  /** @throws Unreadable when it is not one of ours, or of another list. */
  open<Position>(list: string, cursor: string, schema: z.ZodType<Position>): Position {
    const [body = '', signature = ''] = cursor.split('.')
    const expected = Buffer.from(this.sign(list, body))
    const given = Buffer.from(signature)
    const ours = expected.length === given.length && timingSafeEqual(expected, given)
    if (!ours) throw new Unreadable('This page of the list cannot be found: start again from the first page')
    const position = schema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
    if (!position.success) throw new Unreadable('This page of the list cannot be found: start again from the first page')
    return position.data
  }

  private sign(list: string, body: string): string {
    return createHmac('sha256', this.secret).update(`${list}\n${body}`).digest('base64url').slice(0, 22)
  }
}

/** The same address with another cursor. */
export function withCursor(address: string, cursor: { readonly after: string } | { readonly before: string }): string {
  const [path = '/', query = ''] = address.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.delete('after')
  parameters.delete('before')
  for (const [name, value] of Object.entries(cursor)) parameters.set(name, value)
  return `${path}?${parameters.toString()}`
}

/** RFC 8288: where the next and the previous page are. */
export function linkHeader(address: string, page: Page<unknown>): string {
  const links = [
    ...(page.next === undefined ? [] : [`<${withCursor(address, { after: page.next })}>; rel="next"`]),
    ...(page.previous === undefined ? [] : [`<${withCursor(address, { before: page.previous })}>; rel="prev"`]),
  ]
  return links.join(', ')
}

export function sayPages(reply: FastifyReply, page: Page<unknown>): void {
  const links = linkHeader(reply.request.url, page)
  if (links !== '') void reply.header('link', links)
}
