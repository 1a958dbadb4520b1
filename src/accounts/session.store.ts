import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Session } from 'fastify'
import { z } from 'zod'
import { keysOf, type Role, roles } from '../domain/complaint/vocabulary.js'
import { Clock } from '../platform/clock.js'
import { SessionsRepository } from './sessions.repository.js'

const minute = 60_000
export const idleEnd = 30 * minute
export const absoluteEnd = 12 * 60 * minute

declare module 'fastify' {
  interface Session {
    signedIn?: { account: string; role: Role; since: string }
    /** When it ends unless it is used before. */
    endsAt?: Date
  }
}

const kept = z.object({
  signedIn: z.object({ account: z.uuid(), role: z.enum(keysOf(roles)), since: z.iso.datetime() }),
})

type Done = (error?: unknown) => void
type Found = (error: unknown, session?: Session | null) => void

/**
 * Sessions in PostgreSQL, under a hash of their id. connect-pg-simple was not taken: it needs a pool of its own, asks the machine for the time,
 * and writes a session that was just ended back when a slower request of it comes to its end.
 */
@Injectable()
export class SessionStore {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: SessionsRepository,
  ) {}

  now(): Date {
    return this.clock.now()
  }

  get(id: string, found: Found): void {
    this.read(id).then((session) => {
      found(null, session)
    }, found)
  }

  set(id: string, session: Session, done: Done): void {
    this.write(id, session).then(() => {
      done()
    }, done)
  }

  destroy(id: string, done: Done): void {
    this.sessions.remove(nameOf(id)).then(() => {
      done()
    }, done)
  }

  /** Puts the idle end off, at most once a minute; a session that was ended meanwhile stays ended. */
  async touch(id: string, { signedIn, endsAt }: Session): Promise<void> {
    if (!signedIn || !endsAt) return
    const end = this.endFor(signedIn.since)
    if (end.getTime() - endsAt.getTime() >= minute) await this.sessions.putOff(nameOf(id), end)
  }

  private async read(id: string): Promise<Session | null> {
    const row = await this.sessions.find(nameOf(id), this.now())
    const content = kept.safeParse(row?.sess)
    if (!row || !content.success) return null
    return { cookie: { originalMaxAge: null }, signedIn: content.data.signedIn, endsAt: row.expire }
  }

  /** What is not signed in is not worth keeping. */
  private async write(id: string, { signedIn }: Session): Promise<void> {
    if (!signedIn) return
    await this.sessions.save(nameOf(id), { signedIn }, this.endFor(signedIn.since))
    await this.sessions.removeEnded(this.now())
  }

  private endFor(since: string): Date {
    return new Date(Math.min(this.now().getTime() + idleEnd, new Date(since).getTime() + absoluteEnd))
  }
}

/** Whoever reads the table cannot use what they find there. */
const nameOf = (id: string): string => createHash('sha256').update(id).digest('base64url')
