import { Body, Controller, Param, Post, Query } from '@nestjs/common'
import { ApiConsumes, ApiTags } from '@nestjs/swagger'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { Answers } from '../web/answers-with.js'
import { IdempotencyKey } from '../web/versions.js'
import { byId, type ById } from './authority.js'
import { RegisterImportsService } from './register-imports.service.js'
import { confirmedAnswer, confirmQuery, previewAnswer, sheetBody, type ConfirmQuery, type SheetBody } from './register-import.js'
import { keepers } from './staff.js'

@ApiTags('Authorities')
@Controller('api/v1/authorities/:id')
@For(...keepers)
export class RegisterImportsApi {
  constructor(private readonly imports: RegisterImportsService) {}

  @Post('councillor-imports/previews')
  @ApiConsumes('text/csv', 'text/plain', 'application/json')
  @Answers(previewAnswer, {
    does: 'What a sheet of councillors would do to the register, line by line; nothing is entered. Columns: Name, From; and if wanted Id, E-mail, Office, Council, Ward, Party, Party from, To',
    means: 'What would be added, what changes, what is the same already, and what is wrong in which line',
  })
  previewCouncillors(@Param({ schema: byId }) { id }: ById, @Body({ schema: sheetBody }) body: SheetBody) {
    return this.imports.preview('councillors', id, body)
  }

  @Post('councillor-imports')
  @ApiConsumes('text/csv', 'text/plain', 'application/json')
  @Answers(confirmedAnswer, {
    does: 'Enter a sheet of councillors as it was previewed: all lines or none. Refused where the register has changed since',
    status: 201,
    means: 'Entered',
  })
  confirmCouncillors(
    @Param({ schema: byId }) { id }: ById,
    @Query({ schema: confirmQuery }) { preview }: ConfirmQuery,
    @Body({ schema: sheetBody }) body: SheetBody,
    @IdempotencyKey() key: string,
    @Viewer() { account }: Viewer,
  ) {
    return this.imports.confirm('councillors', id, body, preview, { caller: account, key })
  }

  @Post('parish-imports/previews')
  @ApiConsumes('text/csv', 'text/plain', 'application/json')
  @Answers(previewAnswer, {
    does: 'What a sheet of parishes would do to the register, line by line; nothing is entered. Columns: Name; and if wanted Tier, Clerk, Role, E-mail, Telephone, Address',
    means: 'What would be added, what changes, what is the same already, and what is wrong in which line',
  })
  previewParishes(@Param({ schema: byId }) { id }: ById, @Body({ schema: sheetBody }) body: SheetBody) {
    return this.imports.preview('parishes', id, body)
  }

  @Post('parish-imports')
  @ApiConsumes('text/csv', 'text/plain', 'application/json')
  @Answers(confirmedAnswer, {
    does: 'Enter a sheet of parishes as it was previewed: all lines or none. Refused where the register has changed since',
    status: 201,
    means: 'Entered',
  })
  confirmParishes(
    @Param({ schema: byId }) { id }: ById,
    @Query({ schema: confirmQuery }) { preview }: ConfirmQuery,
    @Body({ schema: sheetBody }) body: SheetBody,
    @IdempotencyKey() key: string,
    @Viewer() { account }: Viewer,
  ) {
    return this.imports.confirm('parishes', id, body, preview, { caller: account, key })
  }
}
