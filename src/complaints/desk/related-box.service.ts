import { Injectable } from '@nestjs/common'
import type { CasePapers } from './case-papers.service.js'
import { inPath } from '../reference.js'
import { listed } from './related-words.js'
import { RelationsService } from '../relations.service.js'
import type { Looking } from '../who.js'

const few = 10

/** The related complaints on the page of a case, for those who run it. */
@Injectable()
export class RelatedBox {
  constructor(private readonly relations: RelationsService) {}

  async of({ view: { relations, reference, number } }: CasePapers, viewer: Looking) {
    if (relations === null || reference === null) return undefined
    const [{ items, next }, followers] = await Promise.all([
      this.relations.related({ reference }, viewer, { size: few }),
      this.relations.followers({ reference }, viewer),
    ])
    return {
      items: items.map(listed),
      hasMore: next !== undefined,
      address: `/staff/complaints/${inPath(reference)}/related`,
      followers: followers.filter(({ cases }) => cases.some(({ togetherWith }) => togetherWith === number)).length,
    }
  }
}
