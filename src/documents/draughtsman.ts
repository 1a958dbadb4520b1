import { Worker } from 'node:worker_threads'
import type { Document } from '../domain/documents/blocks.js'
import type { Reply, Request } from './draw.worker.js'

/** The built file also when this one runs as TypeScript in a test: threads cannot read TypeScript. */
const program = new URL('../../dist/documents/draw.worker.js', import.meta.url)

/** A document of fifty pages takes a second. */
const longest = 60_000

interface Job {
  readonly document: Document
  readonly resolve: (bytes: Buffer) => void
  readonly reject: (error: Error) => void
}

/** One thread that draws one document at a time, kept for the next one since it has the fonts parsed. */
export class Draughtsman {
  private worker: Worker | undefined
  private current: Job | undefined
  private timer: NodeJS.Timeout | undefined
  private number = 0
  private readonly queue: Job[] = []

  get waiting(): number {
    return this.queue.length + (this.current === undefined ? 0 : 1)
  }

  draw(document: Document): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.queue.push({ document, resolve, reject })
      this.next()
    })
  }

  async stop(): Promise<void> {
    const stopped = new Error('The program is stopping')
    for (const job of this.queue.splice(0)) job.reject(stopped)
    await this.abandon(stopped)
  }

  private next(): void {
    if (this.current !== undefined) return
    this.current = this.queue.shift()
    if (this.current === undefined) {
      this.worker?.unref()
      return
    }
    this.worker ??= this.start()
    this.worker.ref()
    this.number++
    this.timer = setTimeout(() => void this.abandon(new Error('Drawing took too long')), longest)
    try {
      this.worker.postMessage({ number: this.number, document: this.current.document } satisfies Request)
    } catch (error) {
      this.finish((job) => {
        job.reject(asError(error))
      })
    }
  }

  private start(): Worker {
    const worker = new Worker(program)
    worker.on('message', (reply: Reply) => {
      if (reply.number !== this.number) return
      this.finish((job) => {
        if ('bytes' in reply) job.resolve(Buffer.from(reply.bytes.buffer))
        else job.reject(new Error(`A document could not be drawn: ${reply.failure}`))
      })
    })
    worker.on('error', (error: unknown) => {
      if (this.worker === worker) void this.abandon(asError(error))
    })
    worker.on('exit', (code) => {
      if (this.worker === worker) void this.abandon(new Error(`The drawing thread ended with ${code}`))
    })
    return worker
  }

  /** Whoever waits is told why, and the next document gets a new thread. */
  private async abandon(reason: Error): Promise<void> {
    const { worker } = this
    this.worker = undefined
    this.finish((job) => {
      job.reject(reason)
    })
    await worker?.terminate()
  }

  private finish(tell: (job: Job) => void): void {
    clearTimeout(this.timer)
    const job = this.current
    this.current = undefined
    if (job !== undefined) tell(job)
    this.next()
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
