import { Controller, Get, Param, Query } from '@nestjs/common'
import { z } from 'zod'
import { ForPeople } from '../web/answers.js'
import { OpenToAll } from '../web/open.js'
import { id } from '../web/schemas.js'
import { byId, type ById } from './code.js'
import { ProtocolPagesService } from './protocol-pages.service.js'

const chosen = id().optional().catch(undefined)
const compareQuery = z.object({ from: chosen, to: chosen })

@OpenToAll()
@Controller()
export class ProtocolPages {
  constructor(private readonly pages: ProtocolPagesService) {}

  @Get('protocol')
  @ForPeople()
  inForce() {
    return this.pages.inForce()
  }

  @Get('protocol/versions')
  @ForPeople()
  versions() {
    return this.pages.versions()
  }

  @Get('protocol/versions/:id')
  @ForPeople()
  version(@Param({ schema: byId }) { id: version }: ById) {
    return this.pages.version(version)
  }

  @Get('protocol/compare')
  @ForPeople()
  compare(@Query({ schema: compareQuery }) query: z.infer<typeof compareQuery>) {
    return this.pages.compare(query)
  }

  @Get('code')
  @ForPeople()
  code() {
    return this.pages.code()
  }
}
