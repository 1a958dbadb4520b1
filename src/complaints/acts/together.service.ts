import { Injectable } from '@nestjs/common'
import type { Complaint } from '../../domain/complaint/complaint.js'
import { decide, type NonEmpty } from '../../domain/complaint/decide.js'
import type { ComplaintEvent } from '../../domain/complaint/events.js'
import { leadOf } from '../../domain/complaint/relations.js'
import { inAnotherCase, type Placed } from '../../domain/complaint/together.js'
import { facetsOf, isVisible } from '../../domain/complaint/visibility.js'
import { InvalidInput, Refused } from '../../domain/errors.js'
import type { Sent } from './action-bodies.js'
import { caseIn, visibleCase } from '../cases-in.js'
import { Deciding, type Asked } from './deciding.service.js'
import type { WhichCase } from '../reference.js'
import { RelationsRepository } from '../relations.repository.js'
import { StreamsRepository, type Change } from '../record/streams.repository.js'
import type { Looking } from '../who.js'

/** A complaint that follows the lead, as it was seen. */
export interface Follower {
  readonly reference: string
  readonly version: number
}

/**
 * One act on a case and on those of complaints that follow it: each is decided by the rules for itself and keeps its own record, and all are or
 * none.
 */
@Injectable()
export class TogetherService {
  constructor(
    private readonly streams: StreamsRepository,
    private readonly relations: RelationsRepository,
    private readonly deciding: Deciding,
  ) {}

  /**
   * @throws Refused that names each complaint in which the act is not lawful, SomeoneElseChangedIt that names each one changed meanwhile,
   * InvalidInput under /body for the act itself and under /followers for what is no follower that the viewer may see.
   */
  async act(
    { reference, number }: WhichCase,
    seen: number,
    sent: Sent,
    followers: readonly Follower[],
    viewer: Looking,
  ): Promise<readonly Follower[]> {
    const { complaint } = await this.streams.load(viewer.authority, reference)
    let lead: Placed = { complaint, theCase: visibleCase(complaint, (theCase) => theCase.number === number, viewer) }
    const references = followers.map((one) => one.reference)
    const known = await this.relations.knownFollowers(lead, viewer, references)
    const besides = [...known.values()].flatMap(({ authorities }) => authorities)
    const asked = await this.deciding.asked(lead, sent, viewer, besides).catch(inBody)
    const changes = followers.map(({ reference: theirs, version }, at): Change => {
      const id = known.get(theirs)?.id
      if (id === undefined || references.indexOf(theirs) !== at) throw noFollower(theirs, at)
      return { id, seen: version, change: (current) => inFollower(current, at, lead, asked, viewer) }
    })
    const inLead = (current: Complaint): NonEmpty<ComplaintEvent> => {
      lead = { complaint: current, theCase: caseIn(current, lead.theCase.id) }
      try {
        return decide(current, lead.theCase, asked.action, asked.facts)
      } catch (error) {
        return inBody(error)
      }
    }
    const stored = await this.streams.changeTogether([{ id: complaint.id, seen, change: inLead }, ...changes], asked.made)
    return stored.map(({ complaint: { reference: of, version } }) => ({ reference: of, version }))
  }
}

function inFollower(
  follower: Complaint,
  at: number,
  lead: Placed,
  { action, facts }: Asked,
  viewer: Looking,
): NonEmpty<ComplaintEvent> {
  const theirs = follower.cases.find(({ subjectMember }) => subjectMember.person === lead.theCase.subjectMember.person)
  if (leadOf(follower)?.complaint !== lead.complaint.id || !theirs || !isVisible(facetsOf(follower, theirs), viewer))
    throw noFollower(follower.reference, at)
  try {
    return decide(follower, theirs, inAnotherCase(action, lead, { complaint: follower, theCase: theirs }), facts)
  } catch (error) {
    const reasons =
      error instanceof Refused ? error.reasons : error instanceof InvalidInput ? error.fields.map(({ message }) => message) : null
    if (reasons === null) throw error
    throw new Refused([`${follower.reference}: ${reasons.join('; ')}`])
  }
}

const noFollower = (reference: string, at: number): InvalidInput =>
  new InvalidInput([
    {
      pointer: `/followers/${at}/reference`,
      message: `${reference} is no follower of this complaint about this councillor, or is named twice`,
    },
  ])

/** What is wrong with the act itself stands one level down in what was sent. */
const inBody = (error: unknown): never => {
  if (!(error instanceof InvalidInput)) throw error
  throw new InvalidInput(error.fields.map(({ pointer, message }) => ({ pointer: `/body${pointer}`, message })))
}
