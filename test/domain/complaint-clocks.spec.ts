import { describe, expect, it } from '@jest/globals'
import { isRunning, type Clock } from '../../src/domain/complaint/clocks.js'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import type { ClockKind } from '../../src/domain/complaint/vocabulary.js'
import { aComplaint, after, caseOf, day, reaching, usualArrangements } from '../make.js'

const clocks = (complaint: Complaint, kind: ClockKind): readonly Clock[] =>
  caseOf(complaint).clocks.filter((clock) => clock.kind === kind)
const clock = (complaint: Complaint, kind: ClockKind): Clock | undefined => clocks(complaint, kind).at(-1)
const startingAt = (kind: ClockKind, startsAt: 'acknowledged' | 'memberCommented') => ({
  arrangements: {
    ...usualArrangements,
    clocks: { ...usualArrangements.clocks, [kind]: { ...usualArrangements.clocks[kind], startsAt } },
  },
})

describe('the clocks of a case', () => {
  it('begin with the day of receipt: acknowledge within 5 working days, assess within 20', () => {
    const complaint = aComplaint({ receivedOn: '2026-04-02' })
    expect(clock(complaint, 'acknowledge')).toMatchObject({ dueOn: '2026-04-13', originallyDueOn: '2026-04-13' })
    expect(clock(complaint, 'assess')).toMatchObject({ dueOn: '2026-05-05' })
  })

  it('the member’s comment meets its clock', () => {
    const complaint = after(aComplaint(), '2026-03-03', 'startScreening', 'tellMember', '2026-03-09', 'recordMemberComment')
    expect(clock(complaint, 'memberComment')).toMatchObject({ met: { on: '2026-03-09', workingDays: 4, calendarDays: 6 } })
  })

  it('a pause for the police moves them by the working days paused, and the original date stays', () => {
    const complaint = after(aComplaint(), '2026-03-04', 'pause', '2026-03-18', 'resume')
    expect(clock(complaint, 'acknowledge')).toMatchObject({ originallyDueOn: '2026-03-09', dueOn: '2026-03-23' })
    expect(clock(complaint, 'assess')).toMatchObject({ originallyDueOn: '2026-03-30', dueOn: '2026-04-15' })
  })

  it('a pause moves neither a met clock nor one that had run out before it', () => {
    const complaint = after(aComplaint(), '2026-03-03', 'acknowledge', '2026-04-01', 'pause', '2026-04-20', 'resume')
    expect(clock(complaint, 'acknowledge')).toMatchObject({ dueOn: '2026-03-09', met: { on: '2026-03-03' } })
    expect(clock(complaint, 'assess')).toMatchObject({ dueOn: '2026-03-30' })
  })

  it('a clock that began to run during a pause is moved only by the days paused since', () => {
    const complaint = after(
      aComplaint(startingAt('assess', 'memberCommented')),
      ...(['2026-03-03', 'startScreening', 'tellMember', '2026-03-04', 'pause'] as const),
      ...(['2026-03-16', 'recordMemberComment', '2026-03-18', 'resume'] as const),
    )
    expect(clock(complaint, 'assess')).toMatchObject({ originallyDueOn: '2026-04-15', dueOn: '2026-04-17' })
  })

  it('a comment during a pause that ends, by its date, before the comment moves no clock', () => {
    const complaint = after(
      aComplaint(startingAt('assess', 'memberCommented')),
      ...(['2026-03-03', 'startScreening', 'tellMember', '2026-03-04', 'pause', '2026-03-16', 'recordMemberComment'] as const),
      ...(['2026-03-10', { do: 'resume', recordedOn: '2026-03-16' }] as const),
    )
    expect(clock(complaint, 'assess')).toMatchObject({ originallyDueOn: '2026-04-15', dueOn: '2026-04-15' })
  })

  it('a second comment does not begin the same limit again', () => {
    const complaint = after(
      aComplaint(startingAt('assess', 'memberCommented')),
      ...(['2026-03-03', 'startScreening', 'tellMember', '2026-03-09', 'recordMemberComment'] as const),
      ...(['2026-03-12', 'recordMemberComment'] as const),
    )
    expect(clocks(complaint, 'assess')).toHaveLength(1)
  })

  it('acknowledging after the case has closed meets its own clock and begins no other', () => {
    const complaint = after(
      aComplaint(startingAt('assess', 'acknowledged')),
      '2026-03-04',
      'withdraw',
      '2026-03-06',
      'acknowledge',
    )
    expect(clock(complaint, 'acknowledge')).toMatchObject({ met: { on: '2026-03-06', workingDays: 4 } })
    expect(clocks(complaint, 'assess')).toEqual([])
  })

  it('a withdrawal meets no limit: the assessment stops, the acknowledgement stays owed, the notice begins to run', () => {
    const complaint = after(aComplaint(), '2026-03-04', 'withdraw')
    expect(clock(complaint, 'assess')).toMatchObject({ met: null, stoppedOn: '2026-03-04' })
    expect(
      caseOf(complaint)
        .clocks.filter(isRunning)
        .map(({ kind }) => kind),
    ).toEqual(['acknowledge', 'decisionNotice'])
  })

  it('a withdrawal during a pause ends the pause and moves the acknowledgement by the days paused', () => {
    const complaint = after(aComplaint(), '2026-03-04', 'pause', '2026-03-06', 'withdraw')
    expect(caseOf(complaint).pause).toBeNull()
    expect(clock(complaint, 'acknowledge')).toMatchObject({ originallyDueOn: '2026-03-09', dueOn: '2026-03-11' })
  })

  it('a withdrawal after an offer does not count the offer’s notice as sent', () => {
    const complaint = after(aComplaint(), ...reaching.informalResolution, '2026-03-16', 'withdraw')
    expect(clocks(complaint, 'decisionNotice')).toMatchObject([
      { met: null, stoppedOn: '2026-03-16' },
      { met: null, stoppedOn: null, startedOn: '2026-03-16' },
    ])
  })

  it('the notice owed is that of the latest decision: an earlier one’s does not meet its clock', () => {
    const resolved = after(aComplaint(), ...reaching.informalResolution, '2026-03-16', 'completeInformalResolution')
    const [offer, completion] = caseOf(resolved).decisions.map(({ id }) => id)
    const first = after(resolved, '2026-03-17', { do: 'issueNotice', decision: offer ?? '' })
    expect(clock(first, 'decisionNotice')).toMatchObject({ startedOn: '2026-03-16', met: null })
    const second = after(first, '2026-03-18', { do: 'issueNotice', decision: completion ?? '' })
    expect(clock(second, 'decisionNotice')).toMatchObject({ met: { on: day('2026-03-18'), workingDays: 2 } })
  })
})
