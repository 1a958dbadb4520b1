import { createHash } from 'node:crypto'

/** What the chain holds of an event: everything but its words, for which it holds a commitment that their disposal leaves standing. */
export interface Link {
  readonly complaintId: string
  readonly version: number
  readonly type: string
  readonly action: string
  readonly act: number
  readonly actorParty: string
  readonly actorAccount: string | null
  readonly recordedAt: Date
  readonly commitment: Buffer
}

/** Before the first event of a stream. */
export const noHash: Buffer = Buffer.alloc(32)

/** The same text for the same value however a store orders its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}

/** Salted, so that what was said cannot be guessed from the chain once it has been disposed of. */
export const commitmentTo = (payload: unknown, salt: Buffer): Buffer =>
  createHash('sha256').update(salt).update(canonical(payload)).digest()

export function hashOf({ recordedAt, commitment, ...link }: Link, previous: Buffer): Buffer {
  const text = canonical({ ...link, recordedAt: recordedAt.toISOString(), commitment: commitment.toString('hex') })
  return createHash('sha256').update(previous).update(text).digest()
}
