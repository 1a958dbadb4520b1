import { Controller, Get, Param, Query } from '@nestjs/common'
import { z } from 'zod'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { editionWords } from '../domain/documents/notice-words.js'
import { ForPeople, show } from '../web/answers.js'
import { doneQuery, said, type DoneQuery } from './banners.js'
import { CasePapersService, type CasePapers } from './case-papers.service.js'
import { offers } from './offers.js'
import { pageWords } from './page-words.js'
import { whichCase, whichComplaint, type WhichCase, type WhichComplaint } from './reference.js'
import { looking } from './who.js'

@For('monitoringOfficer', 'deputyMonitoringOfficer', 'independentPerson', 'investigatingOfficer')
@Controller('staff/complaints')
export class CasePages {
  constructor(private readonly papers: CasePapersService) {}

  @Get(':reference')
  @ForPeople()
  async complaint(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichComplaint }) which: WhichComplaint,
    @Query({ schema: doneQuery }) query: DoneQuery,
  ) {
    return page(await this.papers.first(which, looking(viewer)), query)
  }

  @Get(':reference/cases/:number')
  @ForPeople()
  async theCase(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichCase }) which: WhichCase,
    @Query({ schema: doneQuery }) query: DoneQuery,
  ) {
    return page(await this.papers.of(which, looking(viewer)), query)
  }
}

const page = (papers: CasePapers, { done }: z.infer<typeof doneQuery>) =>
  show('complaints/pages/case', {
    ...papers,
    ...offers(papers.whatNow.actions),
    words: pageWords,
    editionWords,
    banner: said(done),
    wide: true,
  })
