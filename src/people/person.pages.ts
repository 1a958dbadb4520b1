import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { ForPeople } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { byId, type ById } from './authority.js'
import { PersonPagesService } from './person-pages.service.js'
import { byIdAndTerm, personQuery, type ByIdAndTerm, type PersonQuery } from './register-queries.js'
import { keepers, staff } from './staff.js'

@For(...keepers)
@Controller('staff/register')
export class PersonPages {
  constructor(private readonly pages: PersonPagesService) {}

  @Get('councils/:id/people/new')
  @ForPeople()
  newPerson(@Param({ schema: byId }) { id }: ById) {
    return this.pages.newPerson(id)
  }

  @Post('councils/:id/people/new')
  @ForPeople()
  addPerson(@Param({ schema: byId }) { id }: ById, @Body() body: FormBody, @Viewer() viewer: Viewer) {
    return this.pages.addPerson(id, body, viewer)
  }

  @Get('people/:id')
  @For(...staff)
  @ForPeople()
  person(@Param({ schema: byId }) { id }: ById, @Query({ schema: personQuery }) query: PersonQuery, @Viewer() viewer: Viewer) {
    return this.pages.person(id, query, viewer)
  }

  @Get('people/:id/change')
  @ForPeople()
  changeOfPerson(@Param({ schema: byId }) { id }: ById) {
    return this.pages.changeOfPerson(id)
  }

  @Post('people/:id/change')
  @ForPeople()
  changePerson(@Param({ schema: byId }) { id }: ById, @Body() body: FormBody) {
    return this.pages.changePerson(id, body)
  }

  @Get('people/:id/terms/new')
  @ForPeople()
  newTerm(@Param({ schema: byId }) { id }: ById) {
    return this.pages.newTerm(id)
  }

  @Post('people/:id/terms/new')
  @ForPeople()
  addTerm(@Param({ schema: byId }) { id }: ById, @Body() body: FormBody, @Viewer() viewer: Viewer) {
    return this.pages.addTerm(id, body, viewer)
  }

  @Get('people/:id/terms/:term/end')
  @ForPeople()
  endOfTerm(@Param({ schema: byIdAndTerm }) which: ByIdAndTerm) {
    return this.pages.endOfTerm(which)
  }

  @Post('people/:id/terms/:term/end')
  @ForPeople()
  endTerm(@Param({ schema: byIdAndTerm }) which: ByIdAndTerm, @Body() body: FormBody) {
    return this.pages.endTerm(which, body)
  }

  @Get('people/:id/terms/:term/party')
  @ForPeople()
  changeOfParty(@Param({ schema: byIdAndTerm }) which: ByIdAndTerm) {
    return this.pages.changeOfParty(which)
  }

  @Post('people/:id/terms/:term/party')
  @ForPeople()
  changeParty(@Param({ schema: byIdAndTerm }) which: ByIdAndTerm, @Body() body: FormBody, @Viewer() viewer: Viewer) {
    return this.pages.changeParty(which, body, viewer)
  }
}
