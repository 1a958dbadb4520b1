import { describe, expect, it } from '@jest/globals'
import { isRunning, type Clock } from '../../src/domain/complaint/clocks.js'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import type { ClockKind } from '../../src/domain/complaint/vocabulary.js'
import { withProclaimed } from '../../src/domain/time/proclaimed.js'
import { aComplaint, after, calendar, caseOf, day, reaching, usualArrangements, type Said } from '../make.js'

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

describe('an extension', () => {
  const extend = (dueOn: string): Said => ({
    do: 'extendDeadline',
    clock: 'assess',
    dueOn: day(dueOn),
    reason: 'A witness is away.',
  })

  it('moves the date with its reason, and keeps the original date for reporting', () => {
    const extended = after(aComplaint(), '2026-03-20', extend('2026-04-17'))
    expect(clock(extended, 'assess')).toMatchObject({
      originallyDueOn: '2026-03-30',
      dueOn: '2026-04-17',
      moves: [
        { from: '2026-03-30', to: '2026-04-17', because: { kind: 'extension', on: '2026-03-20', reason: 'A witness is away.' } },
      ],
    })
    const again = after(extended, extend('2026-04-24'))
    expect(clock(again, 'assess')).toMatchObject({ originallyDueOn: '2026-03-30', dueOn: '2026-04-24' })
    expect(clock(again, 'assess')?.moves).toHaveLength(2)
  })

  it('goes no further than the bank holidays are known', () => {
    expect(() => after(aComplaint(), extend('2036-01-02'))).toThrow('/dueOn: The bank holidays are known until the end of 2035')
    expect(() => after(aComplaint(), extend('2035-12-31'))).not.toThrow()
  })

  it('goes forward, and only of a limit that runs', () => {
    expect(() => after(aComplaint(), extend('2026-03-30'))).toThrow('does not lie after 30 March 2026')
    const closed = after(aComplaint(), ...reaching.screening, 'withdraw')
    expect(() => after(closed, extend('2026-05-29'))).toThrow('no such step')
    const decided = after(aComplaint(), ...reaching.investigation)
    expect(() => after(decided, extend('2026-05-29'))).toThrow('not running')
  })
})

describe('a pause', () => {
  it('moves the replies that are waited for, of the Independent Person and of the complainant, by the working days paused', () => {
    const asked = after(aComplaint(), ...reaching.assessment, '2026-03-06', 'consultIndependentPerson', 'askComplainant')
    const due = { consultation: caseOf(asked).consultations[0]?.dueOn, request: caseOf(asked).requests[0]?.dueOn }
    expect(due).toEqual({ consultation: '2026-03-20', request: '2026-03-27' })
    const resumed = caseOf(after(asked, '2026-03-09', 'pause', '2026-03-16', 'resume'))
    expect(resumed.consultations[0]?.dueOn).toBe('2026-03-27')
    expect(resumed.requests[0]?.dueOn).toBe('2026-04-07')
    expect(clock(after(asked, '2026-03-09', 'pause', '2026-03-16', 'resume'), 'complainantReply')?.dueOn).toBe('2026-04-07')
  })

  it('keeps its category, reason and days with the date that it moved', () => {
    const resumed = after(
      aComplaint(),
      '2026-03-04',
      { do: 'pause', category: 'court', reason: 'A trial' },
      '2026-03-18',
      'resume',
    )
    expect(caseOf(resumed).pastPauses).toEqual([
      { category: 'court', reason: 'A trial', from: '2026-03-04', until: '2026-03-18' },
    ])
    expect(clock(resumed, 'assess')?.moves).toMatchObject([
      { because: { kind: 'pause', category: 'court', from: '2026-03-04', until: '2026-03-18' } },
    ])
  })

  it('for the police begins with the referral to them, and never before the last one ended', () => {
    const screened = after(aComplaint(), ...reaching.screening)
    expect(caseOf(after(screened, '2026-03-10', 'referToPolice')).pause).toMatchObject({ category: 'police', from: '2026-03-10' })
    const resumed = after(screened, '2026-03-10', 'pause', '2026-03-20', 'resume')
    expect(() => after(resumed, '2026-03-17', { do: 'referToPolice', recordedOn: '2026-03-20' })).toThrow('too early')
  })
})

describe('a bank holiday proclaimed for 20 March 2026', () => {
  const mourning = { day: day('2026-03-20'), name: 'Day of mourning' }
  const recount: Said = { do: 'recountForBankHoliday', ...mourning, knowing: { calendar: withProclaimed(calendar, [mourning]) } }
  const told = after(aComplaint(), '2026-03-03', 'startScreening', '2026-03-10', 'tellMember')

  it('moves a date that nobody was told, and says why', () => {
    expect(clock(after(told, '2026-03-12', recount), 'assess')).toMatchObject({
      originallyDueOn: '2026-03-30',
      dueOn: '2026-03-31',
      moves: [{ because: { kind: 'bankHoliday', day: '2026-03-20', name: 'Day of mourning' } }],
    })
  })

  it('leaves a date that the member was told as it was promised, with a remark', () => {
    expect(clock(told, 'memberComment')).toMatchObject({ dueOn: '2026-03-24', communicatedOn: '2026-03-10' })
    expect(clock(after(told, '2026-03-12', recount), 'memberComment')).toMatchObject({
      dueOn: '2026-03-24',
      moves: [],
      remarks: [{ bankHoliday: mourning, wouldBeDueOn: '2026-03-25' }],
    })
  })

  it('is counted once: twice changes nothing', () => {
    const counted = after(told, '2026-03-12', recount)
    expect(() => after(counted, recount)).toThrow('it has been counted already')
  })

  it('touches no limit that ends before it, nor one in months', () => {
    const done = after(told, '2026-03-12', recount)
    expect(clock(done, 'acknowledge')).toMatchObject({ dueOn: '2026-03-09', moves: [] })
    const investigated = after(aComplaint(), ...reaching.investigation, '2026-03-12', 'issueNotice')
    expect(() => after(investigated, recount)).toThrow('no limit runs across this bank holiday')
  })
})
