import { Global, Module, type DynamicModule } from '@nestjs/common'
import { Clock } from './clock.js'
import { Creations } from './creations.js'
import { PrismaService } from './prisma.service.js'
import { Readiness } from './readiness.js'
import { Settings } from './settings.js'

@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useValue: clock },
        PrismaService,
        Readiness,
        Creations,
      ],
      exports: [Settings, Clock, PrismaService, Readiness, Creations],
    }
  }
}
