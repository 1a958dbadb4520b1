import { Injectable } from '@nestjs/common'
import type { Viewer } from '../accounts/viewer.js'
import { londonDate } from '../domain/time/dates.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { Clock } from '../platform/clock.js'
import { goTo, show, type Shown } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import { largestPage, withCursor } from '../web/paging.js'
import { sentence } from '../web/words.js'
import { comparedForPage } from './compared.js'
import { DecidingCouncilService } from '../people/deciding-council.service.js'
import { adoptionForm } from './forms.js'
import { ImportsService } from './imports.service.js'
import type { ProtocolVersion, VersionHead } from './protocol-version.js'
import { ProtocolService } from './protocol.service.js'
import { lastDayOf, readableSections, standingOn } from './reading.js'

export interface ListQuery {
  readonly council?: string | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly adopted?: string | undefined
}

/** The officers' record of the protocols of their council and of the parishes in its area. */
@Injectable()
export class RecordPagesService {
  constructor(
    private readonly authorities: AuthoritiesService,
    private readonly councils: DecidingCouncilService,
    private readonly protocols: ProtocolService,
    private readonly imports: ImportsService,
    private readonly clock: Clock,
  ) {}

  async list({ council = '', after, before, adopted }: ListQuery, viewer: Viewer): Promise<Shown> {
    const councils = await this.councils.area(viewer.authority)
    const { id: authority, name } = councils.find(({ id }) => id === council) ?? { id: viewer.authority, name: '' }
    const page = await this.protocols.list({ authority, size: 50, after, before })
    const { items: imports } = await this.imports.list({ authority, size: largestPage })
    const here = `/staff/protocol?council=${authority}`
    return show('protocol/pages/record', {
      councils,
      council: { id: authority, name: name || councils[0]?.name },
      versions: page.items.map((version) => this.headOf(version)),
      pages: {
        ...(page.next === undefined ? {} : { nextHref: withCursor(here, { after: page.next }) }),
        ...(page.previous === undefined ? {} : { previousHref: withCursor(here, { before: page.previous }) }),
      },
      imports,
      adopted: page.items.find(({ id }) => id === adopted),
    })
  }

  async version(id: string, viewer: Viewer): Promise<Shown> {
    const version = await this.read(id, viewer)
    return show('protocol/pages/version', {
      version: this.headOf(version),
      council: await this.authorities.get(version.authority),
      sections: readableSections(version),
    })
  }

  async adoption(id: string, viewer: Viewer, form: FormState = freshForm()): Promise<Shown> {
    const version = await this.read(id, viewer)
    const council = await this.authorities.get(version.authority)
    return show('protocol/pages/adoption', { form, council, version: this.headOf(version), inForce: await this.inForce(version) })
  }

  adopt(id: string, body: FormBody, viewer: Viewer) {
    return submit(
      adoptionForm,
      body,
      async ({ adoptedOn, inForceFrom }) => {
        const { authority } = await this.protocols.adopt(
          id,
          { adoptedOn, ...(inForceFrom === undefined ? {} : { inForceFrom }) },
          viewer,
        )
        return goTo(`/staff/protocol?council=${authority}&adopted=${id}`)
      },
      (form) => this.adoption(id, viewer, asSentences(form)),
    )
  }

  /** With the version in force today, unless another is named. */
  async compare(id: string, other: string | undefined, viewer: Viewer): Promise<Shown> {
    const after = await this.read(id, viewer)
    const before = other === undefined ? await this.inForce(after) : await this.read(other, viewer)
    const council = await this.authorities.get(after.authority)
    const page = { council, after: this.headOf(after), before: before && this.headOf(before) }
    if (before === undefined || before.id === after.id) return show('protocol/pages/comparison', page)
    const compared = comparedForPage(before, after, await this.protocols.compare(after.id, before.id))
    return show('protocol/pages/comparison', { ...page, compared })
  }

  /** @throws Forbidden where another authority decides its cases. */
  private async read(id: string, viewer: Viewer): Promise<ProtocolVersion> {
    const version = await this.protocols.get(id)
    await this.authorities.requireArea(viewer, version.authority)
    return version
  }

  private inForce({ authority }: VersionHead): Promise<ProtocolVersion | undefined> {
    return this.protocols.inForce(authority, this.today())
  }

  private headOf(version: VersionHead) {
    const standing = standingOn(version, this.today())
    const mayBeAdopted = version.isComplete && version.inForceFrom === null
    return { ...version, standing, lastDay: lastDayOf(version), mayBeAdopted }
  }

  private today() {
    return londonDate(this.clock.now())
  }
}

/** A reason of the law is half a sentence, to be joined to others; in a summary of errors each stands alone. */
const asSentences = (form: FormState): FormState => ({
  ...form,
  summary: form.summary.map(({ text, ...rest }) => ({ ...rest, text: sentence(text) })),
})
