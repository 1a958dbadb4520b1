import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { NotFound, Refused, SomeoneElseChangedIt } from '../domain/errors.js'
import { Prisma } from '../generated/prisma/client.js'
import { inWords } from '../platform/constraints.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { authorityAnswer, type Authority, type AuthorityChangeBody, type Contact } from './authority.js'
import { containing } from './containing.js'

const columns = Prisma.sql`id, name, tier, principal_id AS principal, contact, version`
const sortKeys = [
  { column: 'name', type: 'text' },
  { column: 'id', type: 'uuid' },
] as const

/** Without what a form left empty. */
const given = (contact: Contact) => Object.fromEntries(Object.entries(contact).filter(([, text]) => text !== undefined))

const nameTaken = { duplicate: new Refused(['an authority of this name is already in the register']) }

@Injectable()
export class AuthoritiesRepository {
  constructor(private readonly prisma: PrismaService) {}

  async page(
    { tier, principal, name }: Readonly<Partial<Record<'tier' | 'principal' | 'name', string | undefined>>>,
    slice: Slice<readonly [string, string]>,
  ): Promise<Authority[]> {
    const { beyond, inOrder } = keyset(slice, sortKeys)
    const rows = await this.prisma.$queryRaw`
      SELECT ${columns} FROM authority
      WHERE ${beyond}
        AND ${tier === undefined ? Prisma.sql`true` : Prisma.sql`tier = ${tier}`}
        AND ${principal === undefined ? Prisma.sql`true` : Prisma.sql`principal_id = ${principal}::uuid`}
        AND ${name === undefined ? Prisma.sql`true` : Prisma.sql`name ILIKE ${containing(name)}`}
      ${inOrder}`
    return z.array(authorityAnswer).parse(rows)
  }

  async get(id: string): Promise<Authority> {
    const [row] = await this.prisma.$queryRaw<unknown[]>`SELECT ${columns} FROM authority WHERE id = ${id}::uuid`
    if (row === undefined) throw new NotFound('authority')
    return authorityAnswer.parse(row)
  }

  /** Every council of the register by name: some hundreds where a county enters all its parishes. */
  async all(tx: Transaction = this.prisma): Promise<Authority[]> {
    const rows = await tx.$queryRaw`SELECT ${columns} FROM authority ORDER BY name, id`
    return z.array(authorityAnswer).parse(rows)
  }

  async add({ id, name, tier, principal, contact }: Omit<Authority, 'version'>, tx: Transaction): Promise<void> {
    const data = { id, name, tier, principalId: principal, contact: given(contact) }
    await inWords(tx.authority.create({ data }), {
      ...nameTaken,
      'missing reference': new Refused(['the principal authority is not in the register']),
    })
  }

  /** @throws SomeoneElseChangedIt unless `version` is the latest. */
  async change(id: string, version: number, { name, contact }: AuthorityChangeBody): Promise<void> {
    const changing = this.prisma.authority.updateMany({
      where: { id, version },
      data: { name, contact: given(contact), version: { increment: 1 } },
    })
    const { count } = await inWords(changing, nameTaken)
    if (count === 0) throw new SomeoneElseChangedIt((await this.get(id)).version)
  }
}
