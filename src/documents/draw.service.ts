import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import { Unavailable } from '../domain/errors.js'
import type { Document } from '../domain/documents/blocks.js'
import { Draughtsman } from './draughtsman.js'

export interface Drawing {
  readonly bytes: Buffer
  readonly sha256: string
}

/** So many documents may wait. More would mean that someone waits for minutes without being told. */
const mostWaiting = 200

export class TooManyDrawings extends Unavailable {
  override readonly name = 'TooManyDrawings'
  constructor() {
    super('Too many documents are being drawn; try again in a minute')
  }
}

/** Draws documents off the main thread, so that nobody else waits for a long report. */
@Injectable()
export class DrawingService implements OnModuleDestroy {
  private readonly draughtsmen = Array.from({ length: availableParallelism() > 2 ? 2 : 1 }, () => new Draughtsman())

  /** @throws TooManyDrawings when too many wait already; otherwise what went wrong while drawing. */
  async draw(document: Document): Promise<Drawing> {
    const waiting = this.draughtsmen.reduce((sum, draughtsman) => sum + draughtsman.waiting, 0)
    if (waiting >= mostWaiting) throw new TooManyDrawings()
    const bytes = await this.leastBusy().draw(document)
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.draughtsmen.map((draughtsman) => draughtsman.stop()))
  }

  private leastBusy(): Draughtsman {
    return this.draughtsmen.reduce((least, draughtsman) => (draughtsman.waiting < least.waiting ? draughtsman : least))
  }
}
