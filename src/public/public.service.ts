import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { FollowingService, type Followed, type Proof } from '../complaints/following.service.js'
import { SubmissionsService, type Sent } from '../complaints/submissions.service.js'
import { InvalidInput, NotFound } from '../domain/errors.js'
import { isBefore, londonDate, type PlainDate } from '../domain/time/dates.js'
import { NoticesService, type DocumentBytes } from '../notices/notices.service.js'
import { Clock } from '../platform/clock.js'
import { addressPrefix, Limits, type Allowance } from '../web/limits.js'
import { CouncilService } from './council.service.js'
import { Guesses } from './guesses.js'
import { namesComplainant, submissionOf, type PublicComplaint } from './submission.js'

/** A library or a mobile network shares one address; a flood of made-up complaints does not need more. */
const submissions: Allowance = { goes: 60, seconds: 3600 }

/** What anyone may do without signing in. `address` is the network address that asks. */
@Injectable()
export class PublicService {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly following: FollowingService,
    private readonly notices: NoticesService,
    private readonly council: CouncilService,
    private readonly guesses: Guesses,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  newFormSecret(): string {
    return randomBytes(24).toString('base64url')
  }

  async complain(formSecret: string, complaint: PublicComplaint, address: string): Promise<Sent> {
    this.check(complaint)
    await this.limits.spend('complain', addressPrefix(address), submissions)
    const { id } = await this.council.deciding()
    return this.submissions.submit(formSecret, submissionOf(complaint), id)
  }

  /** @throws NotFound, the same for every miss; TooMany once too many were counted. */
  async follow(reference: string, code: string, address: string): Promise<Followed> {
    await this.guesses.slowDown(address, reference)
    const followed = await this.following.follow(reference, code)
    if (followed) return followed
    await this.guesses.missed(address, reference)
    throw new NotFound('complaint with that reference and code')
  }

  async open(proof: Proof | undefined): Promise<Followed | null> {
    return proof === undefined ? null : this.following.open(proof)
  }

  /** The notices addressed to the complainant, the latest first, by the id of their case. */
  async noticesOf({ cases, viewer }: Followed): Promise<Readonly<Record<string, readonly ComplainantNotice[]>>> {
    const found = await Promise.all(
      cases.map(async ({ view: { id } }) => [id, (await this.notices.documentsOf(id, viewer)).map(noticeOf)] as const),
    )
    return Object.fromEntries(found)
  }

  notice({ viewer }: Followed, id: string): Promise<DocumentBytes> {
    return this.notices.read(id, viewer)
  }

  withdraw(followed: Followed, theCase: string, reasons: string): Promise<void> {
    return this.following.withdraw(followed, theCase, reasons)
  }

  reply(followed: Followed, theCase: string, question: string, text: string): Promise<void> {
    return this.following.reply(followed, theCase, question, text)
  }

  commentOnDraft(followed: Followed, theCase: string, text: string): Promise<void> {
    return this.following.commentOnDraft(followed, theCase, text)
  }

  askForReview(followed: Followed, theCase: string, reasons: string): Promise<void> {
    return this.following.askForReview(followed, theCase, reasons)
  }

  today(): PlainDate {
    return londonDate(this.clock.now())
  }

  private check(complaint: PublicComplaint): void {
    if (complaint.conductOn !== null && isBefore(this.today(), complaint.conductOn))
      throw new InvalidInput([{ pointer: '/conductOn', message: 'The date it happened cannot be in the future' }])
    if (namesComplainant(complaint))
      throw new InvalidInput([
        { pointer: '/summary', message: 'Take your name out of this sentence: the councillor is normally shown it' },
      ])
  }
}

export interface ComplainantNotice {
  readonly id: string
  readonly number: string
  readonly issuedOn: PlainDate
}

const noticeOf = ({ id, number, issuedOn }: ComplainantNotice): ComplainantNotice => ({ id, number, issuedOn })
