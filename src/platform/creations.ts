import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { z } from 'zod'
import { InvalidInput } from '../domain/errors.js'
import { Clock } from './clock.js'
import { PrismaService } from './prisma.service.js'
import type { Transaction } from './transaction.js'

/** Who creates, and their own name for this creation. */
export interface Creating {
  readonly caller: string
  readonly key: string
}

/** One wish to create something: `what` and `body` are what the caller sent. */
export interface Creation extends Creating {
  readonly what: string
  readonly body: unknown
}

/** A creation that is repeated creates nothing: the same key and body give the same answer, for each caller apart. */
@Injectable()
export class Creations {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  /** What was answered before to this very creation, whatever has changed since; undefined where there was none yet. */
  async before<T extends object>(creation: Creation, answer: z.ZodType<T>): Promise<T | undefined> {
    const { caller, key } = creation
    const isKnown = (await this.prisma.idempotencyRecord.count({ where: { caller, key } })) > 0
    return isKnown ? answer.parse(await answerBefore(this.prisma, creation, hashOf(creation))) : undefined
  }

  /**
   * What `make` answers, or answered before. The answer is kept in the same transaction as what was made, and given as `answer` reads it.
   * @throws InvalidInput when the key was used before for something else.
   */
  async once<T extends object>(creation: Creation, answer: z.ZodType<T>, make: (tx: Transaction) => Promise<T>): Promise<T> {
    const hash = hashOf(creation)
    const { caller, key } = creation
    return this.prisma.$transaction(async (tx) => {
      // Waits for a parallel request with this key until it has made its own, or failed
      const isFirst = await tx.$executeRaw`
        INSERT INTO idempotency_record (caller, key, body_hash, status, answer, created_at)
        VALUES (${caller}, ${key}, ${hash}, 201, '{}', ${this.clock.now()}) ON CONFLICT DO NOTHING`
      if (isFirst === 0) return answer.parse(await answerBefore(tx, creation, hash))
      const made = await make(tx)
      await tx.$executeRaw`
        UPDATE idempotency_record SET answer = ${JSON.stringify(made)}::jsonb WHERE caller = ${caller} AND key = ${key}`
      return made
    })
  }
}

const hashOf = ({ what, body }: Creation): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([what, body]))
    .digest()

async function answerBefore(tx: Transaction, { caller, key }: Creation, hash: Uint8Array): Promise<unknown> {
  const kept = await tx.idempotencyRecord.findUniqueOrThrow({ where: { caller_key: { caller, key } } })
  if (Buffer.from(kept.bodyHash).equals(hash)) return kept.answer
  throw new InvalidInput([{ pointer: '', message: 'This Idempotency-Key was used before for something else' }])
}
