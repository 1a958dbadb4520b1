import { Controller, Get, Param } from '@nestjs/common'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { inPath, looking, whichCase, type WhichCase } from '../complaints/acts/issuing.service.js'
import { ForPeople, show } from '../web/answers.js'
import { whichLetter, type WhichLetter } from './letter.js'
import { LettersService } from './letters.service.js'

const addressOf = ({ reference, number }: WhichCase): string => `/staff/complaints/${inPath(reference)}/cases/${number}`

@Controller('staff/complaints/:reference/cases/:number/letters')
@For('monitoringOfficer', 'deputyMonitoringOfficer')
export class LettersPages {
  constructor(private readonly letters: LettersService) {}

  @Get()
  @ForPeople()
  async list(@Viewer() viewer: Viewer, @Param({ schema: whichCase }) which: WhichCase) {
    const letters = await this.letters.list(which, looking(viewer))
    return show('letters/pages/letters', {
      reference: which.reference,
      address: addressOf(which),
      due: (await this.letters.due(which, looking(viewer))).map(({ answer }) => answer),
      earlier: letters.filter(({ isDue }) => !isDue).toReversed(),
    })
  }

  @Get(':letter')
  @ForPeople()
  async read(@Viewer() viewer: Viewer, @Param({ schema: whichLetter }) which: WhichLetter) {
    const { answer } = await this.letters.read(which, looking(viewer))
    return show('letters/pages/letter', { reference: which.reference, address: addressOf(which), letter: answer })
  }
}
