import { Module } from '@nestjs/common'
import { ComplaintsModule } from '../complaints/complaints.module.js'
import { DocumentsModule } from '../documents/documents.module.js'
import { PeopleModule } from '../people/people.module.js'
import { ProtocolModule } from '../protocol/protocol.module.js'
import { LawOfNotices } from './law.service.js'
import { NoticesApi } from './notices.api.js'
import { NoticesPages } from './notices.pages.js'
import { NoticesPageService } from './notices-page.service.js'
import { NoticesRepository } from './notices.repository.js'
import { NoticesService } from './notices.service.js'

@Module({
  imports: [ComplaintsModule, DocumentsModule, PeopleModule, ProtocolModule],
  controllers: [NoticesApi, NoticesPages],
  providers: [LawOfNotices, NoticesPageService, NoticesRepository, NoticesService],
  exports: [NoticesService],
})
export class NoticesModule {}
