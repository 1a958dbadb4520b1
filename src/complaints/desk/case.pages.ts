import { Controller, Get, Param, Query } from '@nestjs/common'
import { z } from 'zod'
import { For } from '../../accounts/permissions.js'
import { Viewer } from '../../accounts/viewer.js'
import { editionWords } from '../../domain/documents/notice-words.js'
import { ForPeople, show } from '../../web/answers.js'
import { doneQuery, said, type DoneQuery } from './banners.js'
import { CasePapersService, type CasePapers } from './case-papers.service.js'
import { offers } from './offers.js'
import { pageWords } from './page-words.js'
import { RelatedBox } from './related-box.service.js'
import { whichCase, whichComplaint, type WhichCase, type WhichComplaint } from '../reference.js'
import { looking, type Looking } from '../who.js'

@For('monitoringOfficer', 'deputyMonitoringOfficer', 'independentPerson', 'investigatingOfficer')
@Controller('staff/complaints')
export class CasePages {
  constructor(
    private readonly papers: CasePapersService,
    private readonly related: RelatedBox,
  ) {}

  @Get(':reference')
  @ForPeople()
  async complaint(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichComplaint }) which: WhichComplaint,
    @Query({ schema: doneQuery }) query: DoneQuery,
  ) {
    return this.page(await this.papers.first(which, looking(viewer)), query, looking(viewer))
  }

  @Get(':reference/cases/:number')
  @ForPeople()
  async theCase(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichCase }) which: WhichCase,
    @Query({ schema: doneQuery }) query: DoneQuery,
  ) {
    return this.page(await this.papers.of(which, looking(viewer)), query, looking(viewer))
  }

  private async page(papers: CasePapers, { done }: z.infer<typeof doneQuery>, viewer: Looking) {
    return show('complaints/pages/case', {
      ...papers,
      ...offers(papers.whatNow.actions),
      related: await this.related.of(papers, viewer),
      words: pageWords,
      editionWords,
      banner: said(done),
      wide: true,
    })
  }
}
