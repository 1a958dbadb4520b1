import { Injectable } from '@nestjs/common'
import { viewOf } from '../domain/complaint/case-view.js'
import type { Stage } from '../domain/complaint/vocabulary.js'
import type { Viewer as SignedIn } from '../accounts/viewer.js'
import { NotFound } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import type { Page } from '../web/paging.js'
import { CaseListsService } from './case-lists.service.js'
import { asGiven } from './codes.js'
import { ComplaintsService } from './complaints.service.js'
import { outsideCase, type OutsideCase } from './outside-case.js'
import { OutsideRepository } from './outside.repository.js'
import { StreamsRepository } from './record/streams.repository.js'
import { looking, type Looking } from './who.js'

export { toldDraft, toldHearing, toldReview } from './outside-answer.js'
export type { OutsideCase } from './outside-case.js'

/** A complaint about them in their list: nothing in it tells of another party, or of the council's own numbering. */
export interface ToldCase {
  readonly id: string
  readonly publicReference: string
  readonly stage: Stage
  readonly isPaused: boolean
  readonly receivedOn: PlainDate
  readonly toldOn: PlainDate | null
  readonly closedOn: PlainDate | null
}

/** Complaints about a councillor, as far as they have been told. Others' and those that do not exist are refused alike. */
@Injectable()
export class ToldCasesService {
  constructor(
    private readonly lists: CaseListsService,
    private readonly complaints: ComplaintsService,
    private readonly streams: StreamsRepository,
    private readonly outside: OutsideRepository,
  ) {}

  async list(
    viewer: SignedIn,
    page: { size: number; after?: string | undefined; before?: string | undefined },
  ): Promise<Page<ToldCase>> {
    const { items, ...neighbours } = await this.lists.list(looking(viewer), { ...page, sort: 'receivedOn' })
    return {
      ...neighbours,
      items: items.map(({ id, publicReference, stage, isPaused, receivedOn, toldOn, closedOn }) => ({
        id,
        publicReference,
        stage,
        isPaused,
        receivedOn,
        toldOn,
        closedOn,
      })),
    }
  }

  async caseId(publicReference: string, viewer: SignedIn): Promise<string> {
    const found = await this.outside.caseId(asGiven(publicReference), looking(viewer))
    if (found === undefined) throw new NotFound('complaint')
    return found
  }

  async open(caseId: string, signedIn: SignedIn): Promise<OutsideCase> {
    const viewer: Looking = looking(signedIn)
    const { complaint } = await this.streams.loadByCase(caseId)
    const theCase = complaint.cases.find(({ id }) => id === caseId)
    const view = theCase ? viewOf(complaint, theCase, viewer) : null
    if (!theCase || view === null) throw new NotFound('complaint')
    const recorded = await this.streams.recorded(complaint.id)
    return outsideCase('councillor', complaint, theCase, view, recorded, viewer, this.complaints.today())
  }

  /** In their own words; the day is today. @throws NotFound for a case they were not told of, Refused where the stage takes no comment. */
  async comment(caseId: string, text: string, viewer: SignedIn): Promise<void> {
    await this.complaints.actFromOutside(caseId, { kind: 'recordMemberComment', text }, looking(viewer))
  }

  async commentOnDraft(caseId: string, text: string, viewer: SignedIn): Promise<void> {
    await this.complaints.actFromOutside(caseId, { kind: 'commentOnDraft', from: 'subjectMember', text }, looking(viewer))
  }

  /** LA 2011 s28(7): the subject member may ask for an Independent Person's view. An officer puts the question to one. */
  async seekView(caseId: string, question: string, viewer: SignedIn): Promise<void> {
    await this.complaints.actFromOutside(caseId, { kind: 'seekView', question }, looking(viewer))
  }

  /** @throws Refused where the council has adopted no review at a subject member's request, or its time is over. */
  async askForReview(caseId: string, reasons: string, viewer: SignedIn): Promise<void> {
    await this.complaints.actFromOutside(caseId, { kind: 'askForReview', from: 'subjectMember', reasons }, looking(viewer))
  }
}
