import { parentPort } from 'node:worker_threads'
import type { Document } from '../domain/documents/blocks.js'
import { drawPdf } from './pdf.js'

export interface Request {
  readonly number: number
  readonly document: Document
}

export type Reply = { readonly number: number } & ({ readonly bytes: Uint8Array } | { readonly failure: string })

const port = parentPort
port?.on('message', ({ number, document }: Request) => {
  drawPdf(document).then(
    (buffer) => {
      const bytes = new Uint8Array(buffer)
      port.postMessage({ number, bytes } satisfies Reply, [bytes.buffer])
    },
    (error: unknown) => {
      const failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
      port.postMessage({ number, failure } satisfies Reply)
    },
  )
})
