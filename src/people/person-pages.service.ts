import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Viewer } from '../accounts/viewer.js'
import { NotFound } from '../domain/errors.js'
import { goTo, show, type Shown } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import { AuthoritiesService } from './authorities.service.js'
import { asSentences, endForm, partyForm, personChangeForm, personForm, termForm } from './forms.js'
import { PeopleService } from './people.service.js'
import { memberOffices, officeNames, offices, type Person, type Term } from './person.js'
import { councilAddress, registerAddress } from './register-pages.service.js'
import type { ByIdAndTerm, PersonQuery } from './register-queries.js'
import { mayKeep } from './staff.js'

const personAddress = (id: string) => `${registerAddress}/people/${id}`
const officeItems = (isPrincipal: boolean) =>
  officeNames.filter((office) => isPrincipal || memberOffices.includes(office)).map((value) => ({ value, text: offices[value] }))

/** One person with their terms of office, and the forms that enter and end them. */
@Injectable()
export class PersonPagesService {
  constructor(
    private readonly people: PeopleService,
    private readonly authorities: AuthoritiesService,
  ) {}

  async person(id: string, { done }: PersonQuery, viewer: Viewer): Promise<Shown> {
    const person = await this.people.person(id)
    return show('people/pages/person', {
      who: person,
      here: personAddress(id),
      done,
      offices,
      memberOffices,
      mayKeep: mayKeep(viewer),
    })
  }

  async newPerson(council: string, form: FormState = freshForm({ formId: randomUUID() })): Promise<Shown> {
    const authority = await this.authorities.get(council)
    const items = officeItems(authority.principal === null)
    return show('people/pages/person-new', { form, council: authority, here: councilAddress(council), offices: items })
  }

  addPerson(authority: string, body: FormBody, viewer: Viewer) {
    return submit(
      personForm,
      body,
      async ({ formId, name, email, ...term }) => {
        const person = { name, ...(email === undefined ? {} : { email }), terms: [{ ...term, authority }] }
        const { id } = await this.people.addPerson(person, { caller: viewer.account, key: formId })
        return goTo(`${personAddress(id)}?done=entered`)
      },
      (form) => this.newPerson(authority, asSentences(form)),
    )
  }

  async changeOfPerson(id: string, form: FormState = freshForm()): Promise<Shown> {
    return show('people/pages/person-change', { form, who: await this.people.person(id), here: personAddress(id) })
  }

  changePerson(id: string, body: FormBody) {
    return submit(
      personChangeForm,
      body,
      async ({ version, ...person }) => {
        await this.people.change(id, version, person)
        return goTo(`${personAddress(id)}?done=changed`)
      },
      (form) => this.changeOfPerson(id, asSentences(form)),
    )
  }

  async newTerm(id: string, form: FormState = freshForm({ formId: randomUUID() })): Promise<Shown> {
    const person = await this.people.person(id)
    const councils = await this.authorities.all()
    return show('people/pages/term-new', { form, who: person, councils, here: personAddress(id), offices: officeItems(true) })
  }

  addTerm(id: string, body: FormBody, viewer: Viewer) {
    return submit(
      termForm,
      body,
      async ({ formId, ...term }) => {
        await this.people.addTerm(id, term, { caller: viewer.account, key: formId })
        return goTo(`${personAddress(id)}?done=term`)
      },
      (form) => this.newTerm(id, asSentences(form)),
    )
  }

  async endOfTerm(which: ByIdAndTerm, form: FormState = freshForm()): Promise<Shown> {
    return show('people/pages/term-end', { form, ...(await this.termOf(which)), here: personAddress(which.id), offices })
  }

  async endTerm(which: ByIdAndTerm, body: FormBody) {
    return submit(
      endForm,
      body,
      async (end) => {
        await this.people.endTerm(which.id, which.term, end)
        return goTo(`${personAddress(which.id)}?done=ended`)
      },
      (form) => this.endOfTerm(which, asSentences(form)),
    )
  }

  async changeOfParty(which: ByIdAndTerm, form: FormState = freshForm({ formId: randomUUID() })): Promise<Shown> {
    return show('people/pages/party', { form, ...(await this.termOf(which)), here: personAddress(which.id), offices })
  }

  changeParty(which: ByIdAndTerm, body: FormBody, viewer: Viewer) {
    return submit(
      partyForm,
      body,
      async ({ formId, from, party = null }) => {
        await this.people.changeParty(which.id, which.term, { from, party }, { caller: viewer.account, key: formId })
        return goTo(`${personAddress(which.id)}?done=party`)
      },
      (form) => this.changeOfParty(which, asSentences(form)),
    )
  }

  private async termOf({ id, term: wanted }: ByIdAndTerm): Promise<{ readonly who: Person; readonly term: Term }> {
    const person = await this.people.person(id)
    const term = person.terms.find((each) => each.id === wanted)
    if (term === undefined) throw new NotFound('term of office')
    return { who: person, term }
  }
}
