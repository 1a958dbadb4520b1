import { z } from 'zod'
import type { Client } from './client.js'

const opened = z.looseObject({
  version: z.int(),
  cases: z.array(
    z.looseObject({
      view: z.looseObject({
        id: z.string(),
        stage: z.string(),
        allegations: z.array(z.looseObject({ id: z.string() })),
        consultations: z.array(z.looseObject({ id: z.string(), reply: z.unknown() })).nullable(),
        decisions: z.array(z.looseObject({ id: z.string(), endsCase: z.boolean() })),
      }),
    }),
  ),
})

const issued = z.looseObject({
  version: z.int(),
  document: z.looseObject({ id: z.string(), number: z.string(), fileName: z.string() }),
})

export interface Notice {
  readonly number: string
  readonly edition: string
  readonly fileName: string
  readonly bytes: Buffer
}

/** A complaint with one case, walked through by those who act on it, each on the version that the one before left. */
export class Walked {
  private readonly path: string

  constructor(
    private readonly officer: Client,
    readonly reference: string,
  ) {
    this.path = `complaints/${reference.replace('/', '-')}`
  }

  async act(action: string, body: object = {}, by: Client = this.officer): Promise<void> {
    const { version } = await this.open()
    await by.post(`${this.path}/cases/1/${action}`, opened, body, version)
  }

  async view() {
    const view = (await this.open()).cases[0]?.view
    if (!view) throw new Error(`${this.reference} has no case`)
    return view
  }

  async allegation(): Promise<string> {
    return (await this.view()).allegations[0]?.id ?? ''
  }

  async consultation(): Promise<string> {
    return (await this.view()).consultations?.find(({ reply }) => reply === null)?.id ?? ''
  }

  /** Issues the notice of the decision that closed the case, in the edition asked for, and fetches the document as issued. */
  async notice(edition: string): Promise<Notice> {
    const decision = (await this.view()).decisions.findLast(({ endsCase }) => endsCase)?.id
    const { version } = await this.open()
    const { document } = await this.officer.post(`${this.path}/cases/1/notices`, issued, { decision, edition }, version)
    const { number, fileName, id } = document
    return { number, edition, fileName, bytes: await this.officer.bytes(`documents/${id}`) }
  }

  private open() {
    return this.officer.get(this.path, opened)
  }
}
