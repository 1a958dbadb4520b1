import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { Answers } from '../web/answers-with.js'
import { answerList, type Sheet } from '../web/lists.js'
import { id } from '../web/schemas.js'
import { byId, type ById } from './authority.js'
import { IdempotencyKey, Seen, sayVersion } from '../web/versions.js'
import { PeopleService } from './people.service.js'
import {
  changeOfPartyBody,
  councillorsAnswer,
  councillorsQuery,
  endOfTermBody,
  officeHoldersAnswer,
  officeHoldersQuery,
  offices,
  personAnswer,
  personBody,
  personChangeBody,
  termBody,
  type ChangeOfPartyBody,
  type CouncillorsQuery,
  type EndOfTermBody,
  type OfficeHoldersQuery,
  type Person,
  type PersonBody,
  type PersonChangeBody,
  type TermBody,
} from './person.js'
import { keepers, staff } from './staff.js'

const byIdAndTerm = z.object({ id: id(), term: id() })

const sheet: Sheet<Person> = {
  name: 'councillors',
  columns: {
    Name: ({ name }) => name,
    'E-mail': ({ email }) => email,
    'Terms of office': ({ terms }) =>
      terms.map((term) => `${offices[term.office]}, ${term.authorityName}, ${term.from} to ${term.to ?? 'now'}`).join('; '),
    Id: ({ id }) => id,
  },
}

@ApiTags('People')
@Controller('api/v1')
@For(...staff)
export class PeopleApi {
  constructor(private readonly people: PeopleService) {}

  @Get('councillors')
  @Answers(councillorsAnswer, {
    does: 'Councillors and co-opted members by name; filters by authority, day in office and part of the name',
    csv: true,
  })
  async councillors(
    @Query({ schema: councillorsQuery }) query: CouncillorsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerList(reply, await this.people.councillors(query), sheet)
  }

  @Post('councillors')
  @For(...keepers)
  @Answers(personAnswer, {
    does: 'Enter a person with their terms of office, in one authority or several',
    status: 201,
    means: 'Entered',
  })
  addPerson(@Body({ schema: personBody }) body: PersonBody, @IdempotencyKey() key: string, @Viewer() { account }: Viewer) {
    return this.people.addPerson(body, { caller: account, key })
  }

  @Get('councillors/:id')
  @Answers(personAnswer, { does: 'One person with all their terms of office' })
  async person(@Param({ schema: byId }) { id }: ById, @Res({ passthrough: true }) reply: FastifyReply) {
    const person = await this.people.person(id)
    sayVersion(reply, person.version)
    return person
  }

  @Put('councillors/:id')
  @For(...keepers)
  @Answers(personAnswer, { does: 'Change the name or the e-mail address of a person' })
  async change(
    @Param({ schema: byId }) { id }: ById,
    @Seen() version: number,
    @Body({ schema: personChangeBody }) body: PersonChangeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const person = await this.people.change(id, version, body)
    sayVersion(reply, person.version)
    return person
  }

  @Post('councillors/:id/terms')
  @For(...keepers)
  @Answers(personAnswer, { does: 'Add a term of office', status: 201, means: 'Entered' })
  addTerm(
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: termBody }) body: TermBody,
    @IdempotencyKey() key: string,
    @Viewer() { account }: Viewer,
  ) {
    return this.people.addTerm(id, body, { caller: account, key })
  }

  @Post('councillors/:id/terms/:term/end')
  @For(...keepers)
  @Answers(personAnswer, { does: 'End a term of office: `to` is the first day out of office', means: 'Ended' })
  endTerm(
    @Param({ schema: byIdAndTerm }) { id, term }: z.infer<typeof byIdAndTerm>,
    @Body({ schema: endOfTermBody }) body: EndOfTermBody,
  ) {
    return this.people.endTerm(id, term, body)
  }

  @Post('councillors/:id/terms/:term/changes-of-party')
  @For(...keepers)
  @Answers(personAnswer, {
    does: 'Record that a member sits for another party or group, or for none, from a day within a term of office',
    status: 201,
    means: 'Entered',
  })
  changeParty(
    @Param({ schema: byIdAndTerm }) { id, term }: z.infer<typeof byIdAndTerm>,
    @Body({ schema: changeOfPartyBody }) body: ChangeOfPartyBody,
    @IdempotencyKey() key: string,
    @Viewer() { account }: Viewer,
  ) {
    return this.people.changeParty(id, term, body, { caller: account, key })
  }

  @Get('people/independent-persons')
  @Answers(officeHoldersAnswer, { does: 'The Independent Persons whose views may be sought (LA 2011 s28(7)), today or on a day' })
  independentPersons(@Query({ schema: officeHoldersQuery }) query: OfficeHoldersQuery) {
    return this.people.independentPersonsNow(query)
  }

  @Get('people/investigating-officers')
  @Answers(officeHoldersAnswer, { does: 'The Investigating Officers who may be appointed, today or on a day' })
  investigatingOfficers(@Query({ schema: officeHoldersQuery }) query: OfficeHoldersQuery) {
    return this.people.investigatingOfficersNow(query)
  }
}
