import { createHash } from 'node:crypto'
import { InvalidInput } from '../domain/errors.js'
import type { Prisma } from '../generated/prisma/client.js'

/** A creation as its caller named it. `caller` keeps one caller's keys from another's; `body` is what was sent, parsed. */
export interface Creation {
  readonly caller: string
  readonly key: string
  readonly body: unknown
}

type Answer = Prisma.InputJsonValue

/**
 * Creates once: the same key and body get the same answer again, from whichever of several requests at once came first. The answer is kept in the
 * transaction that creates. @throws InvalidInput where the key was used for another body.
 */
export async function once<T extends Answer>(
  tx: Prisma.TransactionClient,
  { caller, key, body }: Creation,
  now: Date,
  create: () => Promise<T>,
  read: (answer: unknown) => T,
): Promise<T> {
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest()
  // The second of two at once waits here for the first to commit, and then takes nothing.
  const taken = await tx.$executeRaw`
    INSERT INTO idempotency_record (caller, key, body_hash, status, answer, created_at)
    VALUES (${caller}, ${key}, ${bodyHash}, 201, 'null', ${now})
    ON CONFLICT DO NOTHING`
  if (taken === 0) {
    const known = await tx.idempotencyRecord.findUniqueOrThrow({ where: { caller_key: { caller, key } } })
    if (!bodyHash.equals(known.bodyHash))
      throw new InvalidInput([
        { pointer: '', message: 'This Idempotency-Key was used for something else: use a new key for a new thing' },
      ])
    return read(known.answer)
  }
  const answer = await create()
  await tx.idempotencyRecord.update({ where: { caller_key: { caller, key } }, data: { answer } })
  return answer
}
