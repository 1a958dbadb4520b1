import { Module } from '@nestjs/common'
import { IncidentsApi } from './incidents.api.js'
import { IncidentsRepository } from './incidents.repository.js'
import { IncidentsService } from './incidents.service.js'

@Module({
  controllers: [IncidentsApi],
  providers: [IncidentsRepository, IncidentsService],
  exports: [IncidentsService],
})
export class IncidentsModule {}
