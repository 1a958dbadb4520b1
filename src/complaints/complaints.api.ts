import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { Answers, pageOf } from '../web/answers-with.js'
import { answerList } from '../web/lists.js'
import { IdempotencyKey, sayVersion } from '../web/versions.js'
import { clauseLinkHistoryAnswer, complaintAnswer, deadlinesAnswer, listedCaseAnswer, timelineAnswer } from './case-answer.js'
import { CaseListsService, casesQuery, type CasesQuery } from './case-lists.service.js'
import { caseColumns } from './case-columns.js'
import { ComplaintsService, loggedAnswer } from './complaints.service.js'
import { newComplaintBody, type NewComplaintBody } from './new-complaint.js'
import { inPath, whichCase, whichComplaint, type WhichCase, type WhichComplaint } from './reference.js'
import { TrailService } from './trail.service.js'
import { acting, looking } from './who.js'

@For('monitoringOfficer', 'deputyMonitoringOfficer', 'independentPerson', 'investigatingOfficer')
@Controller('api/v1')
export class ComplaintsApi {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly lists: CaseListsService,
    private readonly trail: TrailService,
  ) {}

  @Post('complaints')
  @For('monitoringOfficer', 'deputyMonitoringOfficer')
  @Answers(loggedAnswer, {
    does: 'Log a complaint',
    status: 201,
    means: 'The complaint was logged, with a case for each councillor named',
  })
  async log(
    @Viewer() viewer: Viewer,
    @IdempotencyKey() key: string,
    @Body({ schema: newComplaintBody }) body: NewComplaintBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const logged = await this.complaints.log(body, key, acting(viewer))
    void reply.header('location', `/api/v1/complaints/${inPath(logged.reference)}`)
    sayVersion(reply, logged.version)
    return logged
  }

  @Get('cases')
  @Answers(pageOf(listedCaseAnswer), { does: 'List cases', means: 'The cases that the caller may see', csv: true })
  async list(
    @Viewer() viewer: Viewer,
    @Query({ schema: casesQuery }) query: CasesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerList(reply, await this.lists.list(looking(viewer), query), { name: 'cases', columns: caseColumns })
  }

  @Get('complaints/:reference')
  @Answers(complaintAnswer, {
    does: 'Read a complaint and its cases',
    means: 'What the caller may see of it, and what may be done now',
  })
  async open(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichComplaint }) { reference }: WhichComplaint,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const opened = await this.complaints.open(reference, looking(viewer))
    sayVersion(reply, opened.version)
    return opened
  }

  @Get('complaints/:reference/cases/:number/timeline')
  @Answers(timelineAnswer, { does: 'Read the timeline of a case', means: 'What happened, in order' })
  async timeline(@Viewer() viewer: Viewer, @Param({ schema: whichCase }) which: WhichCase) {
    return { items: await this.trail.timeline(await this.complaints.caseId(which, looking(viewer)), looking(viewer)) }
  }

  @Get('complaints/:reference/cases/:number/deadlines')
  @Answers(deadlinesAnswer, { does: 'Read the deadlines of a case', means: 'Each deadline, and why it is that day' })
  async deadlines(@Viewer() viewer: Viewer, @Param({ schema: whichCase }) which: WhichCase) {
    return { items: await this.trail.deadlines(await this.complaints.caseId(which, looking(viewer)), looking(viewer)) }
  }

  @Get('complaints/:reference/cases/:number/clause-links')
  @Answers(clauseLinkHistoryAnswer, { does: 'Read the history of the clause links of a case', means: 'Who linked what, and why' })
  async clauseLinks(@Viewer() viewer: Viewer, @Param({ schema: whichCase }) which: WhichCase) {
    return { items: await this.trail.clauseLinkHistory(await this.complaints.caseId(which, looking(viewer)), looking(viewer)) }
  }
}
