import { timingSafeEqual } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { viewOf } from '../domain/complaint/case-view.js'
import type { Complaint } from '../domain/complaint/complaint.js'
import { londonDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { Settings } from '../platform/settings.js'
import { asGiven, isTheCode } from './codes.js'
import { ComplaintsRepository } from './complaints.repository.js'
import { ComplaintsService } from './complaints.service.js'
import { questionsIn, type Question } from './outside.js'
import { outsideCase, type OutsideCase } from './outside-case.js'
import { StreamsRepository } from './record/streams.repository.js'
import { theComplainant, type Looking } from './who.js'

export { toldDraft, toldHearing, toldReview } from './outside-answer.js'

/** Shows later that the right code was given, without holding it: good until the code is replaced. */
export interface Proof {
  readonly reference: string
  readonly hash: string
}

export interface FollowedCase extends OutsideCase {
  readonly questions: readonly Question[]
}

export interface Followed {
  readonly reference: string
  readonly proof: Proof
  /** By whom their documents are read. */
  readonly viewer: Looking
  readonly cases: readonly FollowedCase[]
}

/** Complainants at the door: they have no account, only the reference and the code of one complaint. */
@Injectable()
export class FollowingService {
  private readonly key: Buffer

  constructor(
    settings: Settings,
    private readonly lookUps: ComplaintsRepository,
    private readonly streams: StreamsRepository,
    private readonly complaints: ComplaintsService,
    private readonly clock: Clock,
  ) {
    this.key = settings.codeKey('complainant code')
  }

  /** Null for every miss: no such complaint, none with a code, or not this code. */
  async follow(reference: string, code: string): Promise<Followed | null> {
    const found = await this.lookUps.followed(asGiven(reference))
    const isRight = isTheCode(code, found?.codeHash ?? null, this.key)
    return isRight && found !== null ? this.followed(found.complaint, found.codeHash) : null
  }

  /** Null where the code has been replaced since. */
  async open({ reference, hash }: Proof): Promise<Followed | null> {
    const found = await this.lookUps.followed(reference)
    return found !== null && isSame(found.codeHash, Buffer.from(hash, 'base64url'))
      ? this.followed(found.complaint, found.codeHash)
      : null
  }

  /** @throws NotFound for a case of another complaint, Refused where the law does not let a complainant end it now. */
  async withdraw({ viewer }: Followed, caseId: string, reasons: string): Promise<void> {
    await this.complaints.actFromOutside(caseId, { kind: 'askToWithdraw', reasons }, viewer)
  }

  /** @throws NotFound for a case of another complaint, InvalidInput for another question, Refused where it was answered already. */
  async reply({ viewer }: Followed, caseId: string, request: string, text: string): Promise<void> {
    await this.complaints.actFromOutside(caseId, { kind: 'recordComplainantReply', request, text }, viewer)
  }

  async commentOnDraft({ viewer }: Followed, caseId: string, text: string): Promise<void> {
    await this.complaints.actFromOutside(caseId, { kind: 'commentOnDraft', from: 'complainant', text }, viewer)
  }

  async askForReview({ viewer }: Followed, caseId: string, reasons: string): Promise<void> {
    await this.complaints.actFromOutside(caseId, { kind: 'askForReview', from: 'complainant', reasons }, viewer)
  }

  private async followed(complaint: Complaint, hash: Uint8Array): Promise<Followed> {
    const recorded = await this.streams.recorded(complaint.id)
    const viewer = theComplainant(complaint.id, complaint.authority, complaint.complainant.name)
    const today = londonDate(this.clock.now())
    const cases = complaint.cases.flatMap((theCase): FollowedCase[] => {
      const view = viewOf(complaint, theCase, viewer)
      if (view === null) return []
      return [
        { ...outsideCase('complainant', complaint, theCase, view, recorded, viewer, today), questions: questionsIn(theCase) },
      ]
    })
    const { publicReference: reference } = complaint
    return { reference, proof: { reference, hash: Buffer.from(hash).toString('base64url') }, viewer, cases }
  }
}

const isSame = (kept: Uint8Array, given: Uint8Array): boolean => kept.length === given.length && timingSafeEqual(kept, given)
