import { Injectable } from '@nestjs/common'
import { decide, type NonEmpty } from '../../domain/complaint/decide.js'
import type { ComplaintEvent } from '../../domain/complaint/events.js'
import { acknowledgeSplitOff, logSplitOff } from '../../domain/complaint/log.js'
import type { Placed } from '../../domain/complaint/together.js'
import { yearOf } from '../../domain/time/dates.js'
import { Clock } from '../../platform/clock.js'
import { newId } from '../../platform/ids.js'
import type { Transaction } from '../../platform/transaction.js'
import type { Sent } from './action-bodies.js'
import { caseIn } from '../cases-in.js'
import { randomReference } from '../codes.js'
import { ComplaintsRepository } from '../complaints.repository.js'
import { Deciding, type Asked } from './deciding.service.js'
import { StreamsRepository, type Stored } from '../record/streams.repository.js'
import type { Looking } from '../who.js'

/** Makes a complaint of its own from some allegations of a case: both streams are written in one transaction, or neither. */
@Injectable()
export class Splitting {
  constructor(
    private readonly complaints: ComplaintsRepository,
    private readonly streams: StreamsRepository,
    private readonly deciding: Deciding,
    private readonly clock: Clock,
  ) {}

  async splitOff(
    placed: Placed,
    seen: number | null,
    sent: Sent & { readonly kind: 'splitOff' },
    viewer: Looking,
  ): Promise<Stored> {
    const { complaint, theCase } = placed
    const id = newId(this.clock.now())
    const asked = await this.deciding.asked(placed, sent, viewer)
    const { facts, made } = asked
    const { on = facts.today, ...said } = sent
    let reference = ''
    let begun: NonEmpty<ComplaintEvent> | undefined
    return this.streams.change(
      complaint.id,
      seen,
      made,
      (current) => {
        const before = caseIn(current, theCase.id)
        const events = decide(current, before, { ...said, on, to: { id, reference } }, facts)
        const references = { reference, publicReference: randomReference(), casePublicReference: randomReference() }
        begun = logSplitOff(current, before, sent.allegations, sent.reason, { id, ...references }, facts)
        return events
      },
      {
        // a refusal afterwards gives the reference back with the transaction
        before: async (tx) => {
          reference = await this.complaints.nextReference(tx, complaint.authority, yearOf(facts.today))
        },
        after: async (tx) => {
          if (begun !== undefined) await this.begin(tx, placed, begun, asked)
          await this.complaints.shareCode(tx, complaint.id, id)
        },
      },
    )
  }

  private async begin(tx: Transaction, { complaint }: Placed, events: NonEmpty<ComplaintEvent>, { facts, made }: Asked) {
    const begun = await this.streams.begin(tx, events, { ...made, action: 'logComplaint' })
    if (complaint.acknowledgedOn === null) return
    const acknowledged = acknowledgeSplitOff(begun.complaint, complaint.acknowledgedOn, facts)
    await this.streams.goOn(tx, begun, acknowledged, { ...made, action: 'acknowledge' })
  }
}
