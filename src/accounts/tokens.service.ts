import { createHash, randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Role } from '../domain/complaint/vocabulary.js'
import { InvalidInput, NotFound } from '../domain/errors.js'
import { Clock } from '../platform/clock.js'
import { newId } from '../platform/ids.js'
import { AccountsRepository } from './accounts.repository.js'
import { type Token, TokensRepository } from './tokens.repository.js'
import type { Viewer } from './viewer.js'

const day = 24 * 60 * 60_000
export const longestLife = 365
export const usualLife = 90

const form = /^probity_[A-Za-z0-9_-]{43}$/

export interface NewToken {
  readonly name: string
  /** Days, from 1 to 365. */
  readonly days?: number | undefined
}

/** The only time that the token itself is seen. */
export interface MadeToken extends Token {
  readonly token: string
}

@Injectable()
export class TokensService {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: TokensRepository,
    private readonly accounts: AccountsRepository,
  ) {}

  async make(account: string, role: Role, { name, days = usualLife }: NewToken): Promise<MadeToken> {
    if (!Number.isInteger(days) || days < 1 || days > longestLife)
      throw new InvalidInput([{ pointer: '/days', message: `must be a whole number from 1 to ${longestLife}` }])
    const token = `probity_${randomBytes(32).toString('base64url')}`
    const createdAt = this.clock.now()
    const made = {
      id: newId(createdAt),
      role,
      name,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + days * day),
      revokedAt: null,
    }
    await this.tokens.insert(account, made, hashOf(token))
    return { ...made, token }
  }

  list(account: string): Promise<Token[]> {
    return this.tokens.list(account)
  }

  async revoke(account: string, id: string): Promise<void> {
    const revoked = await this.tokens.revoke(account, id, this.clock.now())
    if (!revoked) throw new NotFound('token')
  }

  /** Null for anything that opens nothing: unknown, expired, revoked, of a closed account or of a role that was taken away. */
  async holderOf(token: string): Promise<Viewer | null> {
    if (!form.test(token)) return null
    const found = await this.tokens.findValid(hashOf(token), this.clock.now())
    return found ? ((await this.accounts.findViewer(found.accountId, found.role)) ?? null) : null
  }
}

/** The token itself has 256 bits of chance, so a plain hash of it cannot be searched. */
const hashOf = (token: string): Uint8Array<ArrayBuffer> => Uint8Array.from(createHash('sha256').update(token).digest())
