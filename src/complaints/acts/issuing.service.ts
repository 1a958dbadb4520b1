import { Injectable } from '@nestjs/common'
import type { Case, Complaint } from '../../domain/complaint/complaint.js'
import type { Edition, IssuedDocument } from '../../domain/complaint/decisions.js'
import { decide, type NonEmpty } from '../../domain/complaint/decide.js'
import type { ComplaintEvent } from '../../domain/complaint/events.js'
import type { Facts } from '../../domain/complaint/facts.js'
import { facetsOf, isVisible } from '../../domain/complaint/visibility.js'
import { asDecided, type Decided } from '../../domain/documents/notice-decided.js'
import { InvalidInput, NotFound, SomeoneElseChangedIt } from '../../domain/errors.js'
import type { PlainDate } from '../../domain/time/dates.js'
import type { Transaction } from '../../platform/transaction.js'
import { caseIn } from '../complaints.service.js'
import { DecidingFacts } from './deciding-facts.service.js'
import type { WhichCase } from '../reference.js'
import { StreamsRepository } from '../record/streams.repository.js'
import type { Looking } from '../who.js'

export { whichCase, inPath } from '../reference.js'
export { looking } from '../who.js'
export type { WhichCase } from '../reference.js'
export type { Looking } from '../who.js'

export interface NoticeAsked {
  readonly decision: string
  readonly edition: Edition
  readonly on?: PlainDate | undefined
}

/** A decision of which a notice may be issued now, and all that it is made from. */
export interface Issuable {
  readonly decided: Decided
  readonly complaint: Complaint
  readonly theCase: Case
  /** The head of the complaint's chain, in hexadecimal digits. */
  readonly head: string
  readonly on: PlainDate
  readonly now: Date
  readonly asked: NoticeAsked
  readonly facts: Facts
}

const notYetDrawn: IssuedDocument = { id: '', number: '', sha256: '' }

/** The way from a decision to its notices, for whoever draws them: the document goes in with its event, or neither does. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly streams: StreamsRepository,
    private readonly decidingFacts: DecidingFacts,
  ) {}

  /** The case as it stands, for letters made from it. */
  async stands({ reference, number }: WhichCase, viewer: Looking): Promise<Pick<Issuable, 'complaint' | 'theCase'>> {
    const { complaint } = await this.streams.load(viewer.authority, reference)
    const theCase = complaint.cases.find((one) => one.number === number)
    if (!theCase || !isVisible(facetsOf(complaint, theCase), viewer)) throw new NotFound('complaint')
    return { complaint, theCase }
  }

  /** @throws Refused, before anything is drawn, with what would be refused at the issue. @param seen null for a preview. */
  async open({ reference, number }: WhichCase, asked: NoticeAsked, seen: number | null, viewer: Looking): Promise<Issuable> {
    const { complaint, head } = await this.streams.load(viewer.authority, reference)
    const theCase = complaint.cases.find((one) => one.number === number)
    if (!theCase || !isVisible(facetsOf(complaint, theCase), viewer)) throw new NotFound('complaint')
    if (seen !== null && seen !== complaint.version) throw new SomeoneElseChangedIt(complaint.version)
    const { facts, now } = await this.decidingFacts.gather(viewer.actor, [theCase.subjectMember.authority])
    const on = asked.on ?? facts.today
    issued(complaint, theCase.id, { asked, on, facts }, notYetDrawn)
    const recorded = await this.streams.recorded(complaint.id)
    const known = recorded.filter(({ version }) => version <= complaint.version)
    const decided = asDecided(known, complaint, theCase.id, asked.decision)
    if (!decided) throw new InvalidInput([{ pointer: '/decision', message: 'There is no such decision in this case' }])
    return { decided, complaint, theCase, head: head.toString('hex'), on, now, asked, facts }
  }

  /** Issues the document that was drawn of it. `keep` stores its bytes in the same transaction. @throws SomeoneElseChangedIt */
  async issue(
    issuable: Issuable,
    document: IssuedDocument,
    viewer: Looking,
    keep: (tx: Transaction) => Promise<void>,
  ): Promise<Complaint> {
    const { complaint, theCase, now } = issuable
    const made = { action: 'issueNotice', actor: viewer.actor, at: now } as const
    const { complaint: after } = await this.streams.change(
      complaint.id,
      complaint.version,
      made,
      (current) => issued(current, theCase.id, issuable, document),
      { after: keep },
    )
    return after
  }
}

const issued = (
  complaint: Complaint,
  caseId: string,
  { asked, on, facts }: Pick<Issuable, 'asked' | 'on' | 'facts'>,
  document: IssuedDocument,
): NonEmpty<ComplaintEvent> => {
  const { decision, edition } = asked
  return decide(complaint, caseIn(complaint, caseId), { kind: 'issueNotice', on, decision, edition, document }, facts)
}
