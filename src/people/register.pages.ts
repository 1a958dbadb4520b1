import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { ForPeople } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { byId, type ById } from './authority.js'
import { ImportPagesService } from './import-pages.service.js'
import { RegisterPagesService } from './register-pages.service.js'
import {
  byIdAndKind,
  councilQuery,
  councilsQuery,
  type ByIdAndKind,
  type CouncilQuery,
  type CouncilsQuery,
} from './register-queries.js'
import { keepers, staff } from './staff.js'

@For(...staff)
@Controller('staff/register')
export class RegisterPages {
  constructor(
    private readonly pages: RegisterPagesService,
    private readonly imports: ImportPagesService,
  ) {}

  @Get()
  @ForPeople()
  councils(@Query({ schema: councilsQuery }) query: CouncilsQuery, @Viewer() viewer: Viewer) {
    return this.pages.councils(query, viewer)
  }

  @Get('councils/new')
  @For(...keepers)
  @ForPeople()
  newCouncil() {
    return this.pages.newCouncil()
  }

  @Post('councils/new')
  @For(...keepers)
  @ForPeople()
  addCouncil(@Body() body: FormBody, @Viewer() viewer: Viewer) {
    return this.pages.addCouncil(body, viewer)
  }

  @Get('councils/:id')
  @ForPeople()
  council(@Param({ schema: byId }) { id }: ById, @Query({ schema: councilQuery }) query: CouncilQuery, @Viewer() viewer: Viewer) {
    return this.pages.council(id, query, viewer)
  }

  @Get('councils/:id/change')
  @For(...keepers)
  @ForPeople()
  changeOfCouncil(@Param({ schema: byId }) { id }: ById) {
    return this.pages.changeOfCouncil(id)
  }

  @Post('councils/:id/change')
  @For(...keepers)
  @ForPeople()
  changeCouncil(@Param({ schema: byId }) { id }: ById, @Body() body: FormBody) {
    return this.pages.changeCouncil(id, body)
  }

  @Get('councils/:id/import/:kind')
  @For(...keepers)
  @ForPeople()
  sheet(@Param({ schema: byIdAndKind }) which: ByIdAndKind) {
    return this.imports.form(which)
  }

  @Post('councils/:id/import/:kind')
  @For(...keepers)
  @ForPeople()
  look(@Param({ schema: byIdAndKind }) which: ByIdAndKind, @Body() body: FormBody) {
    return this.imports.look(which, body)
  }

  @Post('councils/:id/import/:kind/confirm')
  @For(...keepers)
  @ForPeople()
  confirm(@Param({ schema: byIdAndKind }) which: ByIdAndKind, @Body() body: FormBody, @Viewer() viewer: Viewer) {
    return this.imports.confirm(which, body, viewer)
  }
}
