import { Module } from '@nestjs/common'
import { WebModule } from './web/web.module.js'

/** The table of contents. */
@Module({ imports: [WebModule] })
export class AppModule {}
