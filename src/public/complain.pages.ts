import { Body, Controller, Get, Ip, Post } from '@nestjs/common'
import { complainantTypes } from '../domain/complaint/vocabulary.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import { ForPeople, show } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import { OpenToAll } from '../web/open.js'
import { CouncilService } from './council.service.js'
import { asksForRow, complainForm, complaintFrom, inPageOrder, rowsOf } from './forms.js'
import { PublicService } from './public.service.js'
import { senderTypes } from './submission.js'

@OpenToAll()
@Controller('complain')
export class ComplainPages {
  constructor(
    private readonly service: PublicService,
    private readonly council: CouncilService,
  ) {}

  @Get()
  @ForPeople()
  form() {
    return this.page(freshForm({ formSecret: this.service.newFormSecret() }))
  }

  /** The page itself is the answer, since the code is shown only here; sent again, by reloading too, the form gets the same answer. */
  @Post()
  @ForPeople()
  send(@Body() body: FormBody, @Ip() address: string) {
    if (asksForRow(body)) return this.page(freshForm(body))
    return submit(
      complainForm,
      body,
      async ({ formSecret, ...answers }) => {
        const complaint = complaintFrom(answers)
        const sent = await this.service.complain(formSecret, complaint, address)
        return show('public/pages/sent', { sent, complaint, contact: (await this.council.deciding()).contact })
      },
      (form) => this.page(inPageOrder(form)),
    )
  }

  private async page(form: FormState) {
    const { contact } = await this.council.deciding()
    return show('public/pages/complain', {
      form,
      contact,
      rows: rowsOf(form.values),
      councillors: await this.council.councillors(),
      types: senderTypes.map((value) => ({ value, text: complainantTypes[value] })),
      platforms,
      acts,
    })
  }
}
