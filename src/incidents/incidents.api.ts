import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { platforms } from '../domain/complaint/conduct.js'
import { Answers } from '../web/answers-with.js'
import { answerList, type Sheet } from '../web/lists.js'
import { IdempotencyKey } from '../web/versions.js'
import {
  byId,
  byIdAndPost,
  incidentAnswer,
  incidentBody,
  incidentsAnswer,
  incidentsQuery,
  postBody,
  postStateBody,
  type ById,
  type ByIdAndPost,
  type Incident,
  type IncidentBody,
  type IncidentsQuery,
  type PostBody,
  type PostStateBody,
} from './incident.js'
import { IncidentsService } from './incidents.service.js'

const sheet: Sheet<Incident> = {
  name: 'incidents',
  columns: {
    Summary: ({ summary }) => summary,
    Posts: ({ posts }) => posts.length,
    Platforms: ({ posts }) => [...new Set(posts.map(({ platform }) => platforms[platform]))].join('; '),
    Recorded: ({ createdAt }) => createdAt,
    Id: ({ id }) => id,
  },
}

/** What a post says may be untrue, and names people: those who run the arrangements see it here, everybody else through a case of theirs. */
@ApiTags('Incidents')
@Controller('api/v1/incidents')
@For('monitoringOfficer', 'deputyMonitoringOfficer')
export class IncidentsApi {
  constructor(private readonly incidents: IncidentsService) {}

  @Get()
  @Answers(incidentsAnswer, { does: 'What happened online, the incident entered last first', csv: true })
  async list(
    @Query({ schema: incidentsQuery }) query: IncidentsQuery,
    @Viewer() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerList(reply, await this.incidents.list(query, viewer), sheet)
  }

  @Post()
  @Answers(incidentAnswer, {
    does: 'Enter an incident with its posts, once, however many people complain',
    status: 201,
    means: 'Entered',
  })
  add(@Body({ schema: incidentBody }) body: IncidentBody, @IdempotencyKey() key: string, @Viewer() viewer: Viewer) {
    return this.incidents.add(body, key, viewer)
  }

  @Get(':id')
  @Answers(incidentAnswer, { does: 'One incident with its posts' })
  get(@Param({ schema: byId }) { id }: ById, @Viewer() viewer: Viewer) {
    return this.incidents.get(id, viewer)
  }

  @Post(':id/posts')
  @Answers(incidentAnswer, { does: 'Add a post to an incident', status: 201, means: 'Added' })
  addPost(
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: postBody }) body: PostBody,
    @IdempotencyKey() key: string,
    @Viewer() viewer: Viewer,
  ) {
    return this.incidents.addPost(id, body, key, viewer)
  }

  @Patch(':id/posts/:post')
  @Answers(incidentAnswer, { does: 'Record that a post is still live, or deleted and when' })
  setPostState(
    @Param({ schema: byIdAndPost }) which: ByIdAndPost,
    @Body({ schema: postStateBody }) body: PostStateBody,
    @Viewer() viewer: Viewer,
  ) {
    return this.incidents.setPostState(which, body, viewer)
  }
}
