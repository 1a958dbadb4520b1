import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { Viewer } from '../accounts/viewer.js'
import { importReport, type ImportedReport } from '../domain/protocol/import-report.js'
import { formatDayShort } from '../domain/time/dates.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { Clock } from '../platform/clock.js'
import { newId } from '../platform/ids.js'
import { readPage } from '../web/lists.js'
import { Cursors, type Page } from '../web/paging.js'
import { foundIn } from './found.js'
import type { Import, ImportBody, ImportHead, ImportQuery, ImportsQuery } from './import.js'
import { ImportsRepository } from './imports.repository.js'
import { ProtocolRepository } from './protocol.repository.js'

@Injectable()
export class ImportsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly protocols: ProtocolRepository,
    private readonly authorities: AuthoritiesService,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  list(query: ImportsQuery): Promise<Page<ImportHead>> {
    const { authority } = query
    return readPage(this.cursors, query, {
      name: 'protocol imports',
      filters: { authority },
      position: z.tuple([z.string()]),
      at: ({ id }): [string] => [id],
      read: (slice) => this.imports.page(authority, slice),
    })
  }

  get(id: string): Promise<Import> {
    return this.imports.get(id)
  }

  /** The same words are imported once, however often they are sent. @throws InvalidInput that names everything that was not found. */
  async importText(body: ImportBody, { authority }: ImportQuery, viewer: Viewer): Promise<Import> {
    await this.authorities.requireArea(viewer, authority)
    const text = typeof body === 'string' ? body : body.text
    const sha256 = Uint8Array.from(createHash('sha256').update(text).digest())
    const known = await this.imports.idOf(authority, sha256)
    if (known !== undefined) return this.imports.get(known)
    const read = importReport(text)
    const importedAt = this.clock.now()
    const id = newId(importedAt)
    const entry = { id, authority, sha256, text, found: foundIn(read), importedAt, importedBy: viewer.account }
    await this.imports.transaction(async (tx) => {
      const isNew = await this.imports.add(entry, tx)
      if (isNew)
        for (const version of versionsIn(read))
          await this.protocols.add({ ...version, id: newId(importedAt), authority, import: id, createdAt: importedAt }, tx)
    })
    return this.imports.get((await this.imports.idOf(authority, sha256)) ?? id)
  }
}

/** A report only proposes; what was in force before it is a reconstruction. */
function versionsIn({ report, proposedText, earlierText }: ImportedReport) {
  const when = `${report.committee}, ${formatDayShort(report.date)}`
  return [
    { label: `Before ${when} (reconstructed)`, status: 'draft', text: earlierText.text, isComplete: false },
    { label: `Proposed to ${when}`, status: 'proposed', text: proposedText, isComplete: true },
  ] as const
}
