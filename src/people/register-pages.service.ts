import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Viewer } from '../accounts/viewer.js'
import { keysOf, tiers } from '../domain/complaint/vocabulary.js'
import { londonDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { goTo, show, type Shown } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import { usualPage, withCursor, type Page } from '../web/paging.js'
import { AuthoritiesService } from './authorities.service.js'
import { decidedByAnother } from './authority.js'
import { asSentences, councilChangeForm, councilForm } from './forms.js'
import { PeopleService } from './people.service.js'
import { memberOffices, offices } from './person.js'
import { mayKeep } from './staff.js'
import type { CouncilQuery, CouncilsQuery } from './register-queries.js'

export const registerAddress = '/staff/register'
export const councilAddress = (id: string) => `${registerAddress}/councils/${id}`

/** The councils of the register, and one of them with its members. */
@Injectable()
export class RegisterPagesService {
  constructor(
    private readonly authorities: AuthoritiesService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  async councils({ name, of, after, before }: CouncilsQuery, viewer: Viewer): Promise<Shown> {
    const principal = of === 'parishes' ? viewer.authority : undefined
    const page = await this.authorities.list({ size: usualPage, name, principal, after, before })
    const names = new Map((await this.authorities.all()).map((each) => [each.id, each.name]))
    const here = addressWith(registerAddress, { name, of })
    return show('people/pages/councils', {
      councils: page.items.map((each) => ({ ...each, decidedBy: names.get(each.principal ?? '') })),
      own: { id: viewer.authority, name: names.get(viewer.authority) },
      pages: pagesOf(here, page),
      form: freshForm({ name: name ?? '', of: of ?? '' }),
      isNarrowed: name !== undefined || of !== undefined,
      tiers,
      mayKeep: mayKeep(viewer),
    })
  }

  async council(id: string, { name, when, after, before, ...done }: CouncilQuery, viewer: Viewer): Promise<Shown> {
    const today = londonDate(this.clock.now())
    const council = await this.authorities.get(id)
    const on = when === 'all' ? undefined : today
    const { items, ...rest } = await this.people.councillors({ size: usualPage, authority: id, on, name, after, before })
    const isPrincipal = council.principal === null
    const principal = council.principal === null ? undefined : await this.authorities.get(council.principal)
    return show('people/pages/council', {
      council,
      principal,
      members: items.map((person) => ({
        ...person,
        terms: person.terms.filter(
          ({ authority, office, from, to }) =>
            authority === id && memberOffices.includes(office) && (on === undefined || (from <= on && (to === null || to > on))),
        ),
      })),
      independentPersons: isPrincipal ? await this.people.independentPersons(id, today) : [],
      investigatingOfficers: isPrincipal ? await this.people.investigatingOfficers(id, today) : [],
      pages: pagesOf(addressWith(councilAddress(id), { name, when }), { items, ...rest }),
      form: freshForm({ name: name ?? '', when: when ?? '' }),
      isNarrowed: name !== undefined || when !== undefined,
      here: councilAddress(id),
      isPrincipal,
      done,
      offices,
      tiers,
      mayKeep: mayKeep(viewer),
    })
  }

  async newCouncil(form: FormState = freshForm({ formId: randomUUID() })): Promise<Shown> {
    const principals = (await this.authorities.all()).filter(({ tier }) => !decidedByAnother(tier))
    return show('people/pages/council-new', {
      form,
      principals,
      tiers: keysOf(tiers).map((tier) => ({ value: tier, text: tiers[tier] })),
    })
  }

  addCouncil(body: FormBody, viewer: Viewer) {
    return submit(
      councilForm,
      body,
      async ({ formId, ...council }) => {
        const { id } = await this.authorities.add(council, { caller: viewer.account, key: formId })
        return goTo(`${councilAddress(id)}?done=entered`)
      },
      (form) => this.newCouncil(asSentences(form)),
    )
  }

  async changeOfCouncil(id: string, form: FormState = freshForm()): Promise<Shown> {
    return show('people/pages/council-change', {
      form,
      council: await this.authorities.get(id),
      here: councilAddress(id),
      tiers,
    })
  }

  changeCouncil(id: string, body: FormBody) {
    return submit(
      councilChangeForm,
      body,
      async ({ version, ...council }) => {
        await this.authorities.change(id, version, council)
        return goTo(`${councilAddress(id)}?done=changed`)
      },
      (form) => this.changeOfCouncil(id, asSentences(form)),
    )
  }
}

function addressWith(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, value)
  return given.size === 0 ? path : `${path}?${given.toString()}`
}

const pagesOf = (here: string, { next, previous }: Page<unknown>) => ({
  nextHref: next === undefined ? undefined : withCursor(here, { after: next }),
  previousHref: previous === undefined ? undefined : withCursor(here, { before: previous }),
})
