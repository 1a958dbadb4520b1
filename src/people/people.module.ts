import { Module } from '@nestjs/common'
import { ArrangementsRepository } from './arrangements.repository.js'
import { AuthoritiesApi } from './authorities.api.js'
import { AuthoritiesRepository } from './authorities.repository.js'
import { AuthoritiesService } from './authorities.service.js'
import { DecidingCouncilService } from './deciding-council.service.js'
import { MembersRepository } from './members.repository.js'
import { MembersService } from './members.service.js'
import { PeopleApi } from './people.api.js'
import { PeopleRepository } from './people.repository.js'
import { PeopleService } from './people.service.js'
import { TermsRepository } from './terms.repository.js'

@Module({
  controllers: [AuthoritiesApi, PeopleApi],
  providers: [
    DecidingCouncilService,
    ArrangementsRepository,
    AuthoritiesRepository,
    AuthoritiesService,
    MembersRepository,
    MembersService,
    PeopleRepository,
    PeopleService,
    TermsRepository,
  ],
  exports: [AuthoritiesService, DecidingCouncilService, MembersService, PeopleService],
})
export class PeopleModule {}
