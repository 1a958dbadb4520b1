import type { Action, ActionKind, ActionOf, NewAllegation } from '../src/domain/complaint/actions.js'
import type { Arrangements } from '../src/domain/complaint/arrangements.js'
import type { Case, Complainant, Complaint, SubjectMember } from '../src/domain/complaint/complaint.js'
import { decide } from '../src/domain/complaint/decide.js'
import type { Actor, ComplaintEvent, Recorded } from '../src/domain/complaint/events.js'
import { evolve } from '../src/domain/complaint/evolve.js'
import type { Facts } from '../src/domain/complaint/facts.js'
import { logComplaint, type NewComplaint } from '../src/domain/complaint/log.js'
import { usualClauseCodes } from '../src/domain/protocol/clauses.js'
import { bankHolidaysOfEngland } from '../src/domain/time/bank-holidays-england.js'
import { addDays, isBefore, parsePlainDate, type PlainDate } from '../src/domain/time/dates.js'
import { usualBodies } from './make-bodies.js'
import { theCouncil, theMonitoringOfficer, theSubjectMember, usualActors } from './make-people.js'

export * from './make-people.js'
export { everyTest, heardAgain, hearing, reaching } from './make-ways.js'

export const calendar = bankHolidaysOfEngland
export const day = (text: string): PlainDate => parsePlainDate(text)

/** Deterministic ids in the form of a uuid: same number and place, same id. */
export const anId = (number: number, place = 0): string => `${hex(number, 8)}-0000-7000-8000-${hex(place, 12)}`

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0')

/** The clocks of the invented council: working days but for the investigation. */
export const usualArrangements: Arrangements = {
  id: anId(900),
  from: day('2018-01-01'),
  clocks: {
    acknowledge: { limit: { length: 5, unit: 'workingDays' }, startsAt: 'received' },
    memberComment: { limit: { length: 10, unit: 'workingDays' }, startsAt: 'memberTold' },
    assess: { limit: { length: 20, unit: 'workingDays' }, startsAt: 'received' },
    complainantReply: { limit: { length: 15, unit: 'workingDays' }, startsAt: 'asked' },
    independentPersonReply: { limit: { length: 10, unit: 'workingDays' }, startsAt: 'asked' },
    investigate: { limit: { length: 3, unit: 'months' }, startsAt: 'referred' },
    decisionNotice: { limit: { length: 5, unit: 'workingDays' }, startsAt: 'decided' },
  },
  assessment: { by: 'monitoringOfficer', asksIndependentPerson: false },
  timeBar: null,
  hearing: { notice: { length: 14, unit: 'workingDays' }, quorum: 3 },
  review: null,
  regimes: [],
}

/** 'provision-1' Respect, 'provision-2' Bullying …, as the LGA model numbers them. */
export const provisionHeadings = [
  'Respect',
  'Bullying, harassment, discrimination',
  'Impartiality of officers',
  'Confidentiality',
  'Disrepute',
]
export const provisions = provisionHeadings.map((heading, at) => ({ id: `provision-${at + 1}`, number: `${at + 1}`, heading }))

/** What deciding knows of the invented world: each council’s Code throughout, a protocol adopted on 1 April 2023. */
export const facts = ({
  today = '2026-03-02',
  actor = theMonitoringOfficer,
  newId = idsFor(1, 0),
  ...more
}: Partial<Omit<Facts, 'today'>> & { readonly today?: string } = {}): Facts => ({
  today: day(today),
  actor,
  calendar,
  newId,
  codeInForce: (authority) => ({ version: authority === theCouncil ? anId(901) : anId(903), provisions }),
  protocolInForce: (_authority, on) =>
    isBefore(on, day('2023-04-01')) ? undefined : { version: anId(902), clauses: usualClauseCodes },
  ...more,
})

const idsFor = (number: number, version: number) => {
  let made = 0
  return () => anId(number, version * 256 + ++made)
}

/** What differs from the usual complaint: 2026/001, by a resident, received on Monday 2 March 2026, one post, about one councillor. */
export interface Told extends Partial<Omit<NewComplaint, 'receivedOn' | 'complainant' | 'about'>> {
  readonly number?: number
  readonly receivedOn?: string
  readonly complainant?: Partial<Complainant>
  /** The councillors complained about; by default theSubjectMember alone. */
  readonly about?: readonly Actor[]
  readonly subjectMember?: Partial<SubjectMember>
  /** What is alleged of each of them; by default one post of 20 February 2026. */
  readonly allegations?: readonly Partial<Omit<NewAllegation, 'conductOn'> & { readonly conductOn: string }>[]
  readonly recordedOn?: string
}

/** A complaint and the stream of events that it is made of. */
export interface Story {
  readonly complaint: Complaint
  readonly recorded: readonly Recorded[]
}

export const aComplaint = (told: Told = {}): Complaint => aStory(told).complaint

/** A complaint as logged, then what was done in it: `aStory({ number: 7 }, '+1', 'acknowledge', 'startScreening')`. */
export function aStory(told: Told = {}, ...said: readonly Said[]): Story {
  const {
    number = 1,
    receivedOn = '2026-03-02',
    recordedOn = receivedOn,
    complainant,
    about,
    subjectMember,
    allegations,
    ...more
  } = told
  const alleged = (allegations ?? [{}]).map((one): NewAllegation => ({
    summary: 'Called a resident a liar in a local group',
    platform: 'facebookGroup',
    act: 'comment',
    post: null,
    ...one,
    conductOn: day(one.conductOn ?? addDays(day(receivedOn), -10)),
  }))
  const newComplaint: NewComplaint = {
    id: anId(number),
    reference: `${receivedOn.slice(0, 4)}/${String(number).padStart(3, '0')}`,
    publicReference: `PUBLIC-${number}`,
    authority: theCouncil,
    arrangements: usualArrangements,
    receivedOn: day(receivedOn),
    channel: 'webForm',
    complainant: {
      type: 'resident',
      identityHandling: 'named',
      name: 'Rosa Field',
      email: 'rosa@example.org',
      address: null,
      person: null,
      ...complainant,
    },
    words: 'The councillor called me a liar.',
    remedySought: 'An apology',
    incidents: [],
    relations: [],
    about: (about ?? [theSubjectMember]).map(({ person, name }, at) => ({
      subjectMember: {
        person: person ?? anId(800 + at),
        name,
        authority: theCouncil,
        authorityName: 'Harrowmere City Council',
        tier: 'district',
        ...subjectMember,
      },
      publicReference: `PUBLIC-${number}-${at + 1}`,
      allegations: alleged,
    })),
    ...more,
  }
  const events = logComplaint(newComplaint, facts({ today: recordedOn, newId: idsFor(number, 0) }))
  const logged = record(null, events, day(recordedOn), theMonitoringOfficer, 'logComplaint')
  return goOn(logged, ...said)
}

type Day = `${number}-${number}-${number}`

/**
 * One thing done, in short: an action's name does it with the usual words by the usual person; a date, '+3' (days later) or 'hearingDay' (that for
 * which the first case is listed) sets the day for what follows; an object changes words, person (`by`), case (`inCase`: its number) or the day of recording.
 */
export type Said = ActionKind | Day | `+${number}` | 'hearingDay' | SaidInFull
export type SaidInFull = {
  [K in ActionKind]: {
    readonly do: K
    readonly by?: Actor
    readonly inCase?: number
    readonly recordedOn?: string
    /** What deciding knows otherwise than usually: another calendar, another Code. */
    readonly knowing?: Partial<Pick<Facts, 'calendar' | 'codeInForce'>>
  } & Partial<Omit<ActionOf<K>, 'kind' | 'on'>>
}[ActionKind]

/** The complaint after all this was done; throws what `decide` throws. */
export const after = (complaint: Complaint, ...said: readonly Said[]): Complaint =>
  goOn({ complaint, recorded: [] }, ...said).complaint

export function goOn(story: Story, ...said: readonly Said[]): Story {
  let on = story.complaint.cases.map(({ latestOn }) => latestOn).reduce((one, other) => (isBefore(one, other) ? other : one))
  return said.reduce<Story>((before, one) => {
    if (typeof one === 'string' && /^\d/.test(one)) on = day(one)
    else if (typeof one === 'string' && one.startsWith('+')) on = addDays(on, Number(one))
    else if (one === 'hearingDay') on = caseOf(before.complaint).hearing?.listing?.hearingOn ?? on
    else return step(before, inFull(one), on)
    return before
  }, story)
}

function step({ complaint, recorded }: Story, said: SaidInFull, on: PlainDate): Story {
  const theCase = caseOf(complaint, said.inCase)
  const actor = said.by ?? usualActors[said.do] ?? theMonitoringOfficer
  const today = said.recordedOn ?? on
  const action = actionOf(said, complaint, theCase, on)
  const newId = idsFor(Number(complaint.reference.slice(5)), complaint.version)
  const events = decide(complaint, theCase, action, facts({ today, actor, newId, ...said.knowing }))
  const next = record(complaint, events, day(today), actor, action.kind)
  return { complaint: next.complaint, recorded: [...recorded, ...next.recorded] }
}

function actionOf(
  { do: kind, by, inCase, recordedOn, knowing, ...said }: SaidInFull,
  complaint: Complaint,
  theCase: Case,
  on: PlainDate,
): Action {
  return { ...usualBodies[kind](complaint, theCase), ...said, kind, on } as Action
}

const inFull = (said: Said): SaidInFull => (typeof said === 'string' ? ({ do: said } as SaidInFull) : said)

function record(
  before: Complaint | null,
  events: readonly [ComplaintEvent, ...ComplaintEvent[]],
  today: PlainDate,
  actor: Actor,
  action: Recorded['action'],
): Story {
  const act = (before?.version ?? 0) + 1
  const [first, ...rest] = events
  return {
    complaint: rest.reduce<Complaint>(evolve, evolve(before, first)),
    recorded: events.map((event, at) => ({
      version: act + at,
      recordedAt: new Date(`${today}T12:00:00Z`),
      actor,
      action,
      act,
      event,
    })),
  }
}

/** The case of that number; the first where none is given. */
export function caseOf(complaint: Complaint, number = 1): Case {
  const found = complaint.cases.find((one) => one.number === number)
  if (!found) throw new Error(`${complaint.reference} has no case ${number}`)
  return found
}
