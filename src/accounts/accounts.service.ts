import { Injectable } from '@nestjs/common'
import { Forbidden, NotFound } from '../domain/errors.js'
import type { Role } from '../domain/complaint/vocabulary.js'
import { Clock } from '../platform/clock.js'
import { newId } from '../platform/ids.js'
import { addressPrefix, Limits } from '../web/limits.js'
import { type Account, AccountsRepository, type HeldRole } from './accounts.repository.js'
import { checkNewPassword, hashPassword, isPassword } from './passwords.js'

export interface Credentials {
  readonly email: string
  readonly password: string
  /** The network address from which they come. */
  readonly address: string
}

const quarter = 15 * 60
/**
 * A whole council may sign in from one address at nine in the morning; one account from one address is tried a few times; one account from
 * everywhere so often that its owner is hardly ever made to wait, and never for longer than the quarter of an hour.
 */
const perPrefix = { goes: 300, seconds: quarter }
const perAccountAndPrefix = { goes: 10, seconds: quarter }
const perAccount = { goes: 100, seconds: quarter }

/** RFC 5321 lets the part before the @ be sensitive to case; no council's mail is. */
const normalEmail = (email: string): string => email.trim().toLowerCase()

@Injectable()
export class AccountsService {
  constructor(
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly accounts: AccountsRepository,
  ) {}

  /** @returns the id. @throws InvalidInput where the password is too weak. */
  async createAccount(account: {
    readonly person: string
    readonly email: string
    readonly password: string
    readonly roles: readonly HeldRole[]
  }): Promise<string> {
    const { person, password, roles } = account
    const email = normalEmail(account.email)
    checkNewPassword(password, email)
    const createdAt = this.clock.now()
    const id = newId(createdAt)
    const passwordHash = await hashPassword(password)
    await this.accounts.insert({ id, person, email, passwordHash, roles, createdAt })
    return id
  }

  /**
   * Nobody for an unknown e-mail, a wrong password and a closed account alike, in the same time.
   * @throws TooMany after too many tries; it passes by itself, and no number of them closes an account.
   */
  async signIn({ email, password, address }: Credentials): Promise<Account | undefined> {
    const name = normalEmail(email)
    const prefix = addressPrefix(address)
    await this.limits.spend('sign-in prefix', prefix, perPrefix)
    await this.limits.spend('sign-in account and prefix', `${name} ${prefix}`, perAccountAndPrefix)
    await this.limits.spend('sign-in account', name, perAccount)
    const found = await this.accounts.findByEmail(name)
    const isRight = await isPassword(password, found?.passwordHash)
    if (!found || !isRight || found.account.isClosed || found.account.roles.length === 0) return undefined
    await this.limits.forget('sign-in account and prefix', `${name} ${prefix}`)
    return found.account
  }

  async get(id: string): Promise<Account> {
    const account = await this.accounts.find(id)
    if (!account) throw new NotFound('account')
    return account
  }

  /** Those who hold one of these roles for the council, by name. */
  holders(roles: readonly Role[], authority: string): Promise<readonly { readonly person: string; readonly name: string }[]> {
    return this.accounts.holders(roles, authority)
  }

  async findByEmail(email: string): Promise<Account | undefined> {
    return (await this.accounts.findByEmail(normalEmail(email)))?.account
  }

  /** Its sessions and tokens are refused from the next request on, as they are for a role that is taken away. */
  close(id: string): Promise<void> {
    return this.accounts.close(id)
  }

  giveRole(id: string, held: HeldRole): Promise<void> {
    return this.accounts.giveRole(id, held)
  }

  takeRole(id: string, role: Role): Promise<void> {
    return this.accounts.takeRole(id, role)
  }
}

/** The role asked for, or the first that they hold. @throws Forbidden where it is not theirs. */
export function heldRole(roles: readonly HeldRole[], wanted?: Role): Role {
  const held = roles.find(({ role }) => wanted === undefined || role === wanted)
  if (!held) throw new Forbidden('You do not hold this role')
  return held.role
}
