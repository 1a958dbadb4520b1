import { Injectable } from '@nestjs/common'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { isIP } from 'node:net'
import type { FastifyInstance } from 'fastify'
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
  return `${filled
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** Limits by name and key; each name keeps its first allowance. */
@Injectable()
export class Limits {
  private readonly limiters = new Map<string, RateLimiterMemory>()

  /** How many goes are left, and when there are that many again. @throws TooMany once the allowance is spent. */
  async spend(
    name: string,
    key: string,
    { goes, seconds }: Allowance,
  ): Promise<{ readonly left: number; readonly resetSeconds: number }> {
    try {
      const { remainingPoints, msBeforeNext } = await this.limiter(name, goes, seconds).consume(key)
      return { left: remainingPoints, resetSeconds: Math.ceil(msBeforeNext / 1000) }
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

/** Against floods only: 100 requests a second from one address for a whole minute. What guesses at secrets has limits of its own. */
const perAddress: Allowance = { goes: 6000, seconds: 60 }

/** Every answer of the API says how much is left; pages of other sites may not read any of them. */
export function limitPrograms(fastify: FastifyInstance, limits: Limits, origin: string): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    reply.headers({
      'access-control-allow-origin': origin,
      'ratelimit-limit': perAddress.goes,
      'ratelimit-remaining': 0,
      'ratelimit-reset': perAddress.seconds,
    })
    const { left, resetSeconds } = await limits.spend('api', addressPrefix(request.ip), perAddress)
    reply.headers({ 'ratelimit-remaining': left, 'ratelimit-reset': resetSeconds })
  })
}
