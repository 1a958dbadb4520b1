import { Injectable } from '@nestjs/common'
import { InvalidInput } from '../../domain/errors.js'
import { Clock } from '../../platform/clock.js'
import { newId } from '../../platform/ids.js'
import { PeopleService, type Person } from '../../people/people.service.js'
import { goTo, show } from '../../web/answers.js'
import type { FormBody } from '../../web/form-body.js'
import { freshForm, submit, type FormState } from '../../web/forms.js'
import { ComplaintsService, type Acting } from '../complaints.service.js'
import { complaintIn, logForm, mostOnForm, placeOnForm, type LogForm } from './forms.js'
import { choose, itemsOf, type Item } from './page-words.js'
import { inPath } from '../reference.js'

const sentBefore =
  'This form was sent before, with other words. Look for the complaint among the cases. Send the form again only if this is another complaint'

/** The page on which a complaint is logged. */
@Injectable()
export class LogPageService {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  open() {
    return this.page(freshForm())
  }

  send(body: FormBody, who: Acting) {
    return submit(
      logForm,
      body,
      (form) => this.log(form, who),
      (form) => this.page(form),
    )
  }

  private async log(form: LogForm, who: Acting) {
    try {
      const { reference } = await this.complaints.log(complaintIn(form), form.formId, who)
      return goTo(`/staff/complaints/${inPath(reference)}?done=logComplaint`)
    } catch (error) {
      throw error instanceof InvalidInput ? new InvalidInput(error.fields.map((field) => onForm(field, form))) : error
    }
  }

  /** A form that was used up gets a new id, so that sending it again is a decision and not an accident. */
  private async page(form: FormState) {
    const isUsedUp = 'formId' in form.errors
    return show('complaints/pages/log', {
      form,
      formId: isUsedUp ? this.newFormId() : (form.values['formId'] ?? this.newFormId()),
      seats: choose(await this.seats(), 'Choose a councillor'),
      places: Array.from({ length: mostOnForm }, (_, place) => place),
      channels: choose(itemsOf('channels')),
      complainantTypes: choose(itemsOf('complainantTypes')),
      platforms: choose(itemsOf('platforms')),
      acts: choose(itemsOf('acts')),
      wide: true,
    })
  }

  private newFormId(): string {
    return newId(this.clock.now())
  }

  /** Everyone in the register who is or was a member, once for each council: a dual-hatted member is chosen in one capacity. */
  private async seats(): Promise<readonly Item[]> {
    const people: Person[] = []
    for (let after: string | undefined, isMore = true; isMore;) {
      const page = await this.people.councillors({ size: 200, ...(after === undefined ? {} : { after }) })
      people.push(...page.items)
      after = page.next
      isMore = after !== undefined
    }
    return people.flatMap(seatsOf)
  }
}

const onForm = ({ pointer, message }: InvalidInput['fields'][number], form: LogForm) =>
  pointer === '' ? { pointer: '/formId', message: sentBefore } : { pointer: placeOnForm(pointer, form), message }

function seatsOf({ id, name, terms }: Person): Item[] {
  const councils = new Map(
    terms
      .filter(({ office }) => office === 'councillor' || office === 'coOptedMember')
      .map((term) => [term.authority, term.authorityName]),
  )
  return [...councils].map(([council, councilName]) => ({ value: `${id}_${council}`, text: `${name}, ${councilName}` }))
}
