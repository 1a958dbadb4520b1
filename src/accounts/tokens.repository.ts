import { Injectable } from '@nestjs/common'
import { PrismaService } from '../platform/prisma.service.js'

export interface Token {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

const shown = { id: true, name: true, role: true, createdAt: true, expiresAt: true, revokedAt: true } as const
const mostListed = 200

@Injectable()
export class TokensRepository {
  constructor(private readonly prisma: PrismaService) {}

  async insert(accountId: string, token: Token, hash: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.prisma.apiToken.create({ data: { ...token, accountId, hash } })
  }

  list(accountId: string): Promise<Token[]> {
    return this.prisma.apiToken.findMany({
      where: { accountId },
      select: shown,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: mostListed,
    })
  }

  /** @returns false where the account has no such token; one that is revoked already stays as it is. */
  async revoke(accountId: string, id: string, revokedAt: Date): Promise<boolean> {
    const { count } = await this.prisma.apiToken.updateMany({ where: { id, accountId, revokedAt: null }, data: { revokedAt } })
    return count > 0 || (await this.prisma.apiToken.count({ where: { id, accountId } })) > 0
  }

  findValid(hash: Uint8Array<ArrayBuffer>, now: Date) {
    return this.prisma.apiToken.findUnique({
      where: { hash, revokedAt: null, expiresAt: { gt: now } },
      select: { accountId: true, role: true },
    })
  }
}
