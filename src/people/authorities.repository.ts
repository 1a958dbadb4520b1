import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { NotFound, Refused } from '../domain/errors.js'
import { Prisma } from '../generated/prisma/client.js'
import { inWords } from '../platform/constraints.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { authorityAnswer, type Authority } from './authority.js'

const columns = Prisma.sql`id, name, tier, principal_id AS principal, contact`
const sortKeys = [
  { column: 'name', type: 'text' },
  { column: 'id', type: 'uuid' },
] as const

@Injectable()
export class AuthoritiesRepository {
  constructor(private readonly prisma: PrismaService) {}

  async page(
    { tier, principal }: { readonly tier?: string | undefined; readonly principal?: string | undefined },
    slice: Slice<readonly [string, string]>,
  ): Promise<Authority[]> {
    const { beyond, inOrder } = keyset(slice, sortKeys)
    const rows = await this.prisma.$queryRaw`
      SELECT ${columns} FROM authority
      WHERE ${beyond}
        AND ${tier === undefined ? Prisma.sql`true` : Prisma.sql`tier = ${tier}`}
        AND ${principal === undefined ? Prisma.sql`true` : Prisma.sql`principal_id = ${principal}::uuid`}
      ${inOrder}`
    return z.array(authorityAnswer).parse(rows)
  }

  async get(id: string): Promise<Authority> {
    const [row] = await this.prisma.$queryRaw<unknown[]>`SELECT ${columns} FROM authority WHERE id = ${id}::uuid`
    if (row === undefined) throw new NotFound('authority')
    return authorityAnswer.parse(row)
  }

  async add({ id, name, tier, principal, contact }: Authority, tx: Transaction): Promise<void> {
    const data = { id, name, tier, principalId: principal, contact: { ...contact } }
    await inWords(tx.authority.create({ data }), {
      duplicate: new Refused(['an authority of this name is already in the register']),
      'missing reference': new Refused(['the principal authority is not in the register']),
    })
  }
}
