import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { readableEditions } from '../domain/complaint/timeline.js'
import { composeNotice, type Notice } from '../domain/documents/notice.js'
import { NotFound } from '../domain/errors.js'
import { ComplaintsService } from '../complaints/complaints.service.js'
import { IssuingService, type Issuable, type Looking, type WhichCase } from '../complaints/acts/issuing.service.js'
import { DrawingService, type Drawing } from '../documents/draw.service.js'
import { londonDate } from '../domain/time/dates.js'
import { newId } from '../platform/ids.js'
import { LawOfNotices } from './law.service.js'
import type { IssuedDocument, NoticeBody } from './notice.js'
import { NoticesRepository } from './notices.repository.js'
import { documentNumber } from './numbers.js'

export interface Issued {
  readonly version: number
  readonly document: IssuedDocument
}

export interface DocumentBytes {
  readonly document: IssuedDocument
  readonly bytes: Buffer
}

/** Decision notices: composed of the case, drawn once, kept as they are for good. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly issuing: IssuingService,
    private readonly complaints: ComplaintsService,
    private readonly law: LawOfNotices,
    private readonly drawing: DrawingService,
    private readonly documents: NoticesRepository,
  ) {}

  /** Draws from the version that was seen, then stores bytes and event together. @throws SomeoneElseChangedIt, and nothing is kept. */
  async issue(which: WhichCase, seen: number, { replace, ...asked }: NoticeBody, viewer: Looking): Promise<Issued> {
    const issuable = await this.issuing.open(which, asked, seen, viewer)
    const { complaint, theCase, head, now } = issuable
    const number = documentNumber()
    const { document, called } = await this.compose(issuable, replace, { number, head })
    const { bytes, sha256 } = await this.drawing.draw(document)
    const id = newId(now)
    const kept = {
      id,
      complaintId: complaint.id,
      caseId: theCase.id,
      authorityId: complaint.authority,
      edition: asked.edition,
      number,
      fileName: `decision-notice-${called}.pdf`,
      bytes,
      sha256,
      issuedAt: now,
    }
    const after = await this.issuing.issue(issuable, { id, number, sha256 }, viewer, (tx) => this.documents.add(tx, kept))
    return {
      version: after.version,
      document: {
        id,
        kind: 'decisionNotice',
        edition: asked.edition,
        number,
        fileName: kept.fileName,
        mediaType: 'application/pdf',
        sha256,
        issuedOn: londonDate(now),
        issuedAt: now.toISOString(),
      },
    }
  }

  /** The same notice marked as not issued; it is kept nowhere. */
  async preview(which: WhichCase, { replace, ...asked }: NoticeBody, viewer: Looking): Promise<Drawing> {
    const issuable = await this.issuing.open(which, asked, null, viewer)
    const { document } = await this.compose(issuable, replace, null)
    return this.drawing.draw(document)
  }

  /** The documents of a case that this viewer may read, the latest first. Not found where they may not know of the case. */
  async documentsOf(caseId: string, viewer: Looking): Promise<IssuedDocument[]> {
    await this.complaints.openCase(caseId, viewer)
    return this.documents.ofCase(caseId, readableEditions(viewer.party))
  }

  async documentsIn(which: WhichCase, viewer: Looking): Promise<IssuedDocument[]> {
    return this.documentsOf(await this.complaints.caseId(which, viewer), viewer)
  }

  /** The bytes as they were issued. Another's document and none at all are refused alike. */
  async read(id: string, viewer: Looking): Promise<DocumentBytes> {
    const found = await this.documents.find(id)
    if (!found?.caseId || !readableEditions(viewer.party).includes(found.head.edition)) throw new NotFound('document')
    await this.complaints.openCase(found.caseId, viewer).catch(asIfItWereNone)
    const bytes = Buffer.from(found.bytes)
    if (createHash('sha256').update(bytes).digest('hex') !== found.head.sha256)
      throw new Error(`Document ${found.head.number} is not what was issued`)
    return { document: found.head, bytes }
  }

  private async compose(
    issuable: Issuable,
    replace: NoticeBody['replace'],
    issue: { number: string; head: string } | null,
  ): Promise<Notice> {
    const { decided, asked, on, now } = issuable
    const { law, authority } = await this.law.of(issuable)
    return composeNotice({ decided, edition: asked.edition, law, authority, on, at: now, issue, replacements: replace })
  }
}

const asIfItWereNone = (error: unknown): never => {
  throw error instanceof NotFound ? new NotFound('document') : error
}
