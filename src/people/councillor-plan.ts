import { dayInWords, type CouncillorLine } from './councillor-sheet.js'
import { PeopleOfSheet, type MemberOfArea, type PersonOfSheet, type Seat } from './people-of-sheet.js'
import { offices, type Office } from './person.js'
import { attemptLine, comparable, isSame, LineFault, type Step } from './plan.js'
import type { Fault, SheetLine } from './sheet.js'

export interface CouncilOfArea {
  readonly id: string
  readonly name: string
}

/** The councils for which lines may speak, the first where a line names none, and every member of any council in the area. */
export interface AreaRegister {
  readonly councils: readonly [CouncilOfArea, ...CouncilOfArea[]]
  readonly members: readonly MemberOfArea[]
}

export interface CouncillorPlan {
  readonly steps: ReadonlyMap<number, Step>
  readonly faults: readonly Fault[]
  readonly people: readonly PersonOfSheet[]
}

type Read = readonly { readonly line: number; readonly value: CouncillorLine }[]
interface Placed {
  readonly line: number
  readonly value: CouncillorLine
  readonly council: CouncilOfArea
  readonly person: PersonOfSheet
}

/** What the lines would do: terms that are known change first, so that one line may end a term and the next begin another. */
export function planCouncillors(read: Read, { councils, members }: AreaRegister): CouncillorPlan {
  const faults: Fault[] = []
  const steps = new Map<number, Step>()
  const people = new PeopleOfSheet(members)
  const byName = new Map(councils.map((council) => [comparable(council.name), council]))
  const attempt = <T>(line: number, work: () => T) => attemptLine(line, faults, work)
  const placed = read.flatMap(({ line, value }) => {
    const found = attempt(line, (): Placed => {
      const council = value.council === undefined ? councils[0] : byName.get(comparable(value.council))
      if (council === undefined) throw unknownCouncil(value.council ?? '', councils)
      return { line, value, council, person: people.find(value, council.id) }
    })
    return found ? [found] : []
  })
  const isKnown = (one: Placed) => knownSeat(one) !== undefined
  for (const one of [...placed.filter(isKnown), ...placed.filter((each) => !isKnown(each))])
    attempt(one.line, () => {
      const says = [...one.person.take(one.line, one.value), ...takeSeat(one)]
      const outcome = isKnown(one) ? (says.length > 0 ? 'changed' : 'same') : 'added'
      steps.set(one.line, { line: one.line, name: one.value.name, council: one.council.name, outcome, says })
    })
  return { steps, faults, people: people.all() }
}

const unknownCouncil = (name: string, [first]: AreaRegister['councils']) =>
  new LineFault('council', `“${name}” is not ${first.name} or a parish in its area: correct the name, or enter the parish first`)

/** Said of lines that are wrong otherwise too, so that everything wrong is seen at once. */
export function unknownCouncils(lines: readonly SheetLine<'council'>[], councils: AreaRegister['councils']): Fault[] {
  const known = new Set(councils.map(({ name }) => comparable(name)))
  return lines
    .filter(({ cells }) => cells.council !== '' && !known.has(comparable(cells.council)))
    .map(({ line, cells }) => ({ line, column: 'council', message: unknownCouncil(cells.council, councils).message }))
}

const knownSeat = ({ value, council, person }: Placed): Seat | undefined =>
  person.seats.find((seat) => seat.id !== null && isSeatOf(seat, value.office, council) && seat.from === value.from)

const isSeatOf = (seat: Seat, office: Office, { id }: CouncilOfArea) => seat.authority === id && seat.office === office

function takeSeat(one: Placed): string[] {
  const seat = knownSeat(one)
  if (seat?.line !== undefined) throw twice(seat.line)
  if (seat === undefined) return addSeat(one)
  seat.line = one.line
  return [...changeParty(seat, one.value), ...changeWard(seat, one.value), ...changeEnd(seat, one.value)]
}

const twice = (line: number) =>
  new LineFault('name', `is the same councillor in the same office as in line ${line}: take one of the lines out`)

function addSeat({ line, value, council, person }: Placed): string[] {
  const { office, from, to = null, ward = null, party = null, partyFrom = from } = value
  const other = person.seats.find(
    (seat) => isSeatOf(seat, office, council) && (seat.to === null || seat.to > from) && (to === null || to > seat.from),
  )
  if (other?.id === null) throw twice(other.line ?? line)
  if (other)
    throw new LineFault(
      'from',
      `overlaps the term that the register has, ${dayInWords(other.from)} to ${dayInWords(other.to)}: correct the day, or end that term first`,
    )
  if (partyFrom !== from) throw new LineFault('partyFrom', 'a term that is new begins with its party: leave this empty')
  person.seats.push({ id: null, line, authority: council.id, office, ward, party, partySince: from, from, to })
  const until = to === null ? '' : ` to ${dayInWords(to)}`
  const already = person.isNew ? '' : ' for somebody whom the register has already'
  return [`${offices[office]} from ${dayInWords(from)}${until}${already}`]
}

function changeParty(seat: Seat, { party, partyFrom }: CouncillorLine): string[] {
  if (party === undefined) return []
  const before = seat.party ?? 'no party'
  if (isSame(party, seat.party)) {
    if (partyFrom === undefined || partyFrom === seat.partySince) return []
    throw new LineFault(
      'partyFrom',
      `the register has ${before} since ${dayInWords(seat.partySince)}: give that day, or leave this empty`,
    )
  }
  if (partyFrom === undefined)
    throw new LineFault(
      'party',
      `the register has ${before}: give the day of the change in a column “Party from”, or write ${before}`,
    )
  if (partyFrom <= seat.partySince || (seat.to !== null && partyFrom >= seat.to))
    throw new LineFault('partyFrom', `must be after ${dayInWords(seat.partySince)} and within the term of office`)
  seat.newParty = { party, from: partyFrom }
  return [`Party: ${before} becomes ${party} from ${dayInWords(partyFrom)}`]
}

function changeWard(seat: Seat, { ward }: CouncillorLine): string[] {
  if (ward === undefined || ward === seat.ward) return []
  const before = seat.ward ?? 'none'
  seat.newWard = ward
  return [`Ward: ${before} becomes ${ward}`]
}

/** An end may come earlier than was thought; it is not put off. */
function changeEnd(seat: Seat, { to }: CouncillorLine): string[] {
  if (seat.to === (to ?? null)) return []
  if (to === undefined || (seat.to !== null && to > seat.to))
    throw new LineFault('to', `the register has this term ended on ${dayInWords(seat.to)}: give that day`)
  if (to <= (seat.newParty?.from ?? seat.partySince))
    throw new LineFault('to', 'must be after the first day of the term and after every change of party in it')
  seat.newEnd = to
  const before = seat.to
  seat.to = to
  return [before === null ? `Term ends on ${dayInWords(to)}` : `Term ends on ${dayInWords(to)}, not on ${dayInWords(before)}`]
}
