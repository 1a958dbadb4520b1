import { Injectable } from '@nestjs/common'
import type { Viewer } from '../accounts/viewer.js'
import { InvalidInput, Refused } from '../domain/errors.js'
import { goTo, show, Shown, type SentOn } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import { sentence } from '../web/words.js'
import { AuthoritiesService } from './authorities.service.js'
import { councillorColumns } from './councillor-sheet.js'
import { asSentences, confirmForm, sheetForm } from './forms.js'
import { parishColumns } from './parish-sheet.js'
import type { Preview } from './register-import.js'
import { RegisterImportsService } from './register-imports.service.js'
import { councilAddress } from './register-pages.service.js'
import type { ByIdAndKind } from './register-queries.js'
import type { Column } from './sheet.js'

const columns = { councillors: Object.values<Column>(councillorColumns), parishes: Object.values<Column>(parishColumns) }
/** Lines shown of each kind: a page is looked at, not a whole sheet. */
const mostShown = 100

/** A sheet of councillors or parishes, pasted: what it would do, and then that and nothing else. */
@Injectable()
export class ImportPagesService {
  constructor(
    private readonly imports: RegisterImportsService,
    private readonly authorities: AuthoritiesService,
  ) {}

  async form({ id, kind }: ByIdAndKind, form: FormState = freshForm(), preview?: Preview): Promise<Shown> {
    return show('people/pages/import', {
      form: aboutTheText(form),
      council: await this.authorities.get(id),
      here: `${councilAddress(id)}/import/${kind}`,
      back: councilAddress(id),
      kind,
      columns: columns[kind],
      preview: preview && shown(preview),
      mostShown,
    })
  }

  look(which: ByIdAndKind, body: FormBody) {
    return submit(
      sheetForm,
      body,
      ({ text }) => this.preview(which, text),
      (form) => this.form(which, form),
    )
  }

  confirm(which: ByIdAndKind, body: FormBody, viewer: Viewer) {
    const { id, kind } = which
    return submit(
      confirmForm,
      body,
      async ({ text, preview }): Promise<SentOn | Shown> => {
        try {
          const creating = { caller: viewer.account, key: preview }
          const { added, changed, same } = await this.imports.confirm(kind, id, withoutEmptyTop(text), preview, creating)
          return goTo(`${councilAddress(id)}?done=imported&added=${added}&altered=${changed}&same=${same}`)
        } catch (error) {
          if (!(error instanceof Refused || error instanceof InvalidInput)) throw error
          // Looked at again as the register is now: what has changed, or what is wrong, is seen there
          const reasons = error instanceof Refused ? error.reasons : []
          const { template, context } = await this.preview(which, text, reasons)
          return new Shown(template, context, error instanceof Refused ? 409 : 422)
        }
      },
      (form) => this.form(which, asSentences(form)),
    )
  }

  private async preview(which: ByIdAndKind, typed: string, reasons: readonly string[] = []): Promise<Shown> {
    const text = withoutEmptyTop(typed)
    const preview = await this.imports.preview(which.kind, which.id, text)
    const wrong = preview.errors.map(({ pointer, detail }) => {
      const line = pointer.split('/')[2] ?? ''
      return { text: `Line ${line}: ${detail}`, href: `#line-${line}` }
    })
    const summary = [...reasons.map((text) => ({ text: sentence(text) })), ...wrong.slice(0, mostShown)]
    const { template, context } = await this.form(which, { ...freshForm({ text, preview: preview.preview }), summary }, preview)
    return new Shown(template, context, wrong.length > 0 ? 422 : 200)
  }
}

/** A browser leaves out the first line end of a text box: without empty lines on top the text comes back as it went. */
const withoutEmptyTop = (text: string) => text.replaceAll(/\r\n?/g, '\n').replace(/^\n+/, '')

const shown = ({ lines, ...preview }: Preview) => {
  const of = (outcome: string) => lines.filter((line) => line.outcome === outcome).slice(0, mostShown)
  return { ...preview, refused: of('refused'), added: of('added'), changed: of('changed') }
}

/** Whatever cannot be read of the sheet is said at the one box that there is for it. */
function aboutTheText(form: FormState): FormState {
  const other = Object.keys(form.errors).filter((name) => name !== 'text')
  if (other.length === 0)
    return { ...form, summary: form.summary.map(({ text, ...rest }) => ({ ...rest, text: sentence(text) })) }
  const messages = form.summary.map(({ text, href = '' }) => {
    const line = /^#lines-(\d+)/.exec(href)?.[1]
    return line === undefined ? sentence(text) : `Line ${line}: ${text}`
  })
  return { ...form, errors: { text: messages.join('. ') }, summary: messages.map((text) => ({ text, href: '#text' })) }
}
