import { Module } from '@nestjs/common'
import { CalendarModule } from '../calendar/calendar.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { PeopleModule } from '../people/people.module.js'
import { ProtocolModule } from '../protocol/protocol.module.js'
import { ActionChoicesService } from './desk/action-choices.service.js'
import { ActionPageService } from './desk/action-page.service.js'
import { ActionsApi } from './acts/actions.api.js'
import { ActionsPages } from './desk/actions.pages.js'
import { CaseListsService } from './case-lists.service.js'
import { CasePapersService } from './desk/case-papers.service.js'
import { CasePages } from './desk/case.pages.js'
import { CasesPageService } from './desk/cases-page.service.js'
import { CasesPages } from './desk/cases.pages.js'
import { ComplaintsApi } from './complaints.api.js'
import { AccountsModule } from '../accounts/accounts.module.js'
import { Completing } from './acts/completing.service.js'
import { ComplaintsRepository } from './complaints.repository.js'
import { ComplaintsService } from './complaints.service.js'
import { DecidingFacts } from './acts/deciding-facts.service.js'
import { Deciding } from './acts/deciding.service.js'
import { EverythingRepository } from './record/everything.repository.js'
import { FollowingService } from './following.service.js'
import { OnRecord } from './on-record.service.js'
import { OutsideRepository } from './outside.repository.js'
import { IssuingService } from './acts/issuing.service.js'
import { LogPageService } from './desk/log-page.service.js'
import { LogPages } from './desk/log.pages.js'
import { RecountingService } from './acts/recounting.service.js'
import { RebuildRepository } from './record/rebuild.repository.js'
import { RelatedBox } from './desk/related-box.service.js'
import { RelationsApi } from './relations.api.js'
import { RelationsPages } from './desk/relations.pages.js'
import { RelationsRepository } from './relations.repository.js'
import { RelationsService } from './relations.service.js'
import { Splitting } from './acts/splitting.service.js'
import { RecordService } from './record/record.service.js'
import { StreamsRepository } from './record/streams.repository.js'
import { SubmissionsService } from './submissions.service.js'
import { TogetherApi } from './acts/together.api.js'
import { TogetherForm } from './desk/together-form.service.js'
import { TogetherService } from './acts/together.service.js'
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
