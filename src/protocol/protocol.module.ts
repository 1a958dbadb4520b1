import { Module } from '@nestjs/common'
import { PeopleModule } from '../people/people.module.js'
import { AdoptionsRepository } from './adoptions.repository.js'
import { CodesApi } from './codes.api.js'
import { CodesRepository } from './codes.repository.js'
import { CodesService } from './codes.service.js'
import { DefaultProtocolService } from './default-protocol.service.js'
import { ImportsApi } from './imports.api.js'
import { ImportsPagesService } from './imports-pages.service.js'
import { ImportsPages } from './imports.pages.js'
import { ImportsRepository } from './imports.repository.js'
import { ImportsService } from './imports.service.js'
import { LawRepository } from './law.repository.js'
import { ProtocolApi } from './protocol.api.js'
import { ProtocolPagesService } from './protocol-pages.service.js'
import { ProtocolPages } from './protocol.pages.js'
import { ProtocolRepository } from './protocol.repository.js'
import { ProtocolService } from './protocol.service.js'
import { RecordPagesService } from './record-pages.service.js'
import { RecordPages } from './record.pages.js'

@Module({
  imports: [PeopleModule],
  controllers: [CodesApi, ImportsApi, ProtocolApi, ProtocolPages, ImportsPages, RecordPages],
  providers: [
    AdoptionsRepository,
    CodesRepository,
    CodesService,
    DefaultProtocolService,
    ImportsPagesService,
    ImportsRepository,
    ImportsService,
    LawRepository,
    ProtocolPagesService,
    ProtocolRepository,
    ProtocolService,
    RecordPagesService,
  ],
  exports: [CodesService, DefaultProtocolService, ProtocolService],
})
export class ProtocolModule {}
