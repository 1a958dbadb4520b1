import { Global, Module } from '@nestjs/common'
import { Settings } from '../platform/settings.js'
import { AboutPages } from './about.pages.js'
import { ApiDocsPages } from './api-docs.pages.js'
import { Assets } from './assets.js'
import { AssetsPages } from './assets.pages.js'
import { Limits } from './limits.js'
import { Look, lookFrom } from './look.js'
import { ApiDocument } from './openapi.js'
import { Cursors } from './paging.js'
import { ViewService } from './view.service.js'

@Global()
@Module({
  controllers: [AboutPages, AssetsPages, ApiDocsPages],
  providers: [
    { provide: Look, useFactory: (settings: Settings) => lookFrom(process.env, settings.isDemo), inject: [Settings] },
    { provide: Cursors, useFactory: (settings: Settings) => new Cursors(settings.sessionKey('cursors')), inject: [Settings] },
    { provide: Assets, useFactory: () => new Assets() },
    ApiDocument,
    Limits,
    ViewService,
  ],
  exports: [Look, Cursors, Limits, ViewService],
})
export class WebModule {}
