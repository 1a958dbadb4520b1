import { Injectable } from '@nestjs/common'
import type { Clock } from '../domain/complaint/clocks.js'
import type { Complaint } from '../domain/complaint/complaint.js'
import { isInTimeline, readableEditions } from '../domain/complaint/timeline.js'
import type { CaseEvent, EventOf, Recorded } from '../domain/complaint/events.js'
import { facetsOf, isVisible, type Viewer } from '../domain/complaint/visibility.js'
import { NotFound } from '../domain/errors.js'
import { CalendarService } from '../calendar/calendar.service.js'
import { explainClock } from '../domain/complaint/explain-clock.js'
import { inWords } from '../domain/time/deadlines.js'
import { formatDayShort, isAfter, londonDate, type PlainDate } from '../domain/time/dates.js'
import type { Calendar } from '../domain/time/working-days.js'
import { Clock as Time } from '../platform/clock.js'
import { changeIn, eventInWords, reasonsOf, type Change } from './event-words.js'
import { StreamsRepository } from './record/streams.repository.js'
import type { ClauseLink } from '../domain/complaint/allegation.js'

export interface TimelineEntry {
  readonly version: number | null
  readonly recordedAt: string
  readonly on: PlainDate
  readonly type: string
  readonly by: string | null
  readonly words: string
  /** For those who run the case: others see the reasons that stand in their view of it. */
  readonly reasons: string | null
  /** Of a correction, for those who run the case. */
  readonly change: Change | null
}

/** A notice as it was issued. Whose edition it is stands in the history of everybody who works on the case; who may read it is another matter. */
export interface NoticeOnRecord {
  readonly id: string
  readonly number: string
  readonly edition: EventOf<'noticeIssued'>['edition']
  readonly issuedOn: PlainDate
  readonly issuedAt: string
  readonly isWithheld: boolean
}

const runsTheCase = ({ party }: Viewer): boolean => party === 'monitoringOfficer' || party === 'deputyMonitoringOfficer'
const knowsNames = ({ party }: Viewer): boolean => party !== 'councillor' && party !== 'complainant'

/** Reads the trail of a complaint for those who may see the case. */
@Injectable()
export class TrailService {
  constructor(
    private readonly streams: StreamsRepository,
    private readonly calendar: CalendarService,
    private readonly clock: Time,
  ) {}

  async timeline(caseId: string, viewer: Viewer): Promise<readonly TimelineEntry[]> {
    const { complaint } = await this.streams.loadByCase(caseId)
    const theCase = visibleCase(complaint, caseId, viewer)
    const recorded = await this.streams.recorded(complaint.id)
    return recorded
      .filter(({ event }) => isInTimeline(event, theCase, viewer))
      .map(({ version, recordedAt, event, actor }) => ({
        version: knowsNames(viewer) ? version : null,
        recordedAt: recordedAt.toISOString(),
        on: event.on,
        type: event.type,
        by: knowsNames(viewer) ? actor.name : null,
        words: eventInWords(event, knowsNames(viewer)),
        reasons: runsTheCase(viewer) ? reasonsOf(event) : null,
        change: runsTheCase(viewer) ? changeIn(event) : null,
      }))
  }

  async notices(caseId: string, viewer: Viewer): Promise<readonly NoticeOnRecord[]> {
    const { complaint } = await this.streams.loadByCase(caseId)
    const theCase = visibleCase(complaint, caseId, viewer)
    const recorded = await this.streams.recorded(complaint.id)
    return recorded.flatMap(({ event, recordedAt }) => {
      if (event.type !== 'noticeIssued' || !isInTimeline(event, theCase, viewer)) return []
      const { document, edition, on } = event
      const isWithheld = !readableEditions(viewer.party).includes(edition)
      return [{ id: document.id, number: document.number, edition, issuedOn: on, issuedAt: recordedAt.toISOString(), isWithheld }]
    })
  }

  /** Each clock with why its date is what it is. */
  async deadlines(caseId: string, viewer: Viewer) {
    const { complaint } = await this.streams.loadByCase(caseId)
    const { clocks } = visibleCase(complaint, caseId, viewer)
    const today = londonDate(this.clock.now())
    const [current, named] = await Promise.all([
      this.calendar.current(),
      this.calendar.everyNamed(clocks.map(({ calendar }) => calendar)),
    ])
    return clocks.map((clock) => {
      const sentences = explainClock(clock, named.get(clock.calendar) ?? current)
      return {
        ...clock,
        startsAt: complaint.arrangements.clocks[clock.kind].startsAt,
        explanation: sentences.join('. '),
        sentences: [...sentences],
        inWords: standing(clock, today, current),
      }
    })
  }

  /** Who linked which clause to which allegation, how strongly and why, and who took it back. */
  async clauseLinkHistory(caseId: string, viewer: Viewer) {
    const { complaint } = await this.streams.loadByCase(caseId)
    visibleCase(complaint, caseId, viewer)
    const recorded = await this.streams.recorded(complaint.id)
    return recorded.flatMap(({ event, ...record }) => (isOfCase(event, caseId) ? clauseLinkChange(event, record) : []))
  }
}

/** 'done on 6 February 2026, in time'; while it runs, how long there is: '10 February 2026 (in 3 working days)'. */
function standing({ met, stoppedOn, dueOn }: Clock, today: PlainDate, calendar: Calendar): string {
  if (met) return `done on ${formatDayShort(met.on)}, ${isAfter(met.on, dueOn) ? 'late' : 'in time'}`
  return stoppedOn ? `no longer waited for since ${formatDayShort(stoppedOn)}` : inWords(dueOn, today, calendar)
}

const isOfCase = (event: Recorded['event'], caseId: string): event is CaseEvent => 'caseId' in event && event.caseId === caseId

export interface ClauseLinkChange {
  readonly allegation: string
  readonly clause: ClauseLink['clause']
  readonly recordedAt: string
  readonly on: PlainDate
  readonly by: string
  readonly change: 'linked' | 'unlinked'
  readonly suggestedBy: ClauseLink['suggestedBy'] | null
  readonly strength: ClauseLink['strength'] | null
  readonly reason: string
}

function clauseLinkChange(event: CaseEvent, { recordedAt, actor }: Omit<Recorded, 'event'>): ClauseLinkChange[] {
  const when = { recordedAt: recordedAt.toISOString(), on: event.on, by: actor.name }
  if (event.type === 'clauseLinked') {
    const { clause, suggestedBy, strength, reason } = event.link
    return [{ ...when, allegation: event.allegation, change: 'linked', clause, suggestedBy, strength, reason }]
  }
  if (event.type !== 'clauseUnlinked') return []
  const { allegation, clause, reason } = event
  return [{ ...when, allegation, change: 'unlinked', clause, suggestedBy: null, strength: null, reason }]
}

function visibleCase(complaint: Complaint, caseId: string, viewer: Viewer) {
  const theCase = complaint.cases.find(({ id }) => id === caseId)
  if (!theCase || !isVisible(facetsOf(complaint, theCase), viewer)) throw new NotFound('complaint')
  return theCase
}
