import { StreamableFile } from '@nestjs/common'
import type { FastifyReply } from 'fastify'

/** File names are made of references and numbers alone, so that nothing in them has to be quoted. */
const safe = (name: string): string => name.replaceAll(/[^A-Za-z0-9.-]/g, '_')

/** Bytes for one reader: kept by no cache, and never read as anything but a PDF. */
export function sendPdf(reply: FastifyReply, bytes: Buffer, fileName: string, shown: 'inline' | 'attachment'): StreamableFile {
  void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    length: bytes.length,
    disposition: `${shown}; filename="${safe(fileName)}"`,
  })
}
