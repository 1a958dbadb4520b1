import { Injectable } from '@nestjs/common'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressPrefix } from '../web/limits.js'
import { TooMany } from '../web/refusals.js'

const quarterOfAnHour = 15 * 60
/** How many wrong guesses in a quarter of an hour are taken at full speed. */
const allowed = { address: 10, reference: 10, everybody: 200 } as const
type Counted = keyof typeof allowed

const slowest = 2_000

/**
 * Slows whoever guesses at codes. Only misses are counted: by the guesser's network, by the reference, and all together. Past an allowance every try
 * there waits before it is looked at, and a wrong one is told to stop; the right code is let in all the same, so that nobody can lock an owner out.
 */
@Injectable()
export class Guesses {
  private readonly misses: Readonly<Record<Counted, RateLimiterMemory>>

  constructor() {
    const counter = (counted: Counted) =>
      new RateLimiterMemory({ keyPrefix: counted, points: allowed[counted], duration: quarterOfAnHour })
    this.misses = { address: counter('address'), reference: counter('reference'), everybody: counter('everybody') }
  }

  async slowDown(address: string, reference: string): Promise<void> {
    const counts = await Promise.all(
      keys(address, reference).map(async ([counted, key]) => {
        const missed = (await this.misses[counted].get(key))?.consumedPoints ?? 0
        return missed >= allowed[counted]
      }),
    )
    if (counts.includes(true)) await new Promise((resolve) => setTimeout(resolve, slowest))
  }

  /** @throws TooMany past the allowance, alike for references that exist and those that do not. */
  async missed(address: string, reference: string): Promise<void> {
    const spent = await Promise.all(keys(address, reference).map(([counted, key]) => this.count(this.misses[counted], key)))
    const longest = Math.max(...spent)
    if (longest > 0) throw new TooMany(longest)
  }

  /** Seconds until there are goes again; 0 while there are. */
  private async count(misses: RateLimiterMemory, key: string): Promise<number> {
    try {
      await misses.consume(key)
      return 0
    } catch (spent) {
      if (spent instanceof RateLimiterRes) return Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
      throw spent
    }
  }
}

const keys = (address: string, reference: string): readonly (readonly [Counted, string])[] => [
  ['address', addressPrefix(address)],
  ['reference', reference.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')],
  ['everybody', ''],
]
