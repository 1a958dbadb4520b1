import { Injectable } from '@nestjs/common'
import { ComplaintsService } from '../complaints/complaints.service.js'
import { inPath, type Looking, type WhichCase } from '../complaints/acts/issuing.service.js'
import { editions } from '../domain/complaint/decisions.js'
import { decisionWords } from '../domain/documents/decision-words.js'
import { editionWords, publicationInWords } from '../domain/documents/notice-words.js'
import { InvalidInput, NotFound } from '../domain/errors.js'
import { goTo, show } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, readForm, submit, type FormState } from '../web/forms.js'
import { issueForm } from './forms.js'
import { NoticesService } from './notices.service.js'

@Injectable()
export class NoticesPageService {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly notices: NoticesService,
  ) {}

  async page(which: WhichCase, viewer: Looking, form: FormState = freshForm(), isDone = false) {
    const { cases } = await this.complaints.open(which.reference, viewer)
    const view = cases.find((one) => one.view.number === which.number)?.view
    if (!view) throw new NotFound('complaint')
    const address = `/staff/complaints/${inPath(which.reference)}/cases/${which.number}`
    return show('notices/pages/issue', {
      view,
      documents: await this.notices.documentsOf(view.id, viewer),
      decisions: view.decisions.toReversed().map(({ id, kind, on, noticesIssued, publication }) => ({
        id,
        on,
        words: decisionWords[kind],
        issued: noticesIssued.map((edition) => editionWords[edition].toLowerCase()).join('; '),
        publication: publicationInWords(publication),
      })),
      editions,
      editionWords,
      addresses: { page: address, actions: address },
      version: form.changed ? view.version : (form.values['version'] ?? view.version),
      form,
      isDone,
    })
  }

  issue(which: WhichCase, body: FormBody, viewer: Looking) {
    return submit(
      issueForm,
      body,
      async ({ version, ...notice }) => {
        await this.notices.issue(which, version, notice, viewer)
        return goTo(`/staff/complaints/${inPath(which.reference)}/cases/${which.number}/notices?done=issued`)
      },
      (form) => this.page(which, viewer, form),
    )
  }

  /** @throws Refused, with what stands in the way of this edition. */
  async preview(which: WhichCase, body: FormBody, viewer: Looking): Promise<Buffer> {
    const read = readForm(issueForm, body)
    if ('form' in read)
      throw new InvalidInput(Object.entries(read.form.errors).map(([name, message]) => ({ pointer: `/${name}`, message })))
    const { decision, edition, replace } = read.value
    return (await this.notices.preview(which, { decision, edition, replace }, viewer)).bytes
  }
}
