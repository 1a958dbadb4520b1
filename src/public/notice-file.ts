import { StreamableFile } from '@nestjs/common'
import { z } from 'zod'
import type { DocumentBytes } from '../notices/notices.service.js'

export const byId = z.strictObject({ id: z.uuid() })
export const pdfSchema = { type: 'string', format: 'binary', maxLength: 50_000_000 } as const

/** As it was issued, for its reader alone: like everything here it is stored by no cache. */
export const pdf = ({ document, bytes }: DocumentBytes): StreamableFile =>
  new StreamableFile(bytes, {
    type: 'application/pdf',
    length: bytes.length,
    disposition: `attachment; filename="${document.fileName.replaceAll(/[^A-Za-z0-9.-]/g, '_')}"`,
  })
