import { Injectable } from '@nestjs/common'
import type { Facts } from '../../domain/complaint/facts.js'
import type { Placed } from '../../domain/complaint/together.js'
import type { DatedAction, Sent } from './action-bodies.js'
import { Completing } from './completing.service.js'
import { DecidingFacts } from './deciding-facts.service.js'
import type { ActMade } from '../record/streams.repository.js'
import type { Looking } from '../who.js'

/** What the act is, who does it and what deciding needs to know. */
export interface Asked {
  readonly action: DatedAction
  readonly facts: Facts
  readonly made: ActMade
}

/** Gathers what an act needs before its transaction begins. */
@Injectable()
export class Deciding {
  constructor(
    private readonly decidingFacts: DecidingFacts,
    private readonly completing: Completing,
  ) {}

  /** @param besides whose law is needed beside that of the authorities that the complaint names. */
  async asked(placed: Placed, sent: Sent, viewer: Looking, besides: readonly string[] = []): Promise<Asked> {
    const { actor } = viewer
    const { facts, now } = await this.decidingFacts.gather(actor, [
      ...placed.complaint.cases.map(({ subjectMember: { authority } }) => authority),
      ...(sent.kind === 'changeAuthority' ? [sent.authority] : []),
      ...besides,
    ])
    const action = await this.completing.complete(sent, placed, viewer, facts.today)
    return { action, facts, made: { action: action.kind, actor, at: now } }
  }
}
