import { Module } from '@nestjs/common'
import { ComplaintsModule } from '../complaints/complaints.module.js'
import { NoticesModule } from '../notices/notices.module.js'
import { CouncillorApi } from './councillor.api.js'
import { CouncillorPages } from './councillor.pages.js'

@Module({ imports: [ComplaintsModule, NoticesModule], controllers: [CouncillorApi, CouncillorPages] })
export class CouncillorModule {}
