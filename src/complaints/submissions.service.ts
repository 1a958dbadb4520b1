import { createHmac } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { ComplainantType } from '../domain/complaint/vocabulary.js'
import type { Act, Platform } from '../domain/complaint/conduct.js'
import { InvalidInput } from '../domain/errors.js'
import { londonDate, type PlainDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { Settings } from '../platform/settings.js'
import { codeFrom, codeHash } from './codes.js'
import { ComplaintsRepository } from './complaints.repository.js'
import { ComplaintsService, type Logged } from './complaints.service.js'
import { OutsideRepository } from './outside.repository.js'
import { theComplainant } from './who.js'

/** A complaint as someone sends it in themselves. */
export interface Submission {
  readonly complainant: {
    readonly type: ComplainantType
    readonly name: string | null
    readonly email: string | null
    readonly address: string | null
    readonly withholdName: boolean
  }
  readonly about: readonly { readonly councillor: string; readonly authority?: string | undefined }[]
  readonly words: string
  /** What else they answered, in words: added where it cannot be recorded as an allegation. */
  readonly details: string
  readonly remedySought: string
  readonly alleged: {
    readonly summary: string
    readonly conductOn: PlainDate | null
    readonly platform: Platform
    readonly act: Act
  }
}

/** Shown once: the code is not kept. */
export interface Sent {
  readonly reference: string
  readonly code: string
}

/** Everyone who is not signed in creates as this; their form's secret tells them apart. */
const caller = 'public'

@Injectable()
export class SubmissionsService {
  private readonly key: Buffer

  constructor(
    settings: Settings,
    private readonly complaints: ComplaintsService,
    private readonly codes: ComplaintsRepository,
    private readonly outside: OutsideRepository,
    private readonly clock: Clock,
  ) {
    this.key = settings.codeKey('complainant code')
  }

  /**
   * Logs a complaint once for each form, however often the form is sent, and answers the same each time.
   * @param formSecret unguessable: neither it nor the code made from it is stored.
   * @throws InvalidInput when the form was sent before with other words.
   */
  async submit(formSecret: string, submission: Submission, authority: string): Promise<Sent> {
    const formKey = createHmac('sha256', this.key).update(`form\n${formSecret}`).digest('base64url')
    const receivedOn = (await this.outside.receivedOn(caller, formKey)) ?? londonDate(this.clock.now())
    const code = codeFrom(formSecret, this.key)
    const log = (isAlleged: boolean) => this.log({ submission, receivedOn, isAlleged, formKey, code, authority })
    // An allegation needs a day and a Code in force on it. Whoever complains need not know: without, the officer adds it.
    const logging = submission.alleged.conductOn === null ? log(false) : log(true).catch(withoutAllegation(log))
    const logged = await logging.catch(inOtherWords)
    return { reference: logged.publicReference, code }
  }

  private log({ submission, receivedOn, isAlleged, formKey, code, authority }: Logging): Promise<Logged> {
    const { complainant, about, words, details, remedySought, alleged } = submission
    const { conductOn } = alleged
    const body = {
      receivedOn,
      channel: 'webForm' as const,
      complainant: { ...complainant, person: null },
      words: isAlleged ? words : `${words}\n\n${details}`,
      remedySought,
      incidents: [],
      about: about.map((one) => ({
        ...one,
        allegations: isAlleged && conductOn !== null ? [{ ...alleged, conductOn, post: null }] : [],
      })),
    }
    return this.complaints.log(body, formKey, theComplainant('', authority, complainant.name), (tx, complaint) =>
      this.codes.keepCode(tx, complaint.id, codeHash(code, this.key), this.clock.now()),
    )
  }
}

interface Logging {
  readonly submission: Submission
  readonly receivedOn: PlainDate
  readonly isAlleged: boolean
  readonly formKey: string
  readonly code: string
  readonly authority: string
}

const withoutAllegation = (log: (isAlleged: boolean) => Promise<Logged>) => (error: unknown) => {
  if (error instanceof InvalidInput) return log(false)
  throw error
}

const inOtherWords = (error: unknown): never => {
  const isOtherBody = error instanceof InvalidInput && error.fields.some(({ pointer }) => pointer === '')
  throw isOtherBody
    ? new InvalidInput([
        { pointer: '/formSecret', message: 'You have sent this form already. To complain of something else, open a new form' },
      ])
    : error
}
