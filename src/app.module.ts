import { Module } from '@nestjs/common'
import { AccountsModule } from './accounts/accounts.module.js'
import { CalendarModule } from './calendar/calendar.module.js'
import { ComplaintsModule } from './complaints/complaints.module.js'
import { CouncillorModule } from './councillor/councillor.module.js'
import { IncidentsModule } from './incidents/incidents.module.js'
import { LettersModule } from './letters/letters.module.js'
import { NoticesModule } from './notices/notices.module.js'
import { PeopleModule } from './people/people.module.js'
import { ProtocolModule } from './protocol/protocol.module.js'
import { PublicModule } from './public/public.module.js'
import { StatisticsModule } from './statistics/statistics.module.js'
import { WebModule } from './web/web.module.js'

/** The table of contents. */
@Module({
  imports: [
    WebModule,
    AccountsModule,
    CalendarModule,
    PeopleModule,
    ProtocolModule,
    IncidentsModule,
    ComplaintsModule,
    NoticesModule,
    LettersModule,
    PublicModule,
    CouncillorModule,
    StatisticsModule,
  ],
})
export class AppModule {}
