import { describe, expect, it } from '@jest/globals'
import type { Outcome } from '../../src/domain/complaint/vocabulary.js'
import { factsOf } from '../../src/domain/statistics/facts.js'
import { daysBetween } from '../../src/domain/time/dates.js'
import {
  anotherSubjectMember,
  aStory,
  caseOf,
  day,
  goOn,
  heardAgain,
  hearing,
  reaching,
  theSubjectMember,
  type Said,
  type Story,
  type Told,
} from '../make.js'

describe('the facts of a complaint', () => {
  it('have the days that the clocks counted, and its due dates', () => {
    const { complaint: made } = aStory({ receivedOn: '2026-03-02' }, '+3', 'acknowledge')
    const [fact] = factsOf(made)
    expect(fact).toMatchObject({
      acknowledgedOn: '2026-03-05',
      acknowledgeWorkingDays: 3,
      acknowledgeCalendarDays: 3,
      acknowledgeOriginallyDueOn: '2026-03-09',
      stage: 'received',
      closedOn: null,
    })
  })

  const two: Told = { allegations: [{}, {}] }
  const secondOf = (story: Story) => caseOf(story.complaint).allegations[1]?.id ?? ''

  it('have the day of each allegation’s own decision, where some ended before the case', () => {
    const begun = aStory(two, ...reaching.assessment)
    const bothLinked = goOn(begun, { do: 'linkProvision', allegation: secondOf(begun) })
    const { complaint: made } = goOn(bothLinked, '+7', 'endAllegations', '+20', 'takeNoFurtherAction')
    const [first, second] = factsOf(made)
    expect([first?.reasons, second?.reasons]).toEqual([['insufficientEvidence'], ['trivial']])
    expect(daysBetween(first?.decidedOn ?? day('2026-01-01'), second?.decidedOn ?? day('2026-01-01'))).toBe(20)
    expect([first?.closedOn, second?.closedOn]).toEqual([second?.decidedOn, second?.decidedOn])
  })

  it.each<[Outcome, readonly Said[]]>([
    ['breachWithoutInvestigation', [...reaching.assessment, 'findCapacity', 'findBreach', 'closeBreachNoSanction']],
    [
      'investigatedBreach',
      [...reaching.hearing.slice(0, -2), 'consultIndependentPerson', 'giveView', 'findBreach', ...heardAgain, 'imposeSanctions'],
    ],
    ['hearingBreachSanction', reaching.sanctions],
    ['discontinued', [...reaching.investigation, 'dispenseWithView', 'discontinue']],
    ['noLongerMember', [...reaching.assessment, 'endForMemberLeft']],
    ['referredElsewhere', [...reaching.assessment, 'referElsewhere']],
  ])('have the outcome %s', (outcome, said) => {
    const [fact] = factsOf(aStory({}, ...said).complaint)
    expect([fact?.outcome, fact?.breach === true]).toEqual([outcome, /breach/i.test(outcome)])
  })

  it('have a hearing on the day on which it was held, once, though the case is reopened and heard again', () => {
    const heard = aStory({}, ...reaching.hearing, ...hearing, 'closeHearingNoBreach')
    const [before] = factsOf(heard.complaint)
    expect(before?.hearingHeldOn).toBe(caseOf(heard.complaint).hearing?.held?.on)
    const [after] = factsOf(goOn(heard, '+10', 'reopen').complaint)
    expect([after?.hearingHeldOn, after?.outcome]).toEqual([before?.hearingHeldOn, null])
  })

  it('tell the sanctions recommended to a parish from others, and how each ended', () => {
    const parish = { authority: 'harrowmere', authorityName: 'Ambleford Parish Council', tier: 'parish' } as const
    const story = aStory({ subjectMember: parish }, ...reaching.sanctions)
    expect(factsOf(story.complaint)[0]).toMatchObject({ sanctions: ['apology'], sanctionsRecommended: ['apology'] })
    const refused = goOn(story, '+9', { do: 'recordParishResponse', accepts: false })
    expect(factsOf(refused.complaint)[0]).toMatchObject({ sanctionsCompliedWith: [], sanctionsRefused: ['apology'] })
    expect(factsOf(aStory({}, ...reaching.sanctions).complaint)[0]?.sanctionsRecommended).toEqual([])
  })

  it('have each legal issue of an allegation, and those brought to their end', () => {
    const flagged = [...reaching.assessment, 'flagLegalIssue', { do: 'flagLegalIssue', issue: 'copyright' }] as const
    const { complaint: made } = aStory({}, ...flagged, 'endLegalIssue')
    expect(factsOf(made)[0]).toMatchObject({ legalIssues: ['copyright', 'libel'], legalIssuesEnded: ['libel'] })
  })

  it('tell a closing as a duplicate from others, of the case and of the complaint', () => {
    const about = [theSubjectMember, anotherSubjectMember]
    const one = aStory({ about }, '+2', 'closeAsDuplicate')
    const [first, second] = factsOf(one.complaint)
    expect([first?.duplicateClosings, second?.duplicateClosings]).toEqual([['2026-03-04'], []])
    const both = goOn(one, { do: 'closeAsDuplicate', inCase: 2 })
    expect(factsOf(both.complaint)[0]?.complaintDuplicateClosings).toEqual(['2026-03-04'])
    const other = goOn(one, { do: 'withdraw', inCase: 2 })
    expect(factsOf(other.complaint)[0]).toMatchObject({ complaintClosings: ['2026-03-04'], complaintDuplicateClosings: [] })
  })

  it('have the day on which a complaint was split from another, with which it had been received', () => {
    const from = {
      kind: 'splitFrom',
      complaint: 'c',
      reference: '2026/009',
      reason: 'Another matter',
      on: day('2026-04-01'),
    } as const
    expect(factsOf(aStory({ relations: [from] }).complaint)[0]).toMatchObject({
      receivedOn: '2026-03-02',
      splitOffOn: '2026-04-01',
    })
    expect(factsOf(aStory().complaint)[0]?.splitOffOn).toBeNull()
  })

  it('name nobody', () => {
    const text = JSON.stringify(factsOf(aStory().complaint))
    expect(text).not.toMatch(/Rosa|Field|example\.org|liar/)
  })
})
