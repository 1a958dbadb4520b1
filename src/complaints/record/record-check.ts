import { caseRow, complaintRow } from './case-rows.js'
import { canonical, commitmentTo, hashOf, noHash } from './chain.js'
import { historyOf, type RecordedState } from './facts.repository.js'
import type { Complaint } from '../../domain/complaint/complaint.js'
import type { Recorded } from '../../domain/complaint/events.js'
import { evolve } from '../../domain/complaint/evolve.js'
import { replay } from '../../domain/complaint/replay.js'
import type { Everything, StoredEvent, StoredFact } from './everything.repository.js'

/** What is wrong with the record of one complaint, in words; empty where all of it agrees. */
export function faultsOf(everything: Everything): readonly string[] {
  const chain = chainFaults(everything)
  if (chain.length > 0) return chain
  if (everything.disposedUpTo > 0) return unwhole(everything)
  const recorded = everything.events.flatMap(recordedOf)
  const states = statesIfAny(recorded)
  if (states === null) return ['its events make no complaint: they are not of this program']
  return [...ruleFaults(recorded), ...rowFaults(everything, states), ...documentFaults(everything, recorded)]
}

function chainFaults({ events, rows, disposedUpTo }: Everything): string[] {
  const faults = events.flatMap((event, index) => {
    const previous = events[index - 1]
    return eventFaults(event, previous?.hash ?? noHash, index + 1, disposedUpTo)
  })
  const head = events.at(-1)
  if (!rows) return [...faults, 'it has events and no row']
  if (!head) return [...faults, 'it has a row and no events']
  return Buffer.from(head.hash).equals(rows.head)
    ? faults
    : [...faults, 'its row does not name the latest event: the end of the stream is cut']
}

function eventFaults(event: StoredEvent, previous: Uint8Array, version: number, disposedUpTo: number): string[] {
  const { commitment, payload, salt, hash, previousHash, ...link } = event
  const which = `event ${event.version} (${event.type})`
  if (event.version !== version) return [`event ${version} is missing`]
  if (!Buffer.from(previousHash).equals(previous)) return [`${which} does not follow the event before it`]
  if (!hashOf({ ...link, commitment: Buffer.from(commitment) }, Buffer.from(previous)).equals(hash))
    return [`${which} was changed`]
  if (payload === null || salt === null) return version <= disposedUpTo ? [] : [`the words of ${which} are missing`]
  if (!commitmentTo(payload, Buffer.from(salt)).equals(commitment)) return [`the words of ${which} were changed`]
  return payload.event.type === event.type ? [] : [`${which} says it is another kind of event`]
}

export function recordedOf({ version, recordedAt, action, act, actorParty, actorAccount, payload }: StoredEvent): Recorded[] {
  if (payload === null) return []
  const actor = { party: actorParty, account: actorAccount, ...payload.actor }
  return [{ version, recordedAt, action, act, actor, event: payload.event }]
}

const ruleFaults = (recorded: readonly Recorded[]): string[] =>
  replay(recorded).refusals.map(({ version, reasons }) => `event ${version} is one the rules refuse: ${reasons.join('; ')}`)

/** The complaint as it stood after each act. */
export function statesOf(recorded: readonly Recorded[]): RecordedState[] {
  const states: RecordedState[] = []
  let complaint: Complaint | null = null
  recorded.forEach(({ event, act, recordedAt }, index) => {
    complaint = evolve(complaint, event)
    if (recorded[index + 1]?.act !== act) states.push({ complaint, recordedAt })
  })
  return states
}

/** Null for events, rightly chained, that the program cannot read: one forged stream does not keep the others from being checked. */
function statesIfAny(recorded: readonly Recorded[]): RecordedState[] | null {
  try {
    return statesOf(recorded)
  } catch {
    return null
  }
}

function rowFaults({ rows, facts }: Everything, states: readonly RecordedState[]): string[] {
  const complaint = states.at(-1)?.complaint
  if (!rows || !complaint) return []
  const cases = complaint.cases.map((theCase) => caseRow(complaint, theCase))
  const counted = historyOf(states).map(({ recorded_from: from, recorded_to: to, ...columns }) => factText({ columns, from, to }))
  const stored = facts.map(factText)
  return [
    ...(canonical([rows.state, rows.columns]) === canonical([complaint, complaintRow(complaint)])
      ? []
      : ['its row says something other than its events']),
    ...(canonical(rows.cases) === canonical(cases) ? [] : ['the rows of its cases say something other than its events']),
    ...(canonical(counted.sort()) === canonical(stored.sort())
      ? []
      : ['the facts that statistics count say something other than its events']),
  ]
}

const factText = ({ columns, from, to }: StoredFact): string =>
  canonical([columns, from.toISOString(), to?.toISOString() ?? null])

const unwhole = ({ documents }: Everything): string[] =>
  documents.filter(({ isWhole }) => !isWhole).map(({ number }) => `document ${number} is not the one that was issued`)

function documentFaults(everything: Everything, recorded: readonly Recorded[]): string[] {
  const { documents } = everything
  const issued = recorded.flatMap(({ event }) => (event.type === 'noticeIssued' ? [event.document] : []))
  return [
    ...unwhole(everything),
    ...issued
      .filter(({ number, sha256 }) => !documents.some((kept) => kept.number === number && kept.sha256 === sha256))
      .map(({ number }) => `document ${number} was issued and is not kept as it was`),
  ]
}
