import { Injectable } from '@nestjs/common'
import { NotFound } from '../domain/errors.js'
import { committeeReport } from '../domain/documents/committee-report.js'
import type { ProposedProtocol } from '../domain/documents/committee-report-given.js'
import type { Clause } from '../domain/protocol/clauses.js'
import { compareVersions } from '../domain/protocol/redline.js'
import { londonDate, type PlainDate } from '../domain/time/dates.js'
import { DrawingService, type Drawing } from '../documents/draw.service.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { Clock } from '../platform/clock.js'
import { ProtocolService } from '../protocol/protocol.service.js'
import { StatisticsService, type Asked } from './statistics.service.js'

/** What whoever asks for a report may say of it; the rest comes from the register and the figures. */
export interface ReportAsked extends Asked {
  readonly committee?: string | undefined
  readonly date?: PlainDate | undefined
  readonly title?: string | undefined
  readonly proposed?: string | undefined
  readonly before?: string | undefined
}

type Version = Awaited<ReturnType<ProtocolService['get']>>

@Injectable()
export class ReportsService {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly authorities: AuthoritiesService,
    private readonly protocols: ProtocolService,
    private readonly drawing: DrawingService,
    private readonly clock: Clock,
  ) {}

  /** The report to committee as PDF, in its exempt edition. */
  async committeeReport(authority: string, asked: ReportAsked): Promise<Drawing> {
    const issuedAt = this.clock.now()
    const date = asked.date ?? londonDate(issuedAt)
    const [{ name, contact }, statistics, proposed] = await Promise.all([
      this.authorities.get(authority),
      this.statistics.of(authority, asked),
      this.proposed(authority, asked, date),
    ])
    const { telephone, email, name: officer, role } = contact
    return this.drawing.draw(
      committeeReport({
        council: name,
        committee: asked.committee ?? 'Governance Committee',
        date,
        title: asked.title ?? 'Complaints about Councillors on Social Media',
        reportBy: 'Monitoring Officer',
        officerContact: { name: officer, role, email, ...(telephone === undefined ? {} : { telephone }) },
        statistics,
        proposed,
        issuedAt,
      }),
    )
  }

  private async proposed(
    authority: string,
    { proposed, before }: ReportAsked,
    date: PlainDate,
  ): Promise<ProposedProtocol | null> {
    if (proposed === undefined) return null
    const after = await this.ofAuthority(authority, proposed)
    const earlier =
      before === undefined ? await this.protocols.inForce(authority, date) : await this.ofAuthority(authority, before)
    const changes = compareVersions({ clauses: earlier === undefined ? [] : clausesOf(earlier) }, { clauses: clausesOf(after) })
    return {
      label: after.label,
      changes,
      before: earlier === undefined ? null : { label: earlier.label, isComplete: earlier.isComplete },
    }
  }

  private async ofAuthority(authority: string, id: string): Promise<Version> {
    const version = await this.protocols.get(id)
    if (version.authority !== authority) throw new NotFound('version')
    return version
  }
}

const clausesOf = ({ clauses }: Version): Clause[] =>
  clauses.map(({ heading, ...clause }) => ({ ...clause, ...(heading === undefined ? {} : { heading }) }))
