import { tiers } from '../domain/complaint/vocabulary.js'
import type { Authority, Contact } from './authority.js'
import type { ParishLine } from './parish-sheet.js'
import { attemptLine, comparable, LineFault, type Step } from './plan.js'
import type { Fault } from './sheet.js'

type Read = readonly { readonly line: number; readonly value: ParishLine }[]

export interface ParishPlan {
  readonly steps: ReadonlyMap<number, Step>
  readonly faults: readonly Fault[]
  readonly added: readonly { readonly name: string; readonly tier: 'parish' | 'town'; readonly contact: Contact }[]
  readonly changed: readonly { readonly id: string; readonly contact: Contact }[]
}

const contactWords = { name: 'Clerk', role: 'Role', email: 'E-mail address', telephone: 'Telephone', address: 'Address' } as const
const contactKeys = ['name', 'role', 'email', 'telephone', 'address'] as const

/** What the lines would do: each a parish of `principal`, known by its name among all councils of the register. */
export function planParishes(read: Read, principal: Authority, register: readonly Authority[]): ParishPlan {
  const faults: Fault[] = []
  const steps = new Map<number, Step>()
  const added: ParishPlan['added'][number][] = []
  const changed: ParishPlan['changed'][number][] = []
  const known = new Map(register.map((authority) => [comparable(authority.name), authority]))
  const lines = new Map<string, number>()
  for (const { line, value } of read)
    attemptLine(line, faults, () => {
      const name = comparable(value.name)
      const before = lines.get(name)
      if (before !== undefined) throw new LineFault('name', `is the same council as in line ${before}: take one of the lines out`)
      lines.set(name, line)
      const step = { line, name: value.name, council: principal.name }
      const there = known.get(name)
      if (there === undefined) {
        const parish = newParish(value)
        added.push(parish)
        steps.set(line, { ...step, outcome: 'added', says: [tiers[parish.tier]] })
        return
      }
      requireParishOf(there, principal, value)
      const contact = { ...there.contact, ...given(value) }
      const says = contactKeys
        .filter((key) => contact[key] !== there.contact[key])
        .map((key) => `${contactWords[key]}: ${there.contact[key] ?? 'none'} becomes ${contact[key] ?? ''}`)
      if (says.length > 0) changed.push({ id: there.id, contact })
      steps.set(line, { ...step, outcome: says.length > 0 ? 'changed' : 'same', says })
    })
  return { steps, faults, added, changed }
}

const given = ({ clerk, role, email, telephone, address }: ParishLine): Partial<Contact> => ({
  ...(clerk === undefined ? {} : { name: clerk }),
  ...(role === undefined ? {} : { role }),
  ...(email === undefined ? {} : { email }),
  ...(telephone === undefined ? {} : { telephone }),
  ...(address === undefined ? {} : { address }),
})

function newParish(value: ParishLine): ParishPlan['added'][number] {
  const { name, clerk, email } = value
  if (clerk === undefined) throw new LineFault('clerk', 'give the name of the clerk: this council is not in the register yet')
  if (email === undefined)
    throw new LineFault('email', 'give the clerk’s e-mail address: this council is not in the register yet')
  const isTown = value.tier === undefined ? /\btown council$/i.test(name) : value.tier === 'town'
  return { name, tier: isTown ? 'town' : 'parish', contact: { role: 'Clerk', ...given(value), name: clerk, email } }
}

function requireParishOf(there: Authority, principal: Authority, { tier }: ParishLine): void {
  if (there.principal !== principal.id)
    throw new LineFault(
      'name',
      there.principal === null
        ? `is in the register as a ${tiers[there.tier].toLowerCase()}, not as a parish: correct the name`
        : 'is in the register as a parish of another council: correct the name, or take the line out',
    )
  if (tier !== undefined && tier !== there.tier)
    throw new LineFault('tier', `is in the register as a ${tiers[there.tier].toLowerCase()}: write that, or leave this empty`)
}
