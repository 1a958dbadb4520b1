import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { z } from 'zod'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { looking } from '../complaints/acts/issuing.service.js'
import { ToldCasesService } from '../complaints/told-cases.service.js'
import { keysOf, outcomes } from '../domain/complaint/vocabulary.js'
import { informalResolutions, sanctionEnds, sanctions } from '../domain/complaint/decisions.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import { londonDate } from '../domain/time/dates.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../platform/clock.js'
import { ForPeople, goTo, show } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import { myComplaint, myComplaintsQuery, writtenForms, type MyComplaintsQuery, type Written } from './my-complaint.js'

const whichAct = z.strictObject({ reference: z.string().max(40), act: z.enum(keysOf(writtenForms)) })
type WhichAct = z.infer<typeof whichAct>
const whichNotice = z.strictObject({ reference: z.string().max(40), id: z.uuid() })

@For('councillor')
@ApiExcludeController()
@Controller('councillor')
export class CouncillorPages {
  constructor(
    private readonly told: ToldCasesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ForPeople()
  async list(@Viewer() viewer: Viewer, @Query({ schema: myComplaintsQuery }) query: MyComplaintsQuery) {
    const { items, next, previous } = await this.told.list(viewer, query)
    return show('councillor/pages/complaints', {
      items,
      page: {
        nextHref: next === undefined ? undefined : `/councillor?after=${next}`,
        previousHref: previous === undefined ? undefined : `/councillor?before=${previous}`,
      },
    })
  }

  @Get(':reference')
  @ForPeople()
  open(@Viewer() viewer: Viewer, @Param('reference') reference: string) {
    return this.page('councillor/pages/complaint', reference, viewer)
  }

  /** The case of the address is asked for too, so that no other document is read by it. */
  @Get(':reference/notices/:id')
  async notice(@Viewer() viewer: Viewer, @Param({ schema: whichNotice }) { reference, id }: z.infer<typeof whichNotice>) {
    await this.told.caseId(reference, viewer)
    const { document, bytes } = await this.notices.read(id, looking(viewer))
    const disposition = `attachment; filename="${document.fileName.replaceAll(/[^A-Za-z0-9.-]/g, '_')}"`
    return new StreamableFile(bytes, { type: document.mediaType, length: bytes.length, disposition })
  }

  @Get(':reference/:act')
  @ForPeople()
  write(@Viewer() viewer: Viewer, @Param({ schema: whichAct }) { reference, act }: WhichAct) {
    return this.page('councillor/pages/write', reference, viewer, freshForm(), act)
  }

  @Post(':reference/:act')
  @ForPeople()
  send(@Viewer() viewer: Viewer, @Param({ schema: whichAct }) { reference, act }: WhichAct, @Body() body: FormBody) {
    return submit(
      writtenForms[act],
      body,
      async ({ text }) => {
        const { view } = await this.told.open(await this.told.caseId(reference, viewer), viewer)
        await this.does[act](view.id, text, viewer)
        return goTo(`/councillor/${view.publicReference}`)
      },
      (form) => this.page('councillor/pages/write', reference, viewer, form, act),
    )
  }

  private readonly does: Readonly<Record<Written, (caseId: string, text: string, viewer: Viewer) => Promise<void>>> = {
    respond: (caseId, text, viewer) => this.told.comment(caseId, text, viewer),
    'draft-report': (caseId, text, viewer) => this.told.commentOnDraft(caseId, text, viewer),
    'independent-person': (caseId, text, viewer) => this.told.seekView(caseId, text, viewer),
    review: (caseId, text, viewer) => this.told.askForReview(caseId, text, viewer),
  }

  private async page(template: string, reference: string, viewer: Viewer, form: FormState = freshForm(), act?: Written) {
    const complaint = myComplaint(await this.told.open(await this.told.caseId(reference, viewer), viewer))
    const today = londonDate(this.clock.now())
    const notices = await this.notices.documentsOf(complaint.id, looking(viewer))
    return show(template, {
      complaint,
      notices,
      form,
      today,
      act,
      vocabulary: { acts, platforms, outcomes, sanctions, sanctionEnds, informalResolutions },
    })
  }
}
