import { Module } from '@nestjs/common'
import { ComplaintsModule } from '../complaints/complaints.module.js'
import { PeopleModule } from '../people/people.module.js'
import { LettersApi } from './letters.api.js'
import { LettersPages } from './letters.pages.js'
import { LettersService } from './letters.service.js'

@Module({
  imports: [ComplaintsModule, PeopleModule],
  controllers: [LettersApi, LettersPages],
  providers: [LettersService],
})
export class LettersModule {}
