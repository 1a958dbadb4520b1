import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { viewOf } from '../domain/complaint/case-view.js'
import type { CaseView } from '../domain/complaint/seen-case.js'
import type { Case, Complaint } from '../domain/complaint/complaint.js'
import { decide } from '../domain/complaint/decide.js'
import type { Actor } from '../domain/complaint/events.js'
import { logComplaint } from '../domain/complaint/log.js'
import type { Placed } from '../domain/complaint/together.js'
import { whatNow, type WhatNow } from '../domain/complaint/what-now.js'
import { InvalidInput, NotFound } from '../domain/errors.js'
import { londonDate, yearOf, type PlainDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { Creations } from '../platform/creations.js'
import { newId } from '../platform/ids.js'
import type { Transaction } from '../platform/transaction.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { MembersService } from '../people/members.service.js'
import type { Sent } from './acts/action-bodies.js'
import { caseIn, visibleCase } from './cases-in.js'
import { randomReference } from './codes.js'
import { ComplaintsRepository } from './complaints.repository.js'
import { DecidingFacts } from './acts/deciding-facts.service.js'
import { Deciding } from './acts/deciding.service.js'
import type { NewComplaintBody } from './new-complaint.js'
import { namedIn, OnRecord } from './on-record.service.js'
import { subjectMember } from './subject-members.js'
import type { WhichCase } from './reference.js'
import { RelationsService } from './relations.service.js'
import { Splitting } from './acts/splitting.service.js'
import { StreamsRepository, type Stored } from './record/streams.repository.js'
import type { Looking } from './who.js'

export { caseIn } from './cases-in.js'
export type { BodyOf, Sent } from './acts/action-bodies.js'
export type { NewComplaintBody } from './new-complaint.js'
export type { Looking } from './who.js'

/** A person at the council's desk, or an outside party at the door. */
export interface Acting {
  readonly actor: Actor
  readonly authority: string
}

export interface OpenCase {
  readonly view: CaseView
  readonly whatNow: WhatNow
}

export interface OpenComplaint {
  readonly version: number
  readonly head: string
  readonly cases: readonly OpenCase[]
}

export const loggedAnswer = z.strictObject({ id: z.uuid(), reference: z.string(), publicReference: z.string(), version: z.int() })
export type Logged = z.infer<typeof loggedAnswer>

@Injectable()
export class ComplaintsService {
  constructor(
    private readonly complaints: ComplaintsRepository,
    private readonly streams: StreamsRepository,
    private readonly decidingFacts: DecidingFacts,
    private readonly authorities: AuthoritiesService,
    private readonly deciding: Deciding,
    private readonly splitting: Splitting,
    private readonly relations: RelationsService,
    private readonly members: MembersService,
    private readonly onRecord: OnRecord,
    private readonly creations: Creations,
    private readonly clock: Clock,
  ) {}

  /** Logs a complaint once for each key. `also` writes in the same transaction. */
  async log(
    body: NewComplaintBody,
    key: string,
    { actor, authority }: Acting,
    also: (tx: Transaction, complaint: Complaint) => Promise<void> = () => Promise.resolve(),
  ): Promise<Logged> {
    const creation = { caller: actor.account ?? 'public', key, what: 'complaint', body }
    const before = await this.creations.before(creation, loggedAnswer)
    if (before) return before
    await this.onRecord.check(namedIn(body), authority)
    const about = await this.subjects(body, authority)
    const arrangements = await this.arrangements(authority, body.receivedOn)
    const { facts, now } = await this.decidingFacts.gather(
      actor,
      about.map(({ subjectMember }) => subjectMember.authority),
    )
    return this.creations.once(creation, loggedAnswer, async (tx) => {
      const { withholdName, ...complainant } = body.complainant
      const reference = await this.complaints.nextReference(tx, authority, yearOf(facts.today))
      const events = logComplaint(
        {
          id: newId(now),
          reference,
          publicReference: randomReference(),
          authority,
          arrangements,
          receivedOn: body.receivedOn,
          channel: body.channel,
          complainant: { ...complainant, identityHandling: handling(complainant.type, withholdName) },
          words: body.words,
          remedySought: body.remedySought,
          incidents: body.incidents,
          relations: [],
          about: about.map((one) => ({ ...one, publicReference: randomReference() })),
        },
        facts,
      )
      const { complaint } = await this.streams.begin(tx, events, { action: 'logComplaint', actor, at: now })
      await also(tx, complaint)
      return { id: complaint.id, reference, publicReference: complaint.publicReference, version: complaint.version }
    })
  }

  /** What the viewer sees of a complaint; not found where they may see none of its cases. */
  async open(reference: string, viewer: Looking): Promise<OpenComplaint> {
    const opened = this.opened(await this.streams.load(viewer.authority, reference), viewer)
    if (opened.cases.length === 0) throw new NotFound('complaint')
    return opened
  }

  async openCase(caseId: string, viewer: Looking): Promise<OpenCase> {
    const found = this.opened(await this.streams.loadByCase(caseId), viewer).cases.find(({ view }) => view.id === caseId)
    if (!found) throw new NotFound('complaint')
    return found
  }

  async caseId({ reference, number }: WhichCase, viewer: Looking): Promise<string> {
    const { complaint } = await this.streams.load(viewer.authority, reference)
    return visibleCase(complaint, (theCase) => theCase.number === number, viewer).id
  }

  /** Without cases for whoever sees none of them any more: an Independent Person loses a case by the very act of declaring a conflict. */
  private opened({ complaint, head }: Stored, viewer: Looking): OpenComplaint {
    const today = this.today()
    const cases = complaint.cases.flatMap((theCase) => {
      const view = viewOf(complaint, theCase, viewer)
      return view === null ? [] : [{ view, whatNow: whatNow(complaint, theCase, viewer.actor, today) }]
    })
    return { version: complaint.version, head: head.toString('hex'), cases }
  }

  /** An officer's act: on the version they saw. */
  async act({ reference, number }: WhichCase, seen: number, sent: Sent, viewer: Looking): Promise<OpenComplaint> {
    const { complaint } = await this.streams.load(viewer.authority, reference)
    return this.actOn(
      complaint,
      visibleCase(complaint, (theCase) => theCase.number === number, viewer),
      seen,
      sent,
      viewer,
    )
  }

  /** An outside party's act, on a case they may see: it names no version, since they are shown none. */
  async actFromOutside(caseId: string, sent: Sent, viewer: Looking): Promise<OpenComplaint> {
    const { complaint } = await this.streams.loadByCase(caseId)
    return this.actOn(
      complaint,
      visibleCase(complaint, ({ id }) => id === caseId, viewer),
      null,
      sent,
      viewer,
    )
  }

  private async actOn(
    complaint: Complaint,
    theCase: Case,
    seen: number | null,
    sent: Sent,
    viewer: Looking,
  ): Promise<OpenComplaint> {
    return this.opened(await this.changed({ complaint, theCase }, seen, sent, viewer), viewer)
  }

  private async changed(placed: Placed, seen: number | null, sent: Sent, viewer: Looking): Promise<Stored> {
    if (sent.kind === 'splitOff') return this.splitting.splitOff(placed, seen, sent, viewer)
    const asked = await this.deciding.asked(placed, sent, viewer)
    if (asked.action.kind === 'relate') return this.relations.relate(placed, seen, asked.action, asked, viewer)
    const { action, facts, made } = asked
    return this.streams.change(placed.complaint.id, seen, made, (current) =>
      decide(current, caseIn(current, placed.theCase.id), action, facts),
    )
  }

  private async arrangements(authority: string, on: PlainDate) {
    const arrangements = await this.authorities.arrangementsInForce(authority, on)
    if (!arrangements)
      throw new InvalidInput([
        { pointer: '/receivedOn', message: 'No arrangements are recorded for that day: record them first' },
      ])
    return arrangements
  }

  private async subjects(body: NewComplaintBody, authority: string) {
    const members = await this.members.members(body.about.map(({ councillor }) => councillor))
    return body.about.map(({ councillor, authority: chosen, allegations }, index) => ({
      subjectMember: subjectMember(members.get(councillor), chosen, authority, `/about/${index}`),
      allegations,
    }))
  }

  today(): PlainDate {
    return londonDate(this.clock.now())
  }
}

const handling = (type: string, withholdName: boolean) => {
  if (type === 'anonymous') return 'anonymous' as const
  return withholdName ? ('withholdingRequested' as const) : ('named' as const)
}
