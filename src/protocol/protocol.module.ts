import { Module } from '@nestjs/common'
import { PeopleModule } from '../people/people.module.js'
import { AdoptionsRepository } from './adoptions.repository.js'
import { CodesApi } from './codes.api.js'
import { CodesRepository } from './codes.repository.js'
import { CodesService } from './codes.service.js'
import { DefaultProtocolService } from './default-protocol.service.js'
import { ImportsApi } from './imports.api.js'
import { ImportsRepository } from './imports.repository.js'
import { ImportsService } from './imports.service.js'
import { LawRepository } from './law.repository.js'
import { ProtocolApi } from './protocol.api.js'
import { ProtocolRepository } from './protocol.repository.js'
import { ProtocolService } from './protocol.service.js'

@Module({
  imports: [PeopleModule],
  controllers: [CodesApi, ImportsApi, ProtocolApi],
  providers: [
    AdoptionsRepository,
    CodesRepository,
    CodesService,
    DefaultProtocolService,
    ImportsRepository,
    ImportsService,
    LawRepository,
    ProtocolRepository,
    ProtocolService,
  ],
  exports: [CodesService, DefaultProtocolService, ProtocolService],
})
export class ProtocolModule {}
