import { Module, type OnModuleInit } from '@nestjs/common'
import { APP_GUARD, DiscoveryModule } from '@nestjs/core'
import { roles } from '../domain/complaint/vocabulary.js'
import { ViewService } from '../web/view.service.js'
import { AccessGuard } from './access.guard.js'
import { AccountPages } from './account.pages.js'
import { AccountsRepository } from './accounts.repository.js'
import { AccountsService } from './accounts.service.js'
import { homeOf, navigationOf } from './homes.js'
import { PasswordGuard } from './password.guard.js'
import { PasswordStrategy } from './password.strategy.js'
import { PermissionsCheck } from './permissions.check.js'
import { SessionStore } from './session.store.js'
import { SessionsRepository } from './sessions.repository.js'
import { Sessions } from './sessions.js'
import { SignInPages } from './sign-in.pages.js'
import { SignInService } from './sign-in.service.js'
import { TokenGuard } from './token.guard.js'
import { TokenStrategy } from './token.strategy.js'
import { TokensApi } from './tokens.api.js'
import { TokensRepository } from './tokens.repository.js'
import { TokensService } from './tokens.service.js'

@Module({
  imports: [DiscoveryModule],
  controllers: [SignInPages, AccountPages, TokensApi],
  providers: [
    AccountsRepository,
    AccountsService,
    PasswordGuard,
    PasswordStrategy,
    PermissionsCheck,
    Sessions,
    SessionsRepository,
    SessionStore,
    SignInService,
    TokenGuard,
    TokensRepository,
    TokensService,
    TokenStrategy,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccountsService, TokensService],
})
export class AccountsModule implements OnModuleInit {
  constructor(private readonly view: ViewService) {}

  onModuleInit(): void {
    this.view.everyPageKnows(({ viewer, url }) => {
      if (!viewer) return {}
      const { name, party } = viewer
      return { person: { name, role: roles[party], home: homeOf(party) }, navigation: navigationOf(party, url) }
    })
  }
}
