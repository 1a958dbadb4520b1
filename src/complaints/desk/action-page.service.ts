import { Injectable } from '@nestjs/common'
import { draftReasons } from '../../domain/complaint/capacity-reasons.js'
import { NotFound } from '../../domain/errors.js'
import { goTo, show } from '../../web/answers.js'
import type { FormBody } from '../../web/form-body.js'
import { freshForm, submit, type FormState } from '../../web/forms.js'
import type { SentAction } from '../acts/action-bodies.js'
import { ActionChoicesService } from './action-choices.service.js'
import { actionForms } from './action-forms.js'
import { entriesOf, entryChosen } from './action-correcting.js'
import { prefilled, recordedNow, type PrefillQuery } from './action-prefill.js'
import { formSchemas, sentBy } from './action-reading.js'
import { actionWords, inAddress } from '../acts/action-words.js'
import { readSheet } from './capacity-sheet.js'
import { CasePapersService, type CasePapers } from './case-papers.service.js'
import { ComplaintsService, type OpenComplaint } from '../complaints.service.js'
import { pageWords, type Item } from './page-words.js'
import { TogetherForm } from './together-form.service.js'
import type { WhichCase } from '../reference.js'
import type { Looking } from '../who.js'

/** The page of one action, from opening it to what came of it. */
@Injectable()
export class ActionPageService {
  constructor(
    private readonly papers: CasePapersService,
    private readonly choices: ActionChoicesService,
    private readonly complaints: ComplaintsService,
    private readonly together: TogetherForm,
  ) {}

  async open(kind: SentAction, which: WhichCase, query: PrefillQuery, viewer: Looking) {
    const papers = await this.papers.of(which, viewer)
    const offered = papers.whatNow.actions.find(({ action }) => action === kind)
    const reasons = offered?.reasonsAgainst ?? [
      `at the stage “${pageWords.stages[papers.view.stage]}” there is no such step for you`,
    ]
    if (reasons.length > 0)
      return show('complaints/pages/not-now', { ...papers, reasons, title: actionWords[kind], wide: true }, 409)
    return this.page(kind, papers, freshForm(prefilled(kind, papers, query)), viewer, true)
  }

  send(kind: SentAction, which: WhichCase, body: FormBody, viewer: Looking) {
    const { followers, fields } = this.together.read(body)
    return submit(
      formSchemas[kind],
      fields,
      async (value) => {
        const sent = sentBy(kind, value)
        const { cases } =
          followers.length === 0
            ? await this.complaints.act(which, value.version, sent, viewer)
            : await this.together.act(which, value.version, sent, followers, viewer).then(() => this.seen(which, viewer))
        // An Independent Person loses a case by the very act of declaring a conflict
        if (!cases.some(({ view }) => view.number === which.number)) return goTo(`/staff/cases?done=${kind}`)
        const { addresses } = await this.papers.of(which, viewer)
        return goTo(`${addresses.page}?done=${kind}`)
      },
      async (form) => this.page(kind, await this.papers.of(which, viewer), { ...form, values: body }, viewer),
    )
  }

  private seen({ reference }: WhichCase, viewer: Looking): Promise<Pick<OpenComplaint, 'cases'>> {
    return this.complaints.open(reference, viewer).catch((error: unknown) => {
      if (error instanceof NotFound) return { cases: [] }
      throw error
    })
  }

  /** The sheet again, with reasons drafted from what was ticked; nothing is saved. */
  async draftReasons(which: WhichCase, body: FormBody, viewer: Looking) {
    const papers = await this.papers.of(which, viewer)
    const form = freshForm({ ...body, reasons: draftReasons(readSheet(body)) })
    return this.page('findCapacity', papers, form, viewer)
  }

  private async page(kind: SentAction, papers: CasePapers, form: FormState, viewer: Looking, isFirst = false) {
    const { fields, ...texts } = actionForms[kind]
    const isAboutOne = fields.some((field) => field.kind === 'allegation')
    const allegation = isAboutOne ? papers.allegations.find(({ id }) => id === form.values['allegation']) : undefined
    const context = {
      ...papers,
      action: { kind, title: actionWords[kind], address: `${papers.addresses.actions}/${inAddress(kind)}`, ...texts },
      words: pageWords,
      wide: true,
    }
    if (isAboutOne && !allegation) return show('complaints/pages/which-allegation', context)
    const correcting = kind === 'correct' ? entryChosen(papers, form.values) : undefined
    if (kind === 'correct' && !correcting) return show('complaints/pages/which-entry', { ...context, entries: entriesOf(papers) })
    const { items, ...choices } = await this.choices.of(papers, allegation, viewer)
    const shown = fields.map((field) => ('of' in field ? { ...field, items: items(field.of) } : field))
    return show('complaints/pages/action', {
      ...context,
      ...choices,
      fields: shown,
      allegation,
      correcting,
      together: await this.together.offered(kind, papers, form.values, viewer),
      form: isFirst ? { ...form, values: { ...onlyChoices(shown), ...form.values } } : form,
      version: form.changed ? papers.view.version : (form.values['version'] ?? papers.view.version),
      meanwhile: form.changed ? since(papers, form) : [],
      standing: form.changed ? recordedNow(kind, papers, form.values) : {},
    })
  }
}

/** Where there is only one to choose from, it is chosen. */
const onlyChoices = (fields: readonly { readonly kind: string; readonly name: string; readonly items?: readonly Item[] }[]) =>
  Object.fromEntries(
    fields.flatMap(({ kind, name, items: [only, ...others] = [] }) =>
      kind === 'choice' && only !== undefined && others.length === 0 ? [[name, only.value]] : [],
    ),
  )

/** What others did since the form was opened. */
const since = ({ timeline }: CasePapers, { values }: FormState) =>
  timeline.filter(({ version }) => version !== null && version > Number(values['version']))
