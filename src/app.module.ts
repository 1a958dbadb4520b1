import { Module } from '@nestjs/common'

/** The table of contents. */
@Module({ imports: [] })
export class AppModule {}
