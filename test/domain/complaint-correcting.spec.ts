import { describe, expect, it } from '@jest/globals'
import {
  anId,
  aComplaint,
  after,
  anotherSubjectMember,
  aStory,
  caseOf,
  day,
  everyTest,
  reaching,
  theSubjectMember,
  type Said,
} from '../make.js'

const complaint = aComplaint()
const correct = (field: 'receivedOn' | 'words' | 'channel', value: string): Said => ({
  do: 'correct',
  field,
  value,
  reason: 'Misread',
})
const clocksOf = (one: typeof complaint) =>
  caseOf(one).clocks.map(({ kind, startedOn, originallyDueOn, dueOn }) => ({ kind, startedOn, originallyDueOn, dueOn }))

describe('a correction', () => {
  it('puts right what stands there, and keeps the old value with the reason in the record', () => {
    const { complaint: corrected, recorded } = aStory({}, '+1', correct('words', 'He called me a thief.'))
    expect(corrected.words).toBe('He called me a thief.')
    expect(recorded.at(-1)?.event).toMatchObject({
      type: 'corrected',
      field: 'words',
      from: 'The councillor called me a liar.',
      to: 'He called me a thief.',
      reason: 'Misread',
    })
  })

  it('is possible when the case has closed', () => {
    const closed = after(complaint, ...reaching.closed)
    expect(after(closed, correct('channel', 'letter')).channel).toBe('letter')
  })

  it('changes something, to something that can stand there', () => {
    expect(() => after(complaint, correct('channel', 'webForm'))).toThrow('stands there already')
    expect(() => after(complaint, correct('channel', 'pigeon'))).toThrow('cannot stand there')
    expect(() => after(complaint, correct('words', ' '))).toThrow('Write what should stand there')
    expect(() => after(complaint, correct('receivedOn', '2026-02-30'))).toThrow('cannot stand there')
  })
})

describe('a day of receipt that was entered wrongly', () => {
  it('is corrected, and the limits are counted from the right day', () => {
    const corrected = after(complaint, '+3', correct('receivedOn', '2026-02-27'))
    expect(corrected.receivedOn).toBe('2026-02-27')
    expect(clocksOf(corrected)).toEqual([
      { kind: 'acknowledge', startedOn: '2026-02-27', originallyDueOn: '2026-03-06', dueOn: '2026-03-06' },
      { kind: 'assess', startedOn: '2026-02-27', originallyDueOn: '2026-03-27', dueOn: '2026-03-27' },
    ])
  })

  it('counts a met limit anew too, and leaves one that only began on that day', () => {
    const asked = after(
      complaint,
      '2026-03-02',
      'askComplainant',
      '2026-03-04',
      'acknowledge',
      correct('receivedOn', '2026-02-27'),
    )
    const clocks = caseOf(asked).clocks
    expect(clocks.find(({ kind }) => kind === 'acknowledge')?.met).toEqual({ on: '2026-03-04', workingDays: 3, calendarDays: 5 })
    expect(clocks.find(({ kind }) => kind === 'complainantReply')?.startedOn).toBe('2026-03-02')
  })

  it('never leaves a date before the one counted anew: an extension that is overtaken falls away', () => {
    const extended = after(complaint, '2026-03-06', {
      do: 'extendDeadline',
      clock: 'acknowledge',
      dueOn: day('2026-03-10'),
      reason: 'Two days more',
    })
    const later = after(extended, '2026-03-06', correct('receivedOn', '2026-03-05'))
    expect(clocksOf(later)[0]).toEqual({
      kind: 'acknowledge',
      startedOn: '2026-03-05',
      originallyDueOn: '2026-03-12',
      dueOn: '2026-03-12',
    })
  })

  it('comes neither after what is recorded, nor before the conduct complained of, nor in the future', () => {
    const acknowledged = after(complaint, '2026-03-03', 'acknowledge')
    expect(() => after(acknowledged, '2026-03-06', correct('receivedOn', '2026-03-04'))).toThrow('begins on 3 March 2026')
    const paused = after(complaint, '2026-03-03', 'pause')
    expect(() => after(paused, '2026-03-06', correct('receivedOn', '2026-03-04'))).toThrow('begins on 3 March 2026')
    expect(() => after(complaint, correct('receivedOn', '2026-02-10'))).toThrow('Conduct of 20 February 2026')
    expect(() => after(complaint, '2026-03-03', correct('receivedOn', '2026-03-04'))).toThrow('in the future')
  })

  it('is the day from which the case is at its first stage: nothing is done before it', () => {
    const later = after(complaint, '2026-03-06', correct('receivedOn', '2026-03-05'))
    expect(caseOf(later).enteredStageOn).toBe('2026-03-05')
    expect(() => after(later, '2026-03-04', { do: 'startScreening', recordedOn: '2026-03-06' })).toThrow('too early')
  })
})

describe('a day of the conduct that was entered wrongly', () => {
  const codes = (on: string) => (on < '2026-02-01' ? anId(904) : anId(901))
  const conduct = (value: string): Said => ({
    do: 'correct',
    field: 'conductOn',
    allegation: caseOf(complaint).allegations[0]?.id ?? '',
    value,
    reason: 'Misread',
    knowing: {
      codeInForce: (_authority, on) => ({
        version: codes(on),
        provisions: [{ id: 'provision-1', number: '1', heading: 'Respect' }],
      }),
    },
  })

  it('brings the Code of the right day with it, once no provision of the other is linked', () => {
    expect(caseOf(after(complaint, conduct('2026-01-20'))).allegations[0]).toMatchObject({
      conductOn: '2026-01-20',
      codeVersion: anId(904),
    })
    const linked = after(complaint, 'linkProvision')
    expect(() => after(linked, conduct('2026-01-20'))).toThrow('unlink the provisions first')
    expect(caseOf(after(linked, conduct('2026-02-10'))).allegations[0]).toMatchObject({
      conductOn: '2026-02-10',
      codeVersion: anId(901),
    })
  })

  it('is not after the receipt, and is not changed once the allegation is decided', () => {
    expect(() => after(complaint, conduct('2026-03-03'))).toThrow('before this day')
    expect(() => after(after(complaint, ...reaching.closed), conduct('2026-02-10'))).toThrow('allegation 1 has been decided')
  })
})

describe('a case that is about another authority', () => {
  const town = { do: 'changeAuthority' } as const
  const linked = after(complaint, ...reaching.assessment, 'findCapacity', 'linkClause')

  it('is judged by the Code of that authority: links to the other Code fall away, and the capacity is found anew', () => {
    const [changed] = caseOf(after(linked, town)).allegations
    expect(caseOf(linked).allegations[0]).toMatchObject({
      codeVersion: anId(901),
      provisionLinks: [{ provision: 'provision-1' }],
    })
    expect(changed).toMatchObject({ codeVersion: anId(903), provisionLinks: [], capacity: null })
    expect(caseOf(after(linked, town)).subjectMember).toMatchObject({ authorityName: 'Ambleford Town Council', tier: 'town' })
    expect(() => after(linked, town, town)).toThrow('about this authority already')
  })

  it('keeps what was decided under the other before', () => {
    const two = after(
      aComplaint({ allegations: [{}, {}] }),
      '+1',
      'startScreening',
      ...everyTest('yes'),
      'tellMember',
      'linkProvision',
      'linkProvision',
    )
    const ended = after(two, 'passScreening', 'endAllegations', town)
    expect(caseOf(ended).allegations.map(({ codeVersion }) => codeVersion)).toEqual([anId(901), anId(903)])
  })
})

describe('an allegation', () => {
  const two = aComplaint({ about: [theSubjectMember, anotherSubjectMember], allegations: [{}, { summary: 'Shared a letter' }] })
  const [one = '', other = ''] = caseOf(two).allegations.map(({ id }) => id)
  const target = caseOf(two, 2).id

  it('that is about the other councillor is moved to their case, with a number of its own', () => {
    const moved = after(two, { do: 'moveAllegation', allegation: other, toCase: target })
    expect(caseOf(moved).allegations.map(({ id }) => id)).toEqual([one])
    expect(
      caseOf(moved, 2)
        .allegations.map(({ id, number }) => [id, number])
        .at(-1),
    ).toEqual([other, 3])
  })

  it('leaves its number unused behind it: a number once told is not given twice', () => {
    const again = after(two, { do: 'moveAllegation', allegation: other, toCase: target }, 'addAllegation')
    expect(caseOf(again).allegations.map(({ number }) => number)).toEqual([1, 3])
  })

  it('is not the last of its case, and stays in a complaint about one councillor', () => {
    const moved = after(two, { do: 'moveAllegation', allegation: other, toCase: target })
    expect(() => after(moved, { do: 'moveAllegation', allegation: one, toCase: target })).toThrow(
      'only one allegation is still open',
    )
    expect(() => after(aComplaint({ allegations: [{}, {}] }), 'moveAllegation')).toThrow('names one councillor only')
    const received = caseOf(two).id
    expect(() => after(two, { do: 'moveAllegation', allegation: other, toCase: received })).toThrow('Choose another case')
  })

  it('becomes a complaint of its own, and at least one open allegation stays', () => {
    const split = after(two, { do: 'splitOff', allegations: [other] })
    expect(caseOf(split).allegations.map(({ id }) => id)).toEqual([one])
    expect(() => after(two, { do: 'splitOff', allegations: [one, other] })).toThrow('no allegation would be left open')
    const three = after(aComplaint({ allegations: [{}, {}, {}] }), '+1', 'startScreening', ...everyTest('yes'), 'tellMember')
    const ended = after(three, 'linkProvision', 'linkProvision', 'linkProvision', 'passScreening', 'endAllegations')
    const left = caseOf(ended)
      .allegations.slice(1)
      .map(({ id }) => id)
    expect(() => after(ended, { do: 'splitOff', allegations: left })).toThrow('no allegation would be left open')
  })

  it('that was investigated is neither moved nor split off: it is decided where the Independent Person’s view is wanted', () => {
    const referred = after(two, '+1', 'startScreening', ...everyTest('yes'), 'tellMember', 'linkProvision', 'linkProvision')
    const investigated = after(
      referred,
      'passScreening',
      'findCapacity',
      'findCapacity',
      'referToInvestigation',
      'dispenseWithView',
    )
    const reopened = after(investigated, 'discontinue', 'reopen')
    for (const kind of ['moveAllegation', 'splitOff'] as const)
      expect(() => after(reopened, kind)).toThrow('has been referred for investigation')
  })
})
