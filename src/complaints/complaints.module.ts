import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { PeopleModule } from '../people/people.module.js'
import { ProtocolModule } from '../protocol/protocol.module.js'
import { ActionsApi } from './actions.api.js'
import { CaseListsService } from './case-lists.service.js'
import { ComplaintsApi } from './complaints.api.js'
import { ComplaintsRepository } from './complaints.repository.js'
import { ComplaintsService } from './complaints.service.js'
import { DecidingFacts } from './deciding-facts.service.js'
import { EverythingRepository } from './everything.repository.js'
import { OnRecord } from './on-record.service.js'
import { IssuingService } from './issuing.service.js'
import { RebuildRepository } from './rebuild.repository.js'
import { RecordService } from './record.service.js'
import { StreamsRepository } from './streams.repository.js'
import { TrailService } from './trail.service.js'

@Module({
  imports: [IncidentsModule, PeopleModule, ProtocolModule],
  controllers: [ComplaintsApi, ActionsApi],
  providers: [
    EverythingRepository,
    RebuildRepository,
    RecordService,
    ComplaintsRepository,
    StreamsRepository,
    DecidingFacts,
    OnRecord,
    ComplaintsService,
    CaseListsService,
    TrailService,
    IssuingService,
  ],
  exports: [ComplaintsService, CaseListsService, TrailService, RecordService, IssuingService],
})
export class ComplaintsModule {}
