import { Module } from '@nestjs/common'
import { DocumentsModule } from '../documents/documents.module.js'
import { PeopleModule } from '../people/people.module.js'
import { ProtocolModule } from '../protocol/protocol.module.js'
import { ReportsService } from './reports.service.js'
import { StatisticsApi } from './statistics.api.js'
import { StatisticsPages } from './statistics.pages.js'
import { StatisticsRepository } from './statistics.repository.js'
import { StatisticsService } from './statistics.service.js'

@Module({
  imports: [DocumentsModule, PeopleModule, ProtocolModule],
  controllers: [StatisticsApi, StatisticsPages],
  providers: [StatisticsRepository, StatisticsService, ReportsService],
  exports: [StatisticsService, ReportsService],
})
export class StatisticsModule {}
