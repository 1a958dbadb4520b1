import { Injectable } from '@nestjs/common'
import type { AllegationView, CaseView } from '../../domain/complaint/seen-case.js'
import type { WhatNow } from '../../domain/complaint/what-now.js'
import { NotFound } from '../../domain/errors.js'
import { compareClauseCodes, groupName } from '../../domain/protocol/clauses.js'
import { CalendarService } from '../../calendar/calendar.service.js'
import type { Calendar } from '../../domain/time/working-days.js'
import { londonDate } from '../../domain/time/dates.js'
import { inWords } from '../../domain/time/deadlines.js'
import { CodesService } from '../../protocol/codes.service.js'
import { ProtocolService } from '../../protocol/protocol.service.js'
import { ComplaintsService, type OpenCase } from '../complaints.service.js'
import { inPath, type WhichCase, type WhichComplaint } from '../reference.js'
import { TrailService } from '../trail.service.js'
import type { Looking } from '../who.js'

/** Where the case stands in the site. A complaint about one councillor has one address, and nobody need notice that it has cases. */
export interface Addresses {
  /** The page of the case. */
  readonly page: string
  /** Under which its actions stand. */
  readonly actions: string
}

/** A case with what lies beside it on an officer's desk: clocks, history and the words of the law that applies to it. */
@Injectable()
export class CasePapersService {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly trail: TrailService,
    private readonly calendar: CalendarService,
    private readonly codes: CodesService,
    private readonly protocols: ProtocolService,
  ) {}

  async first({ reference }: WhichComplaint, viewer: Looking) {
    const { cases } = await this.complaints.open(reference, viewer)
    return this.papers(cases, cases[0], viewer)
  }

  async of({ reference, number }: WhichCase, viewer: Looking) {
    const { cases } = await this.complaints.open(reference, viewer)
    return this.papers(
      cases,
      cases.find(({ view }) => view.number === number),
      viewer,
    )
  }

  private async papers(cases: readonly OpenCase[], theCase: OpenCase | undefined, viewer: Looking) {
    if (!theCase) throw new NotFound('complaint')
    const { view, whatNow } = theCase
    const [deadlines, timeline, documents, calendar, allegations] = await Promise.all([
      this.trail.deadlines(view.id, viewer),
      this.trail.timeline(view.id, viewer),
      this.trail.notices(view.id, viewer),
      this.calendar.current(),
      Promise.all(view.allegations.map((allegation) => this.withLaw(allegation))),
    ])
    const today = this.complaints.today()
    return {
      view,
      whatNow: { ...whatNow, due: dueInWords(whatNow, today, calendar) },
      deadlines: view.clocks === null ? [] : deadlines,
      timeline: timeline.map((entry) => ({ ...entry, recordedOn: londonDate(new Date(entry.recordedAt)) })).reverse(),
      documents,
      allegations,
      addresses: addressesOf(view, cases.length > 1),
      siblings: cases.length > 1 ? cases.map((one) => ({ ...one, address: addressesOf(one.view, true).page })) : [],
      today,
    }
  }

  /** The words of the Code and the protocol in force on the day of the conduct, not today's. */
  private async withLaw(allegation: AllegationView) {
    const [code, protocol] = await Promise.all([
      this.codes.version(allegation.codeVersion),
      allegation.protocolVersion === null ? null : this.protocols.get(allegation.protocolVersion),
    ])
    const provisions = (allegation.provisionLinks ?? []).map((link) => ({
      ...link,
      text: code.provisions.find(({ id }) => id === link.provision)?.text ?? '',
    }))
    const clauses = [...(allegation.clauseLinks ?? [])]
      .sort((one, other) => compareClauseCodes(one.clause, other.clause))
      .map((link) => ({ ...link, ...clauseOf(protocol, link.clause) }))
    return { ...allegation, code, protocol, provisions, clauses }
  }
}

export type CasePapers = Awaited<ReturnType<CasePapersService['of']>>

function clauseOf(protocol: Awaited<ReturnType<ProtocolService['get']>> | null, code: string) {
  const clause = protocol?.clauses.find((one) => one.code === code)
  return { group: clause === undefined ? '' : groupName(clause.group), text: clause?.text ?? '', heading: clause?.heading }
}

function dueInWords({ byWhen }: WhatNow, today: ReturnType<ComplaintsService['today']>, calendar: Calendar) {
  if (byWhen === null) return null
  return { ...byWhen, inWords: inWords(byWhen.dueOn, today, calendar), isOverdue: byWhen.dueOn < today }
}

function addressesOf({ reference, number }: CaseView, isOneOfSeveral: boolean): Addresses {
  const complaint = `/staff/complaints/${inPath(reference ?? '')}`
  const actions = `${complaint}/cases/${number ?? 1}`
  return { page: isOneOfSeveral ? actions : complaint, actions }
}
