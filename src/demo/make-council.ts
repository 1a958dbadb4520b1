import type { INestApplicationContext } from '@nestjs/common'
import type { Viewer } from '../accounts/viewer.js'
import { AccountsService } from '../accounts/accounts.service.js'
import type { PlainDate } from '../domain/time/dates.js'
import { ArrangementsService, modelArrangements } from '../people/arrangements.service.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { MembersService } from '../people/members.service.js'
import { PeopleService } from '../people/people.service.js'
import { DefaultProtocolService } from '../protocol/default-protocol.service.js'
import { council, councillors, demoPassword, officers, parishes, signIns, staff } from './council.js'

/** Ids of the invented council by the keys that the stories use. */
export interface MadeCouncil {
  readonly authority: string
  readonly councils: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly accounts: ReadonlyMap<string, string>
}

const caller = 'demo'

/** Enters the invented council through the services that people use, as adopted and elected on `since`. */
export async function makeCouncil(app: INestApplicationContext, since: PlainDate): Promise<MadeCouncil> {
  const councils = await makeAuthorities(app, since)
  const authority = councils.get('borough') ?? ''
  const people = await makePeople(app, councils, since)
  const accounts = await makeAccounts(app, people, authority)
  return { authority, councils, people, accounts }
}

/** Nobody can sign in yet: what is entered first is entered as by the Monitoring Officer. */
const setter = (authority: string): Viewer => ({
  party: 'monitoringOfficer',
  account: caller,
  person: caller,
  name: caller,
  authority,
})

async function makeAuthorities(app: INestApplicationContext, since: PlainDate): Promise<Map<string, string>> {
  const authorities = app.get(AuthoritiesService, { strict: false })
  const shipped = app.get(DefaultProtocolService, { strict: false })
  const borough = await authorities.add({ ...council }, { caller, key: 'authority-borough' })
  const arrangements = app.get(ArrangementsService, { strict: false })
  await arrangements.record(borough.id, { from: since, ...modelArrangements }, 'demo-arrangements', setter(borough.id))
  const councils = new Map([['borough', borough.id]])
  for (const { key, name, tier, clerk } of parishes) {
    const contact = { name: clerk, role: 'Clerk', email: `clerk@${key}.example` }
    const parish = await authorities.add({ name, tier, principal: borough.id, contact }, { caller, key: `authority-${key}` })
    councils.set(key, parish.id)
  }
  for (const id of councils.values()) {
    await shipped.loadDefaultCode(id, since)
    await shipped.loadDefaultProtocol(id, since)
  }
  return councils
}

async function makePeople(app: INestApplicationContext, councils: ReadonlyMap<string, string>, from: PlainDate) {
  const register = app.get(PeopleService, { strict: false })
  const people = new Map<string, { id: string; name: string }>()
  const at = (key: string) => councils.get(key) ?? ''
  for (const { key, name, ward, party, councils: seats } of councillors) {
    const terms = seats.map((seat) => ({ authority: at(seat), office: 'councillor' as const, ward, party, from }))
    people.set(key, await register.addPerson({ name, terms }, { caller, key: `person-${key}` }))
  }
  for (const { key, name, office } of officers) {
    const terms = [{ authority: at('borough'), office, from }]
    people.set(key, await register.addPerson({ name, terms }, { caller, key: `person-${key}` }))
  }
  const officersWithoutOffice = app.get(MembersService, { strict: false })
  for (const { key, name } of staff) people.set(key, await officersWithoutOffice.addOfficer(name))
  return people
}

async function makeAccounts(app: INestApplicationContext, people: ReadonlyMap<string, { id: string }>, authority: string) {
  const service = app.get(AccountsService, { strict: false })
  const accounts = new Map<string, string>()
  for (const { key, email, role } of signIns) {
    const person = people.get(key)?.id ?? ''
    accounts.set(key, await service.createAccount({ person, email, password: demoPassword, roles: [{ role, authority }] }))
  }
  return accounts
}
