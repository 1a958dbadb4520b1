import { Injectable } from '@nestjs/common'
import { faultsOf } from './record-check.js'
import { RebuildRepository } from './rebuild.repository.js'
import { EverythingRepository } from './everything.repository.js'

export interface Fault {
  readonly complaint: string
  readonly fault: string
}

export interface Verified {
  readonly complaints: number
  readonly events: number
  readonly faults: readonly Fault[]
}

@Injectable()
export class RecordService {
  constructor(
    private readonly streams: EverythingRepository,
    private readonly rows: RebuildRepository,
  ) {}

  /** Checks every chain, replays every stream through the rules, and compares what comes out with the rows and the documents. */
  async verify(): Promise<Verified> {
    let complaints = 0
    let events = 0
    const faults: Fault[] = []
    for await (const everything of this.streams.everything()) {
      complaints += 1
      events += everything.events.length
      const complaint = everything.rows?.state.reference ?? everything.id
      faults.push(...faultsOf(everything).map((fault) => ({ complaint, fault })))
    }
    return { complaints, events, faults }
  }

  /** Makes the rows again from the events, also while others work. How many complaints it made. */
  async rebuild(): Promise<number> {
    let made = 0
    for await (const { id } of this.streams.everything()) made += (await this.rows.rebuild(id)) ? 1 : 0
    return made
  }
}
