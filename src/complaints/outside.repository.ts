import { Injectable } from '@nestjs/common'
import { scopeOf, type Viewer } from '../domain/complaint/visibility.js'
import type { PlainDate } from '../domain/time/dates.js'
import { PrismaService } from '../platform/prisma.service.js'
import { isVisibleSql } from './visible-cases.repository.js'

/** What is looked up for those who come from outside. */
@Injectable()
export class OutsideRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** The day on which the complaint that came with this form was received; undefined for a form not sent before. */
  async receivedOn(caller: string, key: string): Promise<PlainDate | undefined> {
    const [row] = await this.prisma.$queryRaw<{ receivedOn: PlainDate }[]>`
      SELECT c.received_on::text AS "receivedOn" FROM idempotency_record i JOIN complaint_row c ON c.id = (i.answer ->> 'id')::uuid
      WHERE i.caller = ${caller} AND i.key = ${key}`
    return row?.receivedOn
  }

  /** The case of this public reference, where the viewer may know of it. */
  async caseId(publicReference: string, viewer: Viewer): Promise<string | undefined> {
    const [row] = await this.prisma.$queryRaw<{ id: string }[]>`
      SELECT k.id FROM case_row k WHERE k.public_reference = ${publicReference} AND ${isVisibleSql(scopeOf(viewer))}`
    return row?.id
  }
}
