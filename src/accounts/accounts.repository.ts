import { Injectable } from '@nestjs/common'
import { keysOf, type Role, roles } from '../domain/complaint/vocabulary.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Viewer } from './viewer.js'

export interface HeldRole {
  readonly role: Role
  readonly authority: string
}

export interface NewAccount {
  readonly id: string
  readonly person: string
  readonly email: string
  readonly passwordHash: string
  readonly roles: readonly HeldRole[]
  readonly createdAt: Date
}

export interface Account {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly email: string
  readonly isClosed: boolean
  /** In the order of the vocabulary. */
  readonly roles: readonly HeldRole[]
}

const asRole = (text: string): Role | undefined => keysOf(roles).find((role) => role === text)

/** With everything that an account is made of, and the password's hash apart. */
const whole = { person: { select: { name: true } }, roles: { select: { role: true, authorityId: true } } } as const

interface Row {
  readonly id: string
  readonly personId: string
  readonly email: string
  readonly isClosed: boolean
  readonly person: { readonly name: string }
  readonly roles: readonly { readonly role: string; readonly authorityId: string }[]
}

const toAccount = ({ id, personId, email, isClosed, person, roles: held }: Row): Account => ({
  id,
  person: personId,
  name: person.name,
  email,
  isClosed,
  roles: keysOf(roles).flatMap((role) =>
    held.filter((each) => each.role === role).map(({ authorityId }) => ({ role, authority: authorityId })),
  ),
})

@Injectable()
export class AccountsRepository {
  constructor(private readonly prisma: PrismaService) {}

  async insert({ person: personId, roles: held, ...account }: NewAccount): Promise<void> {
    const create = held.map(({ role, authority: authorityId }) => ({ role, authorityId }))
    await this.prisma.account.create({ data: { ...account, personId, roles: { create } } })
  }

  async find(id: string): Promise<Account | undefined> {
    const row = await this.prisma.account.findUnique({ where: { id }, include: whole })
    return row ? toAccount(row) : undefined
  }

  async findByEmail(email: string): Promise<{ account: Account; passwordHash: string } | undefined> {
    const row = await this.prisma.account.findUnique({ where: { email }, include: whole })
    return row ? { account: toAccount(row), passwordHash: row.passwordHash } : undefined
  }

  /** Nobody, where the account is closed or does not hold the role (any more). */
  async findViewer(accountId: string, role: string): Promise<Viewer | undefined> {
    const party = asRole(role)
    const held = await this.prisma.accountRole.findUnique({
      where: { accountId_role: { accountId, role }, account: { isClosed: false } },
      select: { authorityId: true, account: { select: { personId: true, person: { select: { name: true } } } } },
    })
    if (!held || !party) return undefined
    const { personId: person, person: named } = held.account
    return { party, account: accountId, person, name: named.name, authority: held.authorityId }
  }

  async holders(roles: readonly Role[], authorityId: string): Promise<readonly { person: string; name: string }[]> {
    const held = await this.prisma.accountRole.findMany({
      where: { role: { in: [...roles] }, authorityId, account: { isClosed: false } },
      select: { account: { select: { personId: true, person: { select: { name: true } } } } },
    })
    const found = new Map(held.map(({ account }) => [account.personId, account.person.name]))
    return [...found].map(([person, name]) => ({ person, name })).sort((a, b) => a.name.localeCompare(b.name))
  }

  async close(id: string): Promise<void> {
    await this.prisma.account.update({ where: { id }, data: { isClosed: true } })
  }

  async giveRole(accountId: string, { role, authority: authorityId }: HeldRole): Promise<void> {
    await this.prisma.accountRole.upsert({
      where: { accountId_role: { accountId, role } },
      create: { accountId, role, authorityId },
      update: { authorityId },
    })
  }

  async takeRole(accountId: string, role: Role): Promise<void> {
    await this.prisma.accountRole.deleteMany({ where: { accountId, role } })
  }
}
