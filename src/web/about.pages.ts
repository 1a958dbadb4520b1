import { Controller, Get } from '@nestjs/common'
import { ForPeople, show } from './answers.js'
import { OpenToAll } from './open.js'

@OpenToAll()
@Controller()
export class AboutPages {
  @Get('accessibility')
  @ForPeople()
  accessibility() {
    return show('accessibility')
  }

  @Get('privacy')
  @ForPeople()
  privacy() {
    return show('privacy')
  }

  @Get('cookies')
  @ForPeople()
  cookies() {
    return show('cookies')
  }
}
