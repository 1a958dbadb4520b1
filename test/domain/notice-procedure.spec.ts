import { describe, expect, it } from '@jest/globals'
import type { Edition } from '../../src/domain/complaint/decisions.js'
import { plain, type Block, type Document } from '../../src/domain/documents/blocks.js'
import { anIndependentPerson, aStory, usualArrangements, type Said, type Story, type Told } from '../make.js'
import { aBreach, aHearing, assessed, decidedIn, investigated, nearlyDecided, noticeOf, screened } from '../make-notice.js'

const linesOf = (block: Block): string[] => {
  if (block.kind === 'summary') return block.rows.map(({ label, value }) => `${label}: ${plain(value)}`)
  if (block.kind === 'list') return block.items.map(plain)
  if (block.kind === 'table') return block.rows.map((row) => row.map(plain).join(' '))
  return 'text' in block ? [plain(block.text)] : []
}
/** What it says, line by line. */
const said = (document: Document): string => document.blocks.flatMap(linesOf).join('\n')
const read = (story: Story, edition: Edition = 'complainant'): string => said(noticeOf(story, edition))

const two: Told = { allegations: [{ summary: 'Called a resident a liar' }, { summary: 'Shared a letter' }] }
/** The same done for each of the two allegations. */
const each = (kind: 'linkProvision' | 'findCapacity'): Said[] =>
  [1, 2].map((place): Said => ({ do: kind, allegation: allegation(place) }))
const allegation = (place: number): string => aStory(two).complaint.cases[0]?.allegations[place - 1]?.id ?? ''
const bothAssessed: readonly Said[] = [...screened, '+9', ...each('linkProvision'), ...each('findCapacity')]
const bothInvestigated: readonly Said[] = [
  ...bothAssessed,
  ...investigated.slice(investigated.indexOf('referToInvestigation')),
  'consultIndependentPerson',
  '+5',
  'giveView',
]

describe('who decided', () => {
  it('is the Monitoring Officer by name', () => {
    expect(read(aStory({}, ...screened, ...assessed, 'takeNoFurtherAction'))).toContain(
      'Decided by: Grace Okafor, Monitoring Officer\n',
    )
  })

  it('is the Monitoring Officer with the Independent Person where the arrangements have it so', () => {
    const arrangements = {
      ...usualArrangements,
      assessment: { by: 'monitoringOfficerWithIndependentPerson', asksIndependentPerson: true } as const,
    }
    const asked = ['consultIndependentPerson', 'giveView'] as const
    const text = read(aStory({ arrangements }, ...screened, ...assessed, ...asked, 'takeNoFurtherAction'))
    expect(text).toContain(`Decided by: Grace Okafor, Monitoring Officer, with ${anIndependentPerson.name}, Independent Person\n`)
  })

  it('is the assessment panel that met, by its members', () => {
    const text = read(aStory({}, ...screened, ...assessed, 'referToPanel', 'recordPanelMeeting', 'takeNoFurtherAction'))
    expect(text).toContain('Decided by: The assessment panel: Cllr Edith Marsh, Cllr Ruth Amos and Cllr Paul Denny\n')
    expect(text).toContain('The assessment panel met.')
  })

  it.each(['complainant', 'subjectMember', 'public', 'exempt'] as const)(
    'is the hearing panel, by those who sat, in the %s edition, which says who attended and whether it was open',
    (edition) => {
      const text = read(aStory({}, ...aHearing, 'findBreach'), edition)
      expect(text).toContain('Decided by: The hearing panel: Cllr Edith Marsh, Cllr Ruth Amos and Cllr Paul Denny\n')
      expect(text).toContain('There also attended: the councillor and the Investigating Officer.')
      expect(text).toContain('The hearing was open to the public.')
    },
  )

  it('is not the panel that never sat, where a case ends before its hearing', () => {
    const text = read(aStory({}, ...nearlyDecided, 'referToHearing', 'dispenseWithView', 'withdraw'))
    expect(text).toContain('Decided by: Grace Okafor, Monitoring Officer\n')
    expect(text).not.toContain('The hearing was held')
    expect(text).toContain('without the Independent Person’s view on ending it')
  })

  it('closed the hearing to the public only for a reason that is given', () => {
    const exempt = { paragraph: 'paragraph1', publicInterest: 'A child is named in the evidence.' } as const
    const text = read(
      aStory({}, ...aHearing.map((one): Said => (one === 'listHearing' ? { do: one, exempt } : one)), 'closeHearingNoBreach'),
    )
    expect(text).toContain('paragraph 1 (information relating to any individual)')
    expect(text).toContain('A child is named in the evidence.')
  })
})

describe('a decision on some of the allegations', () => {
  it('lists what ended and what goes on', () => {
    const text = read(aStory(two, ...bothAssessed, 'endAllegations'))
    expect(text).toContain('This decision is about allegation 1 of 2.')
    expect(text).toContain('Allegation 1: No further action, because: insufficient evidence.')
    expect(text).toContain('Allegation 2: not decided yet; it goes on.')
    expect(text).toContain('No finding has been made yet on whether')
    expect(text).toContain('The case goes on.')
  })

  it('finds no breach of one after the investigation, and says nothing of the other', () => {
    const text = read(aStory(two, ...bothInvestigated, 'findNoBreach'))
    expect(text).toContain('Allegation 1: not decided yet; it goes on.')
    expect(text).toContain('Allegation 2: Investigated, no breach.')
  })

  it('is told apart from what was decided before it', () => {
    const text = read(aStory(two, ...bothAssessed, 'endAllegations', '+2', 'takeNoFurtherAction'))
    expect(text).toContain('This decision is about allegation 2 of 2.')
    expect(text).toMatch(/Allegation 1: No further action, because: insufficient evidence \(decided before, on .+ 2026\)\./)
    expect(text).toContain('Allegation 2: No further action, because: trivial.')
  })

  it('tells a breach of one from no breach of the other', () => {
    const findings = [1, 2].map((place) => ({
      allegation: allegation(place),
      provision: 'provision-1',
      breach: place === 1,
      reasons: 'Weighed.',
      article10: place === 1 ? 'Personal abuse is not protected so far.' : null,
    }))
    const story = aStory(two, ...bothInvestigated, { do: 'findBreach', findings })
    expect(read(story)).toContain('Allegation 1: breach found; what should follow is decided next.')
    expect(read(story)).toContain('Allegation 2: no breach found; what should follow is decided next.')
    expect(read(story)).toContain('Personal abuse is not protected so far.')
  })
})

describe('a breach', () => {
  const found: readonly Said[] = [...screened, ...assessed, 'findBreach']

  it.each<[string, readonly Said[], string]>([
    ['without an investigation', found, 'Without an investigation, as the law allows'],
    ['after an investigation', [...nearlyDecided, 'findBreach'], 'After an investigation it was found'],
    ['at a hearing', [...aHearing, 'findBreach'], 'After a hearing it was found'],
  ])('found %s is said to have been found so', (_how, steps, words) => {
    const others = ['Without an investigation, as', 'After an investigation it', 'After a hearing it'].filter(
      (other) => !words.startsWith(other),
    )
    const text = read(aStory({}, ...steps))
    expect(text).toContain(words)
    for (const other of others) expect(text).not.toContain(other)
  })

  it('without an investigation may close without a sanction, or with one, and no hearing is spoken of', () => {
    for (const end of ['closeBreachNoSanction', 'imposeSanctions'] as const)
      expect(read(aStory({}, ...found, end))).not.toMatch(/After a(n investigation|.hearing)/)
  })

  it('has the Independent Person’s views on the finding and on what should follow told apart', () => {
    const again = aBreach.slice(0, -1)
    const story = aStory(
      {},
      ...again,
      { do: 'giveView', view: 'An apology is enough.', agreement: 'disagrees' },
      'imposeSanctions',
    )
    const text = read(story)
    expect(text).toContain('a view on what to find at the hearing, and agreed with what was proposed')
    expect(text).toContain('a view on what should follow from the breach, and disagreed with what was proposed')
    expect(text).toContain('An apology is enough.')
  })

  it('does not have the view passed on that the councillor sought for themselves', () => {
    const own = ['+1', { do: 'consultIndependentPerson', soughtBy: 'subjectMember' }] as const
    const story = aStory({}, ...screened, ...assessed, ...own, { do: 'giveView', view: 'MEMBERSOWN' }, 'takeNoFurtherAction')
    for (const edition of ['complainant', 'exempt'] as const) expect(read(story, edition)).not.toContain('MEMBERSOWN')
  })
})

describe('sanctions', () => {
  const parish: Told = {
    subjectMember: { authority: 'harrowmere', authorityName: 'Ambleford Parish Council', tier: 'parish' },
  }

  it('upon a parish member are recommended to the parish, which may add nothing', () => {
    const text = read(aStory(parish, ...aBreach, 'imposeSanctions'))
    expect(text).toContain('Ask for an apology, recommended to Ambleford Parish Council. A written apology.')
    expect(text).toContain('may not add anything to it')
    expect(text).toContain('Ambleford Parish Council is told what is recommended to it.')
  })

  it('that the parish refused are said to have been', () => {
    const refused: Said = { do: 'recordParishResponse', accepts: false, note: 'PRIVATENOTE' }
    const text = read(aStory(parish, ...aBreach, 'imposeSanctions', '+20', refused, 'closeSanctions'))
    expect(text).toContain('The parish council did not accept the recommendation on')
    expect(text).toMatch(/Refused on .+ 2026\./)
    expect(text).not.toContain('PRIVATENOTE')
  })

  it('of doubtful lawfulness have the caution and why they are imposed all the same, in every edition', () => {
    const sanction = {
      kind: 'withdrawFacilities',
      addressedTo: 'Cllr Victor Hale',
      terms: 'No use of the group room',
      dueOn: null,
      despiteCaution: 'Counsel has advised.',
    } as const
    const story = aStory({}, ...aBreach, { do: 'imposeSanctions', sanctions: [sanction] })
    for (const edition of ['complainant', 'subjectMember', 'public', 'exempt'] as const) {
      expect(read(story, edition)).toContain('A caution attaches to this sanction: the law names no power for it')
      expect(read(story, edition)).toContain('Counsel has advised.')
    }
  })
})

describe('what can be done next', () => {
  const reviewed = {
    ...usualArrangements,
    review: { within: { length: 28, unit: 'calendarDays' }, by: ['complainant'] },
  } as const
  const closed = [...screened, ...assessed, 'takeNoFurtherAction'] as const

  it('is a review within its time, for those to whom the council gives it', () => {
    const story = aStory({ arrangements: reviewed }, ...closed)
    expect(decidedIn(story).decision.on).toBe('2026-03-14')
    expect(read(story)).toContain('you may ask for a review of this decision until Saturday 11 April 2026')
    expect(read(story, 'subjectMember')).toContain('do not give you a review')
    expect(read(story, 'exempt')).toContain('can be asked for until Saturday 11 April 2026, by the complainant.')
  })

  it('is no second review of a decision made on review', () => {
    const story = aStory({ arrangements: reviewed }, ...closed, '+5', 'askForReview', 'allowReview', '+5', 'takeNoFurtherAction')
    expect(read(story)).toContain('there is no second one')
    expect(read(story)).toContain('The case was reopened.')
  })

  it('is no review where the council adopted none or the case goes on', () => {
    expect(read(aStory({}, ...closed))).not.toContain('review of')
    expect(read(aStory({ arrangements: reviewed }, ...screened, ...assessed, 'offerInformalResolution'))).not.toContain(
      'review of',
    )
  })

  it('is an appeal only where legislation has given one', () => {
    const appeal = { ...usualArrangements, regimes: ['nationalAppeal'] } as const
    expect(read(aStory({}, ...closed))).toContain('There is no right of appeal')
    expect(read(aStory({ arrangements: appeal }, ...closed))).toContain('gives an appeal beyond the council')
  })
})

describe('where else the case went', () => {
  it('is named', () => {
    expect(read(aStory({}, ...screened, 'referElsewhere'))).toContain(
      'The complaint was referred to: The Monitoring Officer of the county council.',
    )
  })

  it('is out of office, on its day', () => {
    expect(read(aStory({}, ...screened, 'endForMemberLeft'))).toMatch(/The councillor resigned on .+ 2026\./)
  })
})

describe('the public edition', () => {
  const names = /Hale|Victor|Rosa|Field|Lund|Finch|rosa@/
  const named: Said = { do: 'decidePublication', published: true, named: true, askedByMember: false, reasons: 'HALEREASON' }
  const unnamed: Said = { do: 'decidePublication', published: true, named: false, askedByMember: false, reasons: 'In the open.' }
  const hidden: Said = { do: 'decidePublication', published: false, named: false, askedByMember: false, reasons: 'A child.' }
  const canaries = {
    do: 'imposeSanctions',
    reasons: 'Cllr Hale and Rosa Field were heard; Victor’s account @VictorHale5 was seen.',
  } as const

  it('names nobody, in any word of anybody, until naming is decided', () => {
    const exempt = { paragraph: 'paragraph2', publicInterest: 'It would show who Rosa Field is, and Victor Hale.' } as const
    const told: Told = { subjectMember: { name: 'Cllr Victor Hale' } }
    const steps = aBreach.map((one): Said => {
      if (one === 'listHearing') return { do: one, exempt }
      return one === 'giveView' ? { do: one, view: 'Hale should say sorry to Ms Field.' } : one
    })
    for (const decided of [[], [unnamed]]) {
      const text = JSON.stringify(noticeOf(aStory(told, ...steps, canaries, ...decided), 'public'))
      expect(text).not.toMatch(names)
      expect(text).toContain('[the councillor] and [the complainant] were heard')
    }
  })

  it('names the councillor, and still not the complainant, where that was decided since', () => {
    const document = noticeOf(aStory({}, ...aBreach, canaries, named), 'public')
    expect(said(document)).toContain('About: Cllr Victor Hale, Harrowmere City Council')
    expect(said(document)).toContain('Cllr Hale and [the complainant] were heard')
    expect(said(document)).not.toMatch(/Rosa|HALEREASON/)
    expect(said(document)).toContain('It names the councillor, because that was decided')
  })

  it('is refused where it was decided not to publish', () => {
    expect(() => noticeOf(aStory({}, ...aBreach, 'imposeSanctions', hidden), 'public')).toThrow('decided not to publish')
  })

  it('without a breach is made where publication was decided, and refused where it was not', () => {
    const cleared = [...aHearing, 'closeHearingNoBreach'] as const
    expect(() => noticeOf(aStory({}, ...cleared), 'public')).toThrow('no breach was found')
    expect(JSON.stringify(noticeOf(aStory({}, ...cleared, unnamed), 'public'))).not.toMatch(names)
    const asked: Said = { do: 'decidePublication', published: true, named: true, askedByMember: true, reasons: 'As asked.' }
    expect(read(aStory({}, ...cleared, asked), 'public')).toContain('as the councillor asked')
  })

  it.each<[string, readonly Said[]]>([
    ['at assessment', [...screened, ...assessed, 'findBreach', 'closeBreachNoSanction']],
    ['after an investigation', [...nearlyDecided, 'findBreach']],
  ])('is made of a breach found %s', (_when, steps) => {
    expect(JSON.stringify(noticeOf(aStory({}, ...steps), 'public'))).not.toMatch(names)
  })

  it('is not made of a decision taken before a breach was found', () => {
    const story = aStory({}, ...aBreach, 'imposeSanctions')
    expect(() => noticeOf(story, 'public', { decided: decidedIn(story, 0) })).toThrow('no breach was found')
  })

  it('tells the parties, in their own editions, what was decided on publication', () => {
    const story = aStory({}, ...aBreach, 'imposeSanctions', named)
    expect(read(story)).toContain('in an edition that names the councillor and not the complainant.')
    expect(read(story)).not.toContain('HALEREASON')
    expect(read(story, 'exempt')).toContain('HALEREASON')
  })
})
