import { Injectable } from '@nestjs/common'
import type { Viewer } from '../accounts/viewer.js'
import { assessors, reviewSeekers } from '../domain/complaint/arrangements.js'
import { clockKinds, keysOf } from '../domain/complaint/vocabulary.js'
import { addDays, isBefore, isOnOrBefore, londonDate, type PlainDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { newId } from '../platform/ids.js'
import { goTo, show, type Shown } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import { withCursor } from '../web/paging.js'
import { sentence } from '../web/words.js'
import { arrangementsForm, asTyped } from './arrangements-form.js'
import { differences, settingsInWords, startsInWords } from './arrangements-words.js'
import { startsOf, type Recorded, type Settings } from './arrangements.js'
import { ArrangementsService } from './arrangements.service.js'
import { AuthoritiesService } from './authorities.service.js'
import { examples, exampleKeys, modelArrangements } from './example-arrangements.js'

export interface ListQuery {
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly recorded?: string | undefined
}

export const startingPoints = ['inForce', ...exampleKeys] as const
export type StartingPoint = (typeof startingPoints)[number]

const here = '/staff/arrangements'

/** The officers' record of the arrangements of their own council. */
@Injectable()
export class ArrangementsPagesService {
  constructor(
    private readonly arrangements: ArrangementsService,
    private readonly authorities: AuthoritiesService,
    private readonly clock: Clock,
  ) {}

  async list({ after, before, recorded }: ListQuery, { authority }: Viewer): Promise<Shown> {
    const page = await this.arrangements.list(authority, { size: 20, after, before })
    const oldest = page.items.at(-1)
    const earlier = oldest && (await this.arrangements.find(authority, addDays(oldest.from, -1)))
    return show('people/pages/arrangements', {
      council: await this.authorities.get(authority),
      entries: page.items.map((one, at) => this.entry(one, page.items[at + 1] ?? earlier)),
      pages: {
        ...(page.next === undefined ? {} : { nextHref: withCursor(here, { after: page.next }) }),
        ...(page.previous === undefined ? {} : { previousHref: withCursor(here, { before: page.previous }) }),
      },
      recorded: page.items.find(({ id }) => id === recorded),
      examples: exampleKeys.map((key) => ({ key, ...examples[key] })),
      regimes: (await this.arrangements.regimes()).items,
    })
  }

  async fresh(like: StartingPoint, { authority }: Viewer): Promise<Shown> {
    const inForce = await this.arrangements.find(authority)
    const from = like === 'inForce' ? (inForce ?? modelArrangements) : examples[like].settings
    return this.form(authority, freshForm(asTyped(from)))
  }

  send(body: FormBody, viewer: Viewer) {
    return submit(
      arrangementsForm,
      body,
      async ({ formId, ...read }) => {
        const { id } = await this.arrangements.record(viewer.authority, read, formId, viewer)
        return goTo(`${here}?recorded=${id}`)
      },
      (form) => this.form(viewer.authority, asSentences(form)),
    )
  }

  private async form(authority: string, form: FormState): Promise<Shown> {
    return show('people/pages/arrangements-form', {
      form,
      formId: form.values['formId'] ?? newId(this.clock.now()),
      council: await this.authorities.get(authority),
      inForce: await this.arrangements.find(authority),
      examples: exampleKeys.map((key) => ({ key, name: examples[key].name })),
      clocks: keysOf(clockKinds).map((kind) => ({
        kind,
        name: clockKinds[kind],
        starts: startsOf[kind].map((start) => ({ value: start, text: sentence(startsInWords[start]) })),
      })),
      assessors: itemsOf(assessors),
      seekers: itemsOf(reviewSeekers),
    })
  }

  private entry(one: Recorded, earlier: Settings | undefined) {
    return {
      ...one,
      standing: standingOn(londonDate(this.clock.now()), one),
      lastDay: one.to && addDays(one.to, -1),
      isFirst: earlier === undefined,
      differences: earlier === undefined ? [] : differences(earlier, one),
      settings: settingsInWords.map(({ name, words }) => ({ name, words: words(one) })),
    }
  }
}

function standingOn(today: PlainDate, { from, to }: Recorded): 'inForce' | 'notYet' | 'noLonger' {
  if (isBefore(today, from)) return 'notYet'
  return to !== null && isOnOrBefore(to, today) ? 'noLonger' : 'inForce'
}

const itemsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, text]) => ({ value, text }))

/** A reason of the law is half a sentence, to be joined to others; in a summary of errors each stands alone. */
const asSentences = (form: FormState): FormState => ({
  ...form,
  summary: form.summary.map(({ text, ...rest }) => ({ ...rest, text: sentence(text) })),
})
