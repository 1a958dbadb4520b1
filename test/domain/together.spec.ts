import { describe, expect, it } from '@jest/globals'
import type { Action, ActionOf } from '../../src/domain/complaint/actions.js'
import type { Case, Complaint } from '../../src/domain/complaint/complaint.js'
import { decide } from '../../src/domain/complaint/decide.js'
import { evolve } from '../../src/domain/complaint/evolve.js'
import { logSplitOff } from '../../src/domain/complaint/log.js'
import type { Joining } from '../../src/domain/complaint/relations.js'
import { inAnotherCase } from '../../src/domain/complaint/together.js'
import { Refused } from '../../src/domain/errors.js'
import { aComplaint, after, anId, day, facts, theDeputy, theSubjectMember } from '../make.js'

const caseOf = ({ cases }: Complaint): Case => cases[0] ?? missing('case')
const placed = (complaint: Complaint) => ({ complaint, theCase: caseOf(complaint) })
const on = day('2026-03-02')
const twoPosts = [{ act: 'comment' }, { act: 'share' }] as const

const lead = aComplaint({ number: 1, allegations: twoPosts })
const joiningOf = (complaint: Complaint, more: Partial<Joining> = {}): Joining => ({
  followers: [],
  follows: null,
  cases: complaint.cases.map(({ subjectMember: { person }, allegations }) => ({ person, allegations })),
  ...more,
})
const join = (follower: Complaint, joining: Joining, theLead = lead) => {
  const { id, reference } = theLead
  const action: Action = { kind: 'relate', on, relation: 'follows', to: { id, reference }, reason: 'The same post', joining }
  return decide(follower, caseOf(follower), action, facts())
}
const joined = (follower: Complaint, joining = joiningOf(lead)): Complaint =>
  join(follower, joining).reduce<Complaint>(evolve, follower)

describe('a complaint that joins a lead', () => {
  it('takes the allegations of the lead by their numbers, so that “allegation 2” is the same in both', () => {
    const linked = after(lead, { do: 'linkProvision', allegation: caseOf(lead).allegations[1]?.id ?? '' })
    const { allegations, numbersGiven } = caseOf(joined(aComplaint({ number: 2, allegations: [] }), joiningOf(linked)))
    expect(allegations.map(({ number, act, provisionLinks }) => [number, act, provisionLinks.length])).toEqual([
      [1, 'comment', 0],
      [2, 'share', 1],
    ])
    expect(numbersGiven).toBe(2)
    expect(allegations.map(({ id }) => id)).not.toEqual(caseOf(lead).allegations.map(({ id }) => id))
  })

  it('leaves a number unused that the lead no longer uses', () => {
    const only = joiningOf(lead, {
      cases: [{ person: caseOf(lead).subjectMember.person, allegations: caseOf(lead).allegations.slice(1) }],
    })
    const { allegations, numbersGiven } = caseOf(joined(aComplaint({ number: 2, allegations: [] }), only))
    expect([allegations.map(({ number }) => number), numbersGiven]).toEqual([[2], 2])
  })

  it('takes no links where another council’s Code applies', () => {
    const linked = after(lead, { do: 'linkProvision', allegation: caseOf(lead).allegations[0]?.id ?? '' })
    const ofTown = aComplaint({ number: 2, allegations: [], subjectMember: { authority: anId(777), tier: 'town' } })
    expect(caseOf(joined(ofTown, joiningOf(linked))).allegations.flatMap(({ provisionLinks }) => provisionLinks)).toEqual([])
  })

  it('adds nothing where something is alleged already', () => {
    const follower = aComplaint({ number: 2 })
    expect(caseOf(joined(follower)).allegations).toEqual(caseOf(follower).allegations)
  })

  it.each<[string, Partial<Joining>, string]>([
    ['a lead that follows another', { follows: '2026/007' }, '2026/001 itself follows 2026/007: follow that one'],
    ['while others follow it', { followers: ['2026/008'] }, '2026/008 follow this complaint: a lead does not follow another'],
    ['a lead about nobody of its own', { cases: [] }, '2026/001 is about none of the councillors that this complaint is about'],
  ])('may not join %s', (_, more, reason) => {
    expect(reasons(() => join(aComplaint({ number: 2 }), joiningOf(lead, more)))).toEqual([reason])
  })

  it('may not take what was done only after it was received', () => {
    const earlier = aComplaint({ number: 2, receivedOn: '2026-02-16', recordedOn: '2026-03-02', allegations: [] })
    expect(reasons(() => join(earlier, joiningOf(lead)))).toEqual([expect.stringContaining('after this complaint was received')])
  })
})

describe('the same act in another case', () => {
  const follower = joined(aComplaint({ number: 2, allegations: [] }))
  const inFollower = <A extends Action>(action: A, of = lead, to = follower): A => inAnotherCase(action, placed(of), placed(to))
  const [first, second] = caseOf(lead).allegations
  const ending: ActionOf<'endAllegations'> = {
    ...{ kind: 'endAllegations', on, outcome: 'noFurtherAction', because: ['trivial'], reasons: 'For the reasons recorded.' },
    allegations: [second?.id ?? ''],
  }

  it('names the allegation of that case that is the same', () => {
    expect(inFollower(ending)).toEqual({ ...ending, allegations: [caseOf(follower).allegations[1]?.id] })
  })

  it('is refused where that case has no such allegation, or another under its number', () => {
    const reason = 'it has no allegation 2 that is the same as in the lead'
    expect(reasons(() => inFollower(ending, lead, aComplaint({ number: 2, allegations: [{}] })))).toEqual([reason])
    const others = aComplaint({ number: 2, allegations: [{ act: 'comment' }, { act: 'video' }] })
    expect(reasons(() => inFollower(ending, lead, others))).toEqual([reason])
  })

  it('answers the question that was put in both, never another that stands in its place', () => {
    const asked = after(lead, { do: 'askComplainant', question: 'Where was it posted?' })
    const request = caseOf(asked).requests[0]?.id ?? ''
    const reply: Action = { kind: 'recordComplainantReply', on, request, text: 'In the group' }
    const same = after(follower, { do: 'askComplainant', question: 'Where was it posted?' })
    expect(inFollower(reply, asked, same)).toEqual({ ...reply, request: caseOf(same).requests[0]?.id })
    const other = after(follower, { do: 'askComplainant', question: 'Who else saw it?' })
    expect(reasons(() => inFollower(reply, asked, other))).toEqual([
      'it has no question to the complainant that is the same as in the lead',
    ])
  })

  it('leaves words and days as they are', () => {
    const note: Action = { kind: 'addNote', on, text: `As for ${first?.id ?? ''} itself` }
    expect(inFollower(note)).toEqual(note)
  })

  it('does not put one complainant’s words in the place of another’s, nor relate or split in many at once', () => {
    const words: Action = { kind: 'correct', on, field: 'words', allegation: null, value: 'Other words', reason: 'Misread' }
    expect(() => inFollower(words)).toThrow(Refused)
    const split: Action = { kind: 'splitOff', on, allegations: [first?.id ?? ''], to: { id: '', reference: '' }, reason: 'Other' }
    expect(() => inFollower(split)).toThrow(Refused)
  })
})

describe('a complaint split from another', () => {
  it('is kept from whoever declared a conflict of interest in that one', () => {
    const stoodDown = after(lead, { do: 'standDown', by: theDeputy })
    const [first] = caseOf(stoodDown).allegations
    const beginning = { id: anId(9), reference: '2026/009', publicReference: 'PUBLIC-9', casePublicReference: 'PUBLIC-9-1' }
    const events = logSplitOff(stoodDown, caseOf(stoodDown), [first?.id ?? ''], 'Another matter', beginning, facts())
    const begun = events.reduce<Complaint | null>(evolve, null) ?? missing('complaint')
    expect(caseOf(begun).standDowns.map(({ person }) => person)).toEqual([theDeputy.person])
    expect(caseOf(begun).subjectMember.person).toBe(theSubjectMember.person ?? caseOf(lead).subjectMember.person)
  })
})

function reasons(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof Refused) return error.reasons
    throw error
  }
  return []
}

function missing(what: string): never {
  throw new Error(`There is no ${what}`)
}
