import { Module } from '@nestjs/common'
import { DrawingService } from './draw.service.js'

@Module({ providers: [DrawingService], exports: [DrawingService] })
export class DocumentsModule {}
