import { randomUUID } from 'node:crypto'
import type { DynamicModule } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { LogController } from 'fastify'
import { withSessions } from './accounts/sessions.js'
import { AppModule } from './app.module.js'
import { HealthApi } from './health.api.js'
import { SystemClock, type Clock } from './platform/clock.js'
import { logRequests, makeLog, NestLog } from './platform/log.js'
import { PlatformModule } from './platform/platform.module.js'
import type { Settings } from './platform/settings.js'
import { dress } from './web/dress.js'

export interface AppOptions {
  settings: Settings
  clock?: Clock
}

/** The whole program, ready to listen: what is served, tested and walked through is made here and nowhere else. */
export async function createApp({ settings, clock = new SystemClock() }: AppOptions): Promise<NestFastifyApplication> {
  const log = makeLog(settings.logLevel)
  const { trustedProxies } = settings
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })
  const app = await NestFactory.create<NestFastifyApplication>(withPlatform(settings, clock), adapter, {
    logger: new NestLog(log),
    abortOnError: false,
    return503OnClosing: true,
    routeConflictPolicy: { duplicate: 'error', shadow: 'error' },
    routeResolutionStrategy: 'specificity',
  })
  logRequests(adapter.getInstance())
  await dress(app)
  await withSessions(app)
  return app
}

function withPlatform(settings: Settings, clock: Clock): DynamicModule {
  return { module: AppModule, imports: [PlatformModule.with(settings, clock)], controllers: [HealthApi] }
}
