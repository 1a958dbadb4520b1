import { Module } from '@nestjs/common'
import { CalendarModule } from '../calendar/calendar.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { PeopleModule } from '../people/people.module.js'
import { ProtocolModule } from '../protocol/protocol.module.js'
import { ActionChoicesService } from './action-choices.service.js'
import { ActionPageService } from './action-page.service.js'
import { ActionsApi } from './actions.api.js'
import { ActionsPages } from './actions.pages.js'
import { CaseListsService } from './case-lists.service.js'
import { CasePapersService } from './case-papers.service.js'
import { CasePages } from './case.pages.js'
import { CasesPageService } from './cases-page.service.js'
import { CasesPages } from './cases.pages.js'
import { ComplaintsApi } from './complaints.api.js'
import { AccountsModule } from '../accounts/accounts.module.js'
import { Completing } from './completing.service.js'
import { ComplaintsRepository } from './complaints.repository.js'
import { ComplaintsService } from './complaints.service.js'
import { DecidingFacts } from './deciding-facts.service.js'
import { Deciding } from './deciding.service.js'
import { EverythingRepository } from './everything.repository.js'
import { FollowingService } from './following.service.js'
import { OnRecord } from './on-record.service.js'
import { OutsideRepository } from './outside.repository.js'
import { IssuingService } from './issuing.service.js'
import { LogPageService } from './log-page.service.js'
import { LogPages } from './log.pages.js'
import { RecountingService } from './recounting.service.js'
import { RebuildRepository } from './rebuild.repository.js'
import { RelatedBox } from './related-box.service.js'
import { RelationsApi } from './relations.api.js'
import { RelationsPages } from './relations.pages.js'
import { RelationsRepository } from './relations.repository.js'
import { RelationsService } from './relations.service.js'
import { Splitting } from './splitting.service.js'
import { RecordService } from './record.service.js'
import { StreamsRepository } from './streams.repository.js'
import { SubmissionsService } from './submissions.service.js'
import { TogetherApi } from './together.api.js'
import { TogetherForm } from './together-form.service.js'
import { TogetherService } from './together.service.js'
import { ToldCasesService } from './told-cases.service.js'
import { TrailService } from './trail.service.js'

@Module({
  imports: [AccountsModule, CalendarModule, IncidentsModule, PeopleModule, ProtocolModule],
  controllers: [
    ComplaintsApi,
    ActionsApi,
    CasesPages,
    LogPages,
    CasePages,
    ActionsPages,
    RelationsApi,
    RelationsPages,
    TogetherApi,
  ],
  providers: [
    EverythingRepository,
    RebuildRepository,
    RecordService,
    RecountingService,
    ComplaintsRepository,
    StreamsRepository,
    DecidingFacts,
    OnRecord,
    Completing,
    Deciding,
    RelationsRepository,
    RelationsService,
    Splitting,
    TogetherService,
    TogetherForm,
    RelatedBox,
    ComplaintsService,
    CaseListsService,
    TrailService,
    IssuingService,
    OutsideRepository,
    SubmissionsService,
    FollowingService,
    ToldCasesService,
    ActionChoicesService,
    ActionPageService,
    CasePapersService,
    CasesPageService,
    LogPageService,
  ],
  exports: [
    ComplaintsService,
    CaseListsService,
    TrailService,
    RecordService,
    SubmissionsService,
    FollowingService,
    ToldCasesService,
    IssuingService,
  ],
})
export class ComplaintsModule {}
