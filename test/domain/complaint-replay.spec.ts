import { describe, expect, it } from '@jest/globals'
import type { AllegationResult } from '../../src/domain/complaint/allegation.js'
import type { Consultation } from '../../src/domain/complaint/complaint.js'
import type { ComplaintEvent, Recorded } from '../../src/domain/complaint/events.js'
import { replay } from '../../src/domain/complaint/replay.js'
import { decidedWithoutView } from '../../src/domain/complaint/views-recorded.js'
import { keysOf, stages, type Outcome } from '../../src/domain/complaint/vocabulary.js'
import {
  anotherSubjectMember,
  aStory,
  caseOf,
  day,
  reaching,
  theComplainant,
  theMonitoringOfficer,
  theSubjectMember,
  type Said,
} from '../make.js'

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

describe('a forged record', () => {
  const heard = aStory({}, ...investigated, '+1', 'consultIndependentPerson', '+5', 'giveView')
  const theCase = caseOf(heard.complaint)
  const [last] = heard.recorded.slice(-1)
  const next = heard.recorded.length + 1
  const forged = (action: Recorded['action'], ...events: readonly ComplaintEvent[]) =>
    replay([
      ...heard.recorded,
      ...events.flatMap((event, at): Recorded[] =>
        last ? [{ ...last, actor: theMonitoringOfficer, action, act: next, version: next + at, event }] : [],
      ),
    ]).refusals
  const on = theCase.latestOn
  const inCase = { caseId: theCase.id, on }
  const note = { type: 'noteAdded', on, note: { on, by: 'Somebody', text: 'Nothing to see' } } as const
  const finding = {
    type: 'findingMade',
    ...inCase,
    allegation: theCase.allegations[0]?.id ?? '',
    provision: 'provision-1',
    finding: { breach: true, reasons: 'As found', article10: 'Weighed', on },
  } as const

  it('in which a note makes a finding is named', () => {
    expect(forged('addNote', note)).toEqual([])
    const [refusal] = forged('addNote', note, finding)
    expect(refusal?.reasons).toContain('“findingMade” is not what “addNote” leaves in the record')
  })

  it('in which an act reaches into another case, or another day, is named', () => {
    const weighed = { type: 'clauseUnlinked', ...inCase, allegation: 'any', clause: 'GP2', reason: '' } as const
    const elsewhere = forged('unlinkClause', weighed, { ...weighed, caseId: 'another' })
    expect(elsewhere[0]?.reasons).toEqual(['“unlinkClause” is done in one case, and “clauseUnlinked” is in another'])
    const later = forged('unlinkClause', weighed, { ...weighed, on: day('2026-12-24') })
    expect(later[0]?.reasons).toEqual(['“clauseUnlinked” is of another day than “unlinkClause”'])
  })

  it('in which one decision is written down as another is named', () => {
    const { recorded } = aStory({}, ...decided)
    const { refusals } = tampered(recorded, (one) =>
      one.action === 'closeNoBreach' ? { ...one, action: 'resolveLocally' } : one,
    )
    expect(refusals[0]?.reasons).toContain('“resolveLocally” does not decide as “closeNoBreach” does')
  })

  it('that lost its finding is named by the state that it leaves', () => {
    const { recorded } = aStory({}, ...decided)
    const { refusals } = tampered(recorded, (one) => (one.event.type === 'findingMade' ? null : one))
    expect(refusals.flatMap(({ reasons }) => reasons)).toEqual([
      'case 1: allegation 1: “investigatedNoBreach” without a finding on every provision',
    ])
  })

  it('in which the outcome fits no finding is named once, at the act that made it', () => {
    const story = aStory({}, ...decided, '+3', 'addNote', '+1', 'addNote')
    const { refusals } = tampered(story.recorded, (one) =>
      one.event.type === 'decided' && one.event.decision.kind === 'closeNoBreach'
        ? { ...one, event: { ...one.event, results: outcomeOfAll(one.event.results, 'hearingBreachSanction') } }
        : one,
    )
    expect(refusals).toEqual([
      {
        version: story.recorded.find(({ action }) => action === 'closeNoBreach')?.version,
        reasons: ['case 1: allegation 1: “hearingBreachSanction” without a breached provision'],
      },
    ])
  })

  it.each<[string, (reply: Recorded) => Recorded | null]>([
    ['was never given', () => null],
    ['gave none', (one) => withReply(one, { agreement: 'noView' })],
    ['was of before the final report', (one) => withReply(one, { on: day('2026-04-20') })],
  ])('in which the Independent Person’s view %s is named by the stream alone', (_what, change) => {
    const { recorded } = aStory({}, ...decided)
    const changed = recorded.flatMap((one) => (isReply(one) ? (change(one) ?? []) : [one]))
    expect(decidedWithoutView(recorded)).toEqual([])
    expect(decidedWithoutView(changed)).toHaveLength(1)
  })

  it.each<[string, Partial<Consultation>]>([
    ['by the subject member', { soughtBy: 'subjectMember' }],
    ['at another stage', { stage: 'assessment' }],
    ['on another allegation', { allegations: ['another'] }],
  ])('in which the view was sought %s is named by the stream alone', (_what, asked) => {
    const { recorded } = aStory({}, ...decided)
    const changed = recorded.map((one) =>
      one.event.type === 'independentPersonConsulted'
        ? { ...one, event: { ...one.event, consultation: { ...one.event.consultation, ...asked } } }
        : one,
    )
    expect(decidedWithoutView(changed)).toHaveLength(1)
  })

  it('in which the sanction rests on the view on the finding is named by the stream alone', () => {
    const { recorded } = aStory({}, ...reaching.sanctions)
    const foundAt = recorded.findIndex(({ event }) => event.type === 'breachFound')
    const changed = recorded.filter((one, at) => !(at > foundAt && isReply(one)))
    expect(decidedWithoutView(recorded)).toEqual([])
    expect(decidedWithoutView(changed)).toHaveLength(1)
  })
})

const outcomeOfAll = (results: Readonly<Record<string, AllegationResult>>, outcome: Outcome) =>
  Object.fromEntries(Object.entries(results).map(([id, result]) => [id, { ...result, outcome }]))

const withReply = (one: Recorded, change: object): Recorded =>
  one.event.type === 'independentPersonReplied'
    ? { ...one, event: { ...one.event, reply: { ...one.event.reply, ...change } } }
    : one
