import { Injectable } from '@nestjs/common'
import { Refused } from '../domain/errors.js'
import { Clock } from '../platform/clock.js'
import { newId } from '../platform/ids.js'
import type { Transaction } from '../platform/transaction.js'
import { AuthoritiesService } from './authorities.service.js'
import { decidedByAnother } from './authority.js'
import { planCouncillors, unknownCouncils, type AreaRegister, type CouncillorPlan } from './councillor-plan.js'
import { councillorColumns, councillorLine } from './councillor-sheet.js'
import { RegisterImportsRepository } from './register-imports.repository.js'
import { planParishes, type ParishPlan } from './parish-plan.js'
import { parishColumns, parishLine } from './parish-sheet.js'
import { readLines, stepsOf, type Plan } from './plan.js'
import { readSheet, type Fault } from './sheet.js'
import { TermsRepository, type NewTerm } from './terms.repository.js'

/** What sheets would do to the register as it is, as read within the transaction where there is one. */
@Injectable()
export class PlansService {
  constructor(
    private readonly authorities: AuthoritiesService,
    private readonly imports: RegisterImportsRepository,
    private readonly terms: TermsRepository,
    private readonly clock: Clock,
  ) {}

  async councillors(authority: string, text: string, tx?: Transaction): Promise<Plan> {
    const deciding = await this.authorities.deciding(authority)
    const { lines, faults } = readSheet(text, councillorColumns)
    const read = readLines(lines, councillorLine)
    const all = await this.authorities.all(tx)
    const own = all.find(({ id }) => id === authority) ?? deciding
    const members = await this.imports.members(deciding.id, tx)
    const councils: AreaRegister['councils'] = [own, ...all.filter(({ principal }) => principal === authority)]
    const plan = planCouncillors(read.read, { councils, members })
    const unread = lines.filter(({ line }) => read.faults.some((fault) => fault.line === line))
    const found = inOrder([...faults, ...read.faults, ...unknownCouncils(unread, councils), ...plan.faults])
    return {
      steps: stepsOf(lines, plan.steps, found),
      faults: found,
      notNamed: notNamed(plan, authority),
      write: (writing) => this.writeCouncillors(plan, writing),
    }
  }

  async parishes(authority: string, text: string, tx?: Transaction): Promise<Plan> {
    const principal = await this.authorities.get(authority)
    if (decidedByAnother(principal.tier))
      throw new Refused(['a parish or town council has no parishes: import them for its principal authority'])
    const { lines, faults } = readSheet(text, parishColumns)
    const read = readLines(lines, parishLine)
    const register = await this.authorities.all(tx)
    const plan = planParishes(read.read, principal, register)
    const found = inOrder([...faults, ...read.faults, ...plan.faults])
    const steps = stepsOf(lines, plan.steps, found)
    const parishes = register.filter((one) => one.principal === authority)
    return {
      steps,
      faults: found,
      notNamed: parishes.length - steps.filter(({ outcome }) => outcome === 'changed' || outcome === 'same').length,
      write: (writing) => this.writeParishes(authority, plan, writing),
    }
  }

  private async writeCouncillors({ people }: CouncillorPlan, tx: Transaction): Promise<void> {
    const now = this.clock.now()
    const named = people.map((person) => ({ person, id: person.id ?? newId(now) }))
    const rowOf = ({ person: { name, email }, id }: (typeof named)[number]) => ({ id, name, email })
    const seats = named.flatMap(({ person, id }) => person.seats.map((seat) => ({ ...seat, person: id, term: seat.id })))
    const added = seats.flatMap(({ term, person, authority, office, ward, party, from, to }): NewTerm[] =>
      term === null
        ? [
            {
              id: newId(now),
              person,
              authority,
              office,
              ward: ward ?? undefined,
              party: party ?? undefined,
              from,
              to: to ?? undefined,
            },
          ]
        : [],
    )
    const changed = seats.flatMap(({ term, newWard, newEnd }) =>
      term !== null && (newWard !== undefined || newEnd !== undefined)
        ? [{ id: term, ...(newWard === undefined ? {} : { ward: newWard }), ...(newEnd === undefined ? {} : { to: newEnd }) }]
        : [],
    )
    const parties = seats.flatMap(({ term, newParty }) => (term !== null && newParty ? [{ term, ...newParty }] : []))
    await this.imports.addPeople(named.filter(({ person }) => person.isNew).map(rowOf), tx)
    await this.imports.changePeople(named.filter(({ person }) => person.isChanged && !person.isNew).map(rowOf), tx)
    await this.imports.changeTerms(changed, tx)
    await this.imports.changeParties(parties, tx)
    await this.terms.add(added, tx)
  }

  private async writeParishes(principal: string, { added, changed }: ParishPlan, tx: Transaction): Promise<void> {
    const now = this.clock.now()
    await this.imports.addParishes(
      principal,
      added.map((parish) => ({ ...parish, id: newId(now) })),
      tx,
    )
    await this.imports.changeContacts(changed, tx)
  }
}

const inOrder = (faults: readonly Fault[]) => faults.toSorted((a, b) => a.line - b.line)

/** Members of this council whose term has no end, and of whom the sheet says nothing. */
const notNamed = ({ people }: CouncillorPlan, authority: string): number =>
  people.filter(
    ({ seats }) =>
      seats.some((seat) => seat.authority === authority && seat.id !== null && seat.to === null) &&
      !seats.some((seat) => seat.authority === authority && seat.line !== undefined),
  ).length
