import { Injectable } from '@nestjs/common'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { isIP } from 'node:net'
import { TooMany } from './refusals.js'

/** So many goes in so many seconds. */
export interface Allowance {
  readonly goes: number
  readonly seconds: number
}

/**
 * One person holds a whole IPv6 /64, so limits count by it; of an IPv4 address every digit.
 * An IPv4 address written as IPv6 (::ffff:192.0.2.1) counts as the IPv4 address.
 */
export function addressPrefix(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (isIP(plain) !== 6) return plain
  const [head = '', tail = ''] = plain.toLowerCase().split('::', 2)
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const filled = plain.includes('::') ? [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right] : left
  return `${filled.slice(0, 4).join(':')}::/64`
}

/** Limits by name and key; each name keeps its first allowance. */
@Injectable()
export class Limits {
  private readonly limiters = new Map<string, RateLimiterMemory>()

  /** @throws TooMany once the allowance is spent; it fills up again when its time has passed. */
  async spend(name: string, key: string, { goes, seconds }: Allowance): Promise<void> {
    try {
      await this.limiter(name, goes, seconds).consume(key)
    } catch (spent) {
      if (!(spent instanceof RateLimiterRes)) throw spent
      throw new TooMany(Math.max(1, Math.ceil(spent.msBeforeNext / 1000)))
    }
  }

  /** After a success: what the owner got wrong on the way is forgiven. */
  async forget(name: string, key: string): Promise<void> {
    await this.limiters.get(name)?.delete(key)
  }

  private limiter(name: string, points: number, duration: number): RateLimiterMemory {
    const known = this.limiters.get(name)
    if (known) return known
    const made = new RateLimiterMemory({ keyPrefix: name, points, duration })
    this.limiters.set(name, made)
    return made
  }
}
