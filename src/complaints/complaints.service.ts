import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { viewOf } from '../domain/complaint/case-view.js'
import type { CaseView } from '../domain/complaint/seen-case.js'
import type { Case, Complaint } from '../domain/complaint/complaint.js'
import { decide, type NonEmpty } from '../domain/complaint/decide.js'
import type { Actor, ComplaintEvent } from '../domain/complaint/events.js'
import type { Facts } from '../domain/complaint/facts.js'
import { logComplaint, logSplitOff } from '../domain/complaint/log.js'
import { inAnotherCase } from '../domain/complaint/together.js'
import { facetsOf, isVisible } from '../domain/complaint/visibility.js'
import { whatNow, type WhatNow } from '../domain/complaint/what-now.js'
import { InvalidInput, NotFound, Refused } from '../domain/errors.js'
import { londonDate, yearOf, type PlainDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { Creations } from '../platform/creations.js'
import { newId } from '../platform/ids.js'
import type { Transaction } from '../platform/transaction.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { MembersService } from '../people/members.service.js'
import type { DatedAction, Sent } from './action-bodies.js'
import { publicReference } from './codes.js'
import { Completing } from './completing.service.js'
import { ComplaintsRepository } from './complaints.repository.js'
import { DecidingFacts } from './deciding-facts.service.js'
import type { NewComplaintBody } from './new-complaint.js'
import { namedIn, OnRecord } from './on-record.service.js'
import { subjectMember } from './subject-members.js'
import type { WhichCase } from './reference.js'
import { StreamsRepository, type Change, type Stored } from './streams.repository.js'
import type { Looking } from './who.js'

export type { BodyOf, Sent } from './action-bodies.js'
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
    private readonly completing: Completing,
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
      const complaint = await this.streams.begin(tx, events, { action: 'logComplaint', actor, at: now })
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
    if (sent.kind === 'splitOff') return this.splitOff(complaint, theCase, seen, sent, viewer)
    const { action, facts, made } = await this.deciding(complaint, theCase, sent, viewer)
    const stored = await this.streams.change(complaint.id, seen, made, (current) =>
      decide(current, caseIn(current, theCase.id), action, facts),
    )
    return this.opened(stored, viewer)
  }

  /**
   * One act on a case and on those of complaints that follow it: each is decided by the rules for itself, and all are or none. Each was seen at
   * its version. @throws Refused that names the complaint in which the act is not lawful.
   */
  async actTogether(
    { reference, number }: WhichCase,
    seen: number,
    sent: Sent,
    followers: readonly { readonly reference: string; readonly version: number }[],
    viewer: Looking,
  ): Promise<{ items: { reference: string; version: number }[] }> {
    const lead = await this.streams.load(viewer.authority, reference)
    const leadCase = visibleCase(lead.complaint, (theCase) => theCase.number === number, viewer)
    const ids = await this.streams.known(
      viewer.authority,
      followers.map((one) => one.reference),
    )
    const { action, facts, made } = await this.deciding(lead.complaint, leadCase, sent, viewer)
    const changes = followers.map(({ reference: theirs, version }, at): Change => {
      const id = ids.get(theirs)
      if (id === undefined || theirs === reference)
        throw new InvalidInput([{ pointer: `/followers/${at}/reference`, message: `${theirs} does not follow this complaint` }])
      return {
        id,
        seen: version,
        change: (current) => inFollower(current, lead.complaint, leadCase, action, facts, viewer),
      }
    })
    const stored = await this.streams.changeTogether(
      [
        { id: lead.complaint.id, seen, change: (current) => decide(current, caseIn(current, leadCase.id), action, facts) },
        ...changes,
      ],
      made,
    )
    return { items: stored.map(({ complaint }) => ({ reference: complaint.reference, version: complaint.version })) }
  }

  private async splitOff(
    complaint: Complaint,
    theCase: Case,
    seen: number | null,
    sent: Sent & { kind: 'splitOff' },
    viewer: Looking,
  ): Promise<OpenComplaint> {
    const now = this.clock.now()
    const id = newId(now)
    const { facts, made } = await this.deciding(complaint, theCase, sent, viewer)
    const { on = facts.today, ...asked } = sent
    let reference = ''
    let begun: NonEmpty<ComplaintEvent> | undefined
    const stored = await this.streams.change(
      complaint.id,
      seen,
      made,
      (current) => {
        const before = caseIn(current, theCase.id)
        const events = decide(current, before, { ...asked, on, to: { id, reference } }, facts)
        const names = { publicReference: randomReference(), casePublicReference: randomReference() }
        begun = logSplitOff(current, before, sent.allegations, sent.reason, { id, reference, ...names }, facts)
        return events
      },
      {
        before: async (tx) => {
          reference = await this.complaints.nextReference(tx, complaint.authority, yearOf(facts.today))
        },
        after: async (tx) => {
          if (begun === undefined) return
          await this.streams.begin(tx, begun, { ...made, action: 'logComplaint' })
          await this.complaints.shareCode(tx, complaint.id, id)
        },
      },
    )
    return this.opened(stored, viewer)
  }

  /** What the act is, who does it and what deciding needs to know: gathered before the transaction begins. */
  private async deciding(complaint: Complaint, theCase: Case, sent: Sent, { actor }: Looking) {
    const { facts, now } = await this.decidingFacts.gather(
      actor,
      complaint.cases.map(({ subjectMember: { authority } }) => authority).concat(authorityNamed(sent)),
    )
    const action = await this.completing.complete(sent, theCase, complaint.authority, facts.today)
    return { action, facts, made: { action: action.kind, actor, at: now } }
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

const randomReference = (): string => publicReference(randomBytes(16))

/** The law of the authority to which a case is to be changed is needed beside that of those it names. */
const authorityNamed = (sent: Sent): string[] => (sent.kind === 'changeAuthority' ? [sent.authority] : [])

function inFollower(
  follower: Complaint,
  lead: Complaint,
  leadCase: Case,
  action: DatedAction,
  facts: Facts,
  viewer: Looking,
): NonEmpty<ComplaintEvent> {
  const of = follower.reference
  if (!follower.relations.some(({ kind, complaint }) => kind === 'follows' && complaint === lead.id))
    throw new Refused([`${of} does not follow this complaint`])
  const theirs = visibleCase(follower, ({ subjectMember }) => subjectMember.person === leadCase.subjectMember.person, viewer)
  try {
    return decide(follower, theirs, inAnotherCase(action, leadCase, theirs), facts)
  } catch (error) {
    if (error instanceof Refused) throw new Refused(error.reasons.map((reason) => `${of}: ${reason}`))
    throw error
  }
}

/** Other people's cases and those that do not exist are refused alike. */
function visibleCase(complaint: Complaint, which: (theCase: Case) => boolean, viewer: Looking): Case {
  const theCase = complaint.cases.find(which)
  if (!theCase || !isVisible(facetsOf(complaint, theCase), viewer)) throw new NotFound('complaint')
  return theCase
}

export function caseIn(complaint: Complaint, id: string): Case {
  const found = complaint.cases.find((one) => one.id === id)
  if (!found) throw new NotFound('complaint')
  return found
}
