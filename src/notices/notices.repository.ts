import { Injectable } from '@nestjs/common'
import { editions, type Edition } from '../domain/complaint/decisions.js'
import { londonDate } from '../domain/time/dates.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import type { IssuedDocument } from './notice.js'

export interface NewDocument {
  readonly id: string
  readonly complaintId: string
  readonly caseId: string
  readonly authorityId: string
  readonly edition: Edition
  readonly number: string
  readonly fileName: string
  readonly bytes: Buffer
  readonly sha256: string
  readonly issuedAt: Date
}

export interface StoredDocument {
  readonly head: IssuedDocument
  readonly caseId: string | null
  readonly bytes: Uint8Array
}

interface HeadRow {
  readonly id: string
  readonly kind: string
  readonly edition: string
  readonly number: string
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: Uint8Array
  readonly issuedAt: Date
}

const head = {
  id: true,
  kind: true,
  edition: true,
  number: true,
  fileName: true,
  mediaType: true,
  sha256: true,
  issuedAt: true,
} as const

@Injectable()
export class NoticesRepository {
  constructor(private readonly prisma: PrismaService) {}

  async add(tx: Transaction, { bytes, sha256, ...document }: NewDocument): Promise<void> {
    await tx.issuedDocument.create({
      data: {
        ...document,
        kind: 'decisionNotice',
        mediaType: 'application/pdf',
        bytes: new Uint8Array(bytes),
        sha256: new Uint8Array(Buffer.from(sha256, 'hex')),
      },
    })
  }

  /** Without their bytes, the latest first. */
  async ofCase(caseId: string, of: readonly Edition[]): Promise<IssuedDocument[]> {
    const rows = await this.prisma.issuedDocument.findMany({
      where: { caseId, edition: { in: [...of] } },
      select: head,
      orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    })
    return rows.flatMap(fromRow)
  }

  async find(id: string): Promise<StoredDocument | undefined> {
    const row = await this.prisma.issuedDocument.findUnique({ where: { id }, select: { ...head, caseId: true, bytes: true } })
    const [document] = row === null ? [] : fromRow(row)
    return row === null || document === undefined ? undefined : { head: document, caseId: row.caseId, bytes: row.bytes }
  }
}

const fromRow = ({ sha256, issuedAt, edition: stored, ...row }: HeadRow): IssuedDocument[] => {
  const edition = editions.find((known) => known === stored)
  if (edition === undefined) return []
  const { id, kind, number, fileName, mediaType } = row
  return [
    {
      id,
      kind,
      edition,
      number,
      fileName,
      mediaType,
      sha256: Buffer.from(sha256).toString('hex'),
      issuedOn: londonDate(issuedAt),
      issuedAt: issuedAt.toISOString(),
    },
  ]
}
