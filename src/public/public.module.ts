import { Module } from '@nestjs/common'
import { ComplaintsModule } from '../complaints/complaints.module.js'
import { NoticesModule } from '../notices/notices.module.js'
import { PeopleModule } from '../people/people.module.js'
import { ProtocolModule } from '../protocol/protocol.module.js'
import { ComplainPages } from './complain.pages.js'
import { CouncilService } from './council.service.js'
import { FollowWritingPages } from './follow-writing.pages.js'
import { FollowPages } from './follow.pages.js'
import { FollowingCookie } from './following-cookie.js'
import { Guesses } from './guesses.js'
import { PublicApi } from './public.api.js'
import { PublicService } from './public.service.js'
import { StartPages } from './start.pages.js'

@Module({
  imports: [ComplaintsModule, NoticesModule, PeopleModule, ProtocolModule],
  controllers: [StartPages, ComplainPages, FollowPages, FollowWritingPages, PublicApi],
  providers: [CouncilService, FollowingCookie, Guesses, PublicService],
})
export class PublicModule {}
