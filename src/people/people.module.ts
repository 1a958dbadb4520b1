import { Module } from '@nestjs/common'
import { ArrangementsApi } from './arrangements.api.js'
import { ArrangementsPages } from './arrangements.pages.js'
import { ArrangementsPagesService } from './arrangements-pages.service.js'
import { ArrangementsRepository } from './arrangements.repository.js'
import { ArrangementsService } from './arrangements.service.js'
import { AuthoritiesApi } from './authorities.api.js'
import { AuthoritiesRepository } from './authorities.repository.js'
import { AuthoritiesService } from './authorities.service.js'
import { DecidingCouncilService } from './deciding-council.service.js'
import { MembersRepository } from './members.repository.js'
import { MembersService } from './members.service.js'
import { PeopleApi } from './people.api.js'
import { PeopleRepository } from './people.repository.js'
import { PeopleService } from './people.service.js'
import { ImportPagesService } from './import-pages.service.js'
import { PersonPagesService } from './person-pages.service.js'
import { PersonPages } from './person.pages.js'
import { PlansService } from './plans.service.js'
import { RegisterImportsApi } from './register-imports.api.js'
import { RegisterImportsRepository } from './register-imports.repository.js'
import { RegisterImportsService } from './register-imports.service.js'
import { RegisterPagesService } from './register-pages.service.js'
import { RegisterPages } from './register.pages.js'
import { TermsRepository } from './terms.repository.js'

@Module({
  controllers: [ArrangementsApi, ArrangementsPages, AuthoritiesApi, PeopleApi, RegisterImportsApi, RegisterPages, PersonPages],
  providers: [
    DecidingCouncilService,
    ArrangementsPagesService,
    ArrangementsRepository,
    ArrangementsService,
    AuthoritiesRepository,
    AuthoritiesService,
    MembersRepository,
    MembersService,
    PeopleRepository,
    PeopleService,
    ImportPagesService,
    PersonPagesService,
    PlansService,
    RegisterPagesService,
    RegisterImportsRepository,
    RegisterImportsService,
    TermsRepository,
  ],
  exports: [ArrangementsService, AuthoritiesService, DecidingCouncilService, MembersService, PeopleService],
})
export class PeopleModule {}
