import { describe, expect, it } from '@jest/globals'
import type { Recorded } from '../../src/domain/complaint/events.js'
import { replay } from '../../src/domain/complaint/replay.js'
import { keysOf, stages } from '../../src/domain/complaint/vocabulary.js'
import { anotherSubjectMember, aStory, day, reaching, theComplainant, theSubjectMember, type Said } from '../make.js'

const investigated = [
  ...reaching.investigation,
  ...(['+5', 'appointInvestigatingOfficer', '+30', 'issueDraftReport', '+20', 'issueFinalReport'] as const),
]
const decided: readonly Said[] = [...investigated, '+1', 'consultIndependentPerson', '+5', 'giveView', 'closeNoBreach']
const isReply = ({ event }: Recorded) => event.type === 'independentPersonReplied'
const tampered = (recorded: readonly Recorded[], change: (one: Recorded) => Recorded | null) =>
  replay(recorded.flatMap((one) => change(one) ?? []))

describe('a recorded stream put through the rules again', () => {
  it.each(keysOf(stages))('is lawful as it happened, on the usual way to %s', (stage) => {
    const { complaint, recorded } = aStory({}, ...reaching[stage])
    expect(replay(recorded)).toEqual({ complaint, refusals: [] })
  })

  it('is lawful with several cases, and with acts on the whole complaint', () => {
    const { complaint, recorded } = aStory(
      { about: [theSubjectMember, anotherSubjectMember] },
      ...(['+1', { do: 'startScreening', inCase: 2 }, { do: 'withdraw', inCase: 1 }] as const),
      ...(['+1', { do: 'acknowledge', inCase: 2 }, { do: 'addNote', inCase: 2 }, { do: 'reopen', inCase: 1 }] as const),
    )
    expect(replay(recorded)).toEqual({ complaint, refusals: [] })
  })

  it('names a decision without the Independent Person’s view', () => {
    const { recorded } = aStory({}, ...decided)
    const { refusals } = tampered(recorded, (one) => (isReply(one) ? null : one))
    expect(refusals).toEqual([
      {
        version: recorded.find(({ action }) => action === 'closeNoBreach')?.version,
        reasons: [
          'the Independent Person has not given a view, at this stage and since the final report, on every allegation',
          expect.stringContaining('is decided without the Independent Person’s view'),
        ],
      },
    ])
  })

  it('names a view that was dated back before the final report', () => {
    const { recorded } = aStory({}, ...decided)
    const { refusals } = tampered(recorded, (one) =>
      one.event.type === 'independentPersonReplied'
        ? { ...one, event: { ...one.event, reply: { ...one.event.reply, on: day('2026-04-01') } } }
        : one,
    )
    expect(refusals.map(({ version }) => version)).toContain(recorded.find(({ action }) => action === 'closeNoBreach')?.version)
  })

  it('names an act by someone who may not take it, and an act in the future', () => {
    const { recorded } = aStory({}, '+1', 'startScreening')
    expect(tampered(recorded, (one) => (one.version === 2 ? { ...one, actor: theComplainant } : one)).refusals).toEqual([
      { version: 2, reasons: ['this step is not for you to take'] },
    ])
    const early = new Date('2026-03-02T12:00:00Z')
    expect(tampered(recorded, (one) => (one.version === 2 ? { ...one, recordedAt: early } : one)).refusals).toEqual([
      { version: 2, reasons: ['3 March 2026 is in the future'] },
    ])
  })

  it('takes the day of recording in London: half past eleven at night in UTC is the next day in summer', () => {
    const { recorded } = aStory({ receivedOn: '2026-06-01' }, '2026-06-10', 'startScreening')
    const atNight = new Date('2026-06-09T23:30:00Z')
    expect(tampered(recorded, (one) => (one.version === 2 ? { ...one, recordedAt: atNight } : one)).refusals).toEqual([])
  })

  it('names an act that moves the case elsewhere than the procedure says', () => {
    const { recorded } = aStory({}, '+1', 'startScreening')
    const { refusals } = tampered(recorded, (one) =>
      one.event.type === 'stageEntered' ? { ...one, event: { ...one.event, stage: 'hearing' } } : one,
    )
    expect(refusals).toEqual([
      { version: 2, reasons: ['“startScreening” leads from “received” to “screening” and moves nothing else'] },
    ])
  })

  it('names a second logging, and an act in a case that is not there', () => {
    const { recorded } = aStory({}, '+1', 'startScreening')
    const [first] = recorded
    expect(replay(first ? [first, { ...first, version: 2, act: 2 }] : []).refusals).toMatchObject([{ version: 2 }])
    const astray = tampered(recorded, (one) =>
      one.event.type === 'stageEntered' ? { ...one, event: { ...one.event, caseId: 'elsewhere' } } : one,
    )
    expect(astray.refusals).toMatchObject([{ reasons: ['there is no such case in this complaint'] }])
  })

  it('that is empty is nothing', () => {
    expect(replay([])).toEqual({ complaint: null, refusals: [] })
  })
})
