import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { NotFound, Refused } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import { Prisma } from '../generated/prisma/client.js'
import { inWords } from '../platform/constraints.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import {
  codeAnswer,
  codeVersionAnswer,
  provisionAnswer,
  type Code,
  type CodeVersion,
  type CodeVersionBody,
  type StoredProvision,
} from './code.js'

const versionColumns = Prisma.sql`
  v.id, v.label, v.status, v.adopted_on::text AS "adoptedOn", v.in_force_from::text AS "inForceFrom", v.in_force_to::text AS "inForceTo",
  v.code_id AS code, c.authority_id AS authority, c.title, coalesce((
    SELECT json_agg(json_build_object(
      'id', p.id, 'number', p.number, 'heading', p.heading, 'text', p.text, 'lgaHeading', p.lga_heading) ORDER BY p.place)
    FROM provision p WHERE p.version_id = v.id), '[]') AS provisions`
const versions = Prisma.sql`code_version v JOIN code_of_conduct c ON c.id = v.code_id`
const titleKeys = [
  { column: 'title', type: 'text' },
  { column: 'id', type: 'uuid' },
] as const

export interface NewCodeVersion extends Omit<CodeVersionBody, 'provisions'> {
  readonly id: string
  readonly code: string
  readonly createdAt: Date
  readonly provisions: readonly StoredProvision[]
}

@Injectable()
export class CodesRepository {
  constructor(private readonly prisma: PrismaService) {}

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.prisma.$transaction(work)
  }

  async page(authority: string | undefined, slice: Slice<readonly [string, string]>): Promise<Code[]> {
    const { beyond, inOrder } = keyset(slice, titleKeys)
    const rows = await this.prisma.$queryRaw`
      SELECT id, authority_id AS authority, title FROM code_of_conduct
      WHERE ${beyond} AND ${authority === undefined ? Prisma.sql`true` : Prisma.sql`authority_id = ${authority}::uuid`} ${inOrder}`
    return z.array(codeAnswer).parse(rows)
  }

  async get(id: string): Promise<Code> {
    const code = await this.prisma.codeOfConduct.findUnique({ where: { id } })
    if (code === null) throw new NotFound('Code of Conduct')
    return { id, authority: code.authorityId, title: code.title }
  }

  async add({ id, authority, title }: Code, tx: Transaction): Promise<void> {
    await inWords(tx.codeOfConduct.create({ data: { id, authorityId: authority, title } }), {
      'missing reference': new Refused(['the authority is not in the register']),
    })
  }

  /** The one entered last first. */
  async versions(code: string, slice: Slice<readonly [string]>): Promise<CodeVersion[]> {
    const { beyond, inOrder } = keyset(slice, [{ column: 'v.id', type: 'uuid' }], 'descending')
    const rows = await this.prisma.$queryRaw`
      SELECT ${versionColumns} FROM ${versions} WHERE v.code_id = ${code}::uuid AND ${beyond} ${inOrder}`
    return z.array(codeVersionAnswer).parse(rows)
  }

  async version(id: string, tx: Transaction = this.prisma): Promise<CodeVersion> {
    const [row] = await tx.$queryRaw<unknown[]>`SELECT ${versionColumns} FROM ${versions} WHERE v.id = ${id}::uuid`
    if (row === undefined) throw new NotFound('version of the Code of Conduct')
    return codeVersionAnswer.parse(row)
  }

  async inForce(authority: string, on: PlainDate): Promise<CodeVersion | undefined> {
    const [row] = await this.prisma.$queryRaw<unknown[]>`
      SELECT ${versionColumns} FROM ${versions}
      WHERE c.authority_id = ${authority}::uuid AND v.in_force_from IS NOT NULL AND daterange(v.in_force_from, v.in_force_to) @> ${on}::date`
    return row === undefined ? undefined : codeVersionAnswer.parse(row)
  }

  async addVersion({ id, code, label, status, createdAt, provisions }: NewCodeVersion, tx: Transaction): Promise<void> {
    await tx.codeVersion.create({ data: { id, codeId: code, label, status, createdAt } })
    await tx.provision.createMany({ data: provisions.map((provision, place) => ({ ...provision, versionId: id, place })) })
  }

  async provisions(ids: readonly string[]): Promise<StoredProvision[]> {
    const rows = await this.prisma.provision.findMany({
      where: { id: { in: [...ids] } },
      orderBy: [{ versionId: 'asc' }, { place: 'asc' }],
    })
    return rows.map(({ versionId: _, place: __, ...provision }) => provisionAnswer.parse(provision))
  }
}
