import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Proof } from '../complaints/following.service.js'
import { Clock } from '../platform/clock.js'
import { Settings } from '../platform/settings.js'

const halfAnHour = 30 * 60
const sealed = z.strictObject({ reference: z.string().max(40), hash: z.string().max(100), until: z.int() })

/** Keeps the complaint that someone follows in their browser, encrypted and for half an hour, so that neither its code nor its reference stands in an address. */
@Injectable()
export class FollowingCookie {
  private readonly key: Buffer
  private readonly name: string
  private readonly attributes: { readonly path: '/'; readonly httpOnly: true; readonly sameSite: 'lax'; readonly secure: boolean }

  constructor(
    settings: Settings,
    private readonly clock: Clock,
  ) {
    this.key = settings.sessionKey('following')
    this.name = settings.isBehindTls ? '__Host-following' : 'following'
    this.attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: settings.isBehindTls }
  }

  keep(reply: FastifyReply, proof: Proof): void {
    const until = this.clock.now().getTime() + halfAnHour * 1000
    void reply.setCookie(this.name, this.seal(JSON.stringify({ ...proof, until })), { ...this.attributes, maxAge: halfAnHour })
  }

  drop(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes)
  }

  read(request: FastifyRequest): Proof | undefined {
    const opened = this.open(request.cookies[this.name] ?? '')
    if (opened === undefined) return undefined
    const { until, ...proof } = opened
    return until > this.clock.now().getTime() ? proof : undefined
  }

  private seal(text: string): string {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.key, iv)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
  }

  /** Undefined for whatever this program did not seal. */
  private open(text: string): z.infer<typeof sealed> | undefined {
    const bytes = Buffer.from(text, 'base64url')
    if (bytes.length < 29) return undefined
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAuthTag(bytes.subarray(12, 28))
    try {
      return sealed.parse(JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')))
    } catch {
      return undefined
    }
  }
}
