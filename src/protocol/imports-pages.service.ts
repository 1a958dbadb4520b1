import { Injectable } from '@nestjs/common'
import type { Viewer } from '../accounts/viewer.js'
import { clauseGroups } from '../domain/protocol/clauses.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { goTo, show, type Shown } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import { sentence } from '../web/words.js'
import { DecidingCouncilService } from '../people/deciding-council.service.js'
import { importForm } from './forms.js'
import { ImportsService } from './imports.service.js'
import { ProtocolService } from './protocol.service.js'
import { countedGroups } from './reading.js'

/** A committee report, pasted as text: what the reading found in it, and what it is unsure of. */
@Injectable()
export class ImportsPagesService {
  constructor(
    private readonly imports: ImportsService,
    private readonly protocols: ProtocolService,
    private readonly authorities: AuthoritiesService,
    private readonly councils: DecidingCouncilService,
  ) {}

  async form(viewer: Viewer, form: FormState = freshForm(), council = viewer.authority): Promise<Shown> {
    const councils = await this.councils.area(viewer.authority)
    return show('protocol/pages/import', { form: aboutTheText(form), councils, council })
  }

  send(body: FormBody, viewer: Viewer) {
    return submit(
      importForm,
      body,
      async ({ authority, text }) => {
        const { id } = await this.imports.importText(text, { authority }, viewer)
        return goTo(`/staff/protocol/imports/${id}`)
      },
      (form) => this.form(viewer, form),
    )
  }

  async found(id: string, viewer: Viewer): Promise<Shown> {
    const found = await this.imports.get(id)
    await this.authorities.requireArea(viewer, found.authority)
    const groups = countedGroups(found.clauses, clauseGroups)
    return show('protocol/pages/found', {
      found,
      importedAt: new Date(found.importedAt),
      council: await this.authorities.get(found.authority),
      groups,
      total: groups.reduce((sum, { count }) => sum + count, 0),
      usualTotal: groups.reduce((sum, { usual }) => sum + usual, 0),
      proposed: await this.protocols.get(found.proposed),
    })
  }
}

/** What was not found in a report is no field of the form: all of it is said at the one box that there is for the text. */
function aboutTheText(form: FormState): FormState {
  const missing = Object.entries(form.errors).filter(([name]) => name !== 'text' && name !== 'authority')
  if (missing.length === 0) return form
  // Forms keep their errors last field first
  const messages = missing.map(([, message]) => message).reverse()
  return {
    ...form,
    errors: { text: `This does not read as a report that proposes a protocol: ${messages.join('; ')}` },
    summary: messages.map((message) => ({ text: sentence(message), href: '#text' })),
  }
}
