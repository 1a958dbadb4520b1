import { describe, expect, it } from '@jest/globals'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import { composeLetter, lettersOf, letterText } from '../../src/domain/documents/letters.js'
import { addDays, type PlainDate } from '../../src/domain/time/dates.js'
import {
  aComplaint,
  after,
  caseOf,
  day,
  everyTest,
  hearing,
  heardAgain,
  reaching,
  type Said,
  usualArrangements,
} from '../make.js'
import { council } from '../make-letters.js'

const todayOf = (complaint: Complaint): PlainDate => caseOf(complaint).latestOn

const called = (complaint: Complaint, today = todayOf(complaint)) => lettersOf(complaint, caseOf(complaint), today)
const due = (complaint: Complaint, today = todayOf(complaint)) =>
  called(complaint, today)
    .filter(({ isDue }) => isDue)
    .map(({ id }) => id)

function textOf(complaint: Complaint, id: string, today = todayOf(complaint)): string {
  const letter = called(complaint, today).find((one) => one.id === id)
  if (letter === undefined)
    throw new Error(
      `${id} is not called for, but ${called(complaint, today)
        .map((one) => one.id)
        .join(', ')}`,
    )
  return letterText(composeLetter(letter, complaint, caseOf(complaint), council, today), council)
}

const withheld = { complainant: { identityHandling: 'withholdingRequested' as const } }
const reported: readonly Said[] = reaching.hearing.slice(0, -2)

describe('the letters that a case calls for', () => {
  it.each<[string, Complaint, readonly string[]]>([
    ['received: an acknowledgement', aComplaint(), ['acknowledgement-to-complainant']],
    [
      'screening: the councillor is to be told',
      after(aComplaint(), ...reaching.screening),
      ['member-notification-to-subject-member'],
    ],
    [
      'a request for information',
      after(aComplaint(), ...reaching.screening, 'askComplainant'),
      ['information-request-to-complainant', 'member-notification-to-subject-member'],
    ],
    [
      'an offer of informal resolution to both',
      after(aComplaint(), ...reaching.informalResolution),
      ['informal-resolution-offer-to-complainant', 'informal-resolution-offer-to-subject-member'],
    ],
    [
      'referred for investigation: both are told',
      after(aComplaint(), ...reaching.investigation),
      ['outcome-to-complainant', 'outcome-to-subject-member'],
    ],
    [
      'a draft report to both',
      after(aComplaint(), ...reaching.investigation, 'appointInvestigatingOfficer', 'issueDraftReport'),
      ['draft-report-to-complainant', 'draft-report-to-subject-member', 'outcome-to-complainant', 'outcome-to-subject-member'],
    ],
    [
      'the Independent Person is asked, and the notice of the referral is late',
      after(aComplaint(), ...reported, '+1', 'consultIndependentPerson'),
      [
        'independent-person-consultation-to-independent-person',
        'outcome-to-complainant',
        'outcome-to-subject-member',
        'holding-to-complainant',
        'holding-to-subject-member',
      ],
    ],
  ])('%s', (_, complaint, expected) => {
    expect([...due(complaint)].sort()).toEqual([...expected].sort())
  })

  it('nobody writes to a councillor before they are told, save to tell them', () => {
    const complaint = after(
      aComplaint(),
      ...reaching.screening,
      { do: 'doNotTellMember' },
      '+1',
      ...everyTest('no'),
      'closeOutOfScope',
    )
    expect(called(complaint).filter(({ reader }) => reader === 'subjectMember')).toEqual([])
  })

  it('nobody tells a councillor while it is not decided whether the name is withheld', () => {
    const complaint = after(aComplaint(withheld), ...reaching.screening)
    expect(due(complaint)).toEqual([])
    expect(due(after(complaint, 'decideWithholding'))).toContain('member-notification-to-subject-member')
  })

  it('an Independent Person who declared a conflict gets no further letter', () => {
    const asked = after(aComplaint(), ...reaching.assessment, 'consultIndependentPerson')
    expect(called(asked).some(({ reader }) => reader === 'independentPerson')).toBe(true)
    expect(called(after(asked, 'declareConflict')).some(({ reader }) => reader === 'independentPerson')).toBe(false)
  })

  it('a councillor who has died gets no letter', () => {
    const ended = after(aComplaint(), ...reaching.assessment, { do: 'endForMemberLeft', how: 'died' })
    expect(due(ended)).toEqual(['outcome-to-complainant'])
  })

  it('on the Monitoring Officer’s own motion nobody writes to a complainant', () => {
    const complaint = aComplaint({ complainant: { type: 'monitoringOfficer', name: null, email: null } })
    expect(called(complaint)).toEqual([])
  })

  it('who has not answered in time is reminded, the day after', () => {
    const asked = after(aComplaint(), ...reaching.assessment, 'askComplainant', 'consultIndependentPerson')
    const { requests, consultations } = caseOf(asked)
    const lastDay = [...requests, ...consultations].map(({ dueOn }) => dueOn).sort()
    expect(due(asked, lastDay[0])).not.toContain('chaser-to-independent-person')
    expect(due(asked, addDays(lastDay[0] ?? day('2026-03-02'), 1))).toContain('chaser-to-independent-person')
    expect(due(asked, addDays(lastDay[1] ?? day('2026-03-02'), 1))).toContain('chaser-to-complainant')
  })

  it('while a case is paused there is a holding letter and nobody is reminded', () => {
    const paused = after(aComplaint(), ...reaching.assessment, 'askComplainant', '+1', 'pause')
    const letters = due(paused, day('2026-12-01'))
    expect(letters).toEqual(expect.arrayContaining(['holding-to-complainant', 'holding-to-subject-member']))
    expect(letters.filter((id) => id.startsWith('chaser'))).toEqual([])
  })

  it('a date that was promised and has passed calls for a holding letter', () => {
    const complaint = after(aComplaint(), ...reaching.assessment)
    expect(due(complaint, day('2026-03-30'))).not.toContain('holding-to-complainant')
    expect(due(complaint, day('2026-03-31'))).toContain('holding-to-complainant')
  })

  it('an interim suspension is written of only where legislation has switched it on', () => {
    const arrangements = { ...usualArrangements, regimes: ['interimSuspension' as const] }
    const complaint = after(aComplaint({ arrangements }), ...reaching.assessment, 'suspendInInterim')
    expect(due(complaint)).toContain('interim-suspension-to-subject-member')
    expect(due({ ...complaint, arrangements: usualArrangements })).not.toContain('interim-suspension-to-subject-member')
  })
})

describe('what a letter says', () => {
  it('the acknowledgement promises the date of the arrangements, in words', () => {
    expect(textOf(aComplaint(), 'acknowledgement-to-complainant')).toContain('I aim to decide this by Monday 30 March 2026')
  })

  it('the councillor is told what is alleged, by whom, and by when to comment', () => {
    const complaint = after(aComplaint(), ...reaching.assessment)
    const text = textOf(complaint, 'member-notification-to-subject-member')
    expect(text).toContain('The complaint was made by Rosa Field.')
    expect(text).toContain('You are invited to comment by Wednesday 18 March 2026')
    expect(text).toContain('Called a resident a liar in a local group')
    expect(text).toContain('Nothing has been decided.')
    expect(text).not.toContain('rosa@example.org')
  })

  it('before they are told, the councillor’s letter is as it will be', () => {
    const complaint = after(aComplaint(), ...reaching.screening)
    expect(textOf(complaint, 'member-notification-to-subject-member')).toContain(
      'within 10 working days of the day of this letter',
    )
  })

  it('the councillor’s letter does not name a complainant whose name is withheld', () => {
    const complaint = after(aComplaint(withheld), ...reaching.screening, 'decideWithholding')
    const text = textOf(complaint, 'member-notification-to-subject-member')
    expect(text).toContain('The name of the person who complained is not given to you.')
    expect(text).not.toContain('Field')
  })

  it('a summary that names a withheld complainant is left out whole, and the officer is told to write it', () => {
    const complaint = after(
      aComplaint({ ...withheld, allegations: [{ summary: 'Called Mrs Field of Mill Lane a liar' }] }),
      ...reaching.screening,
      'decideWithholding',
    )
    const [letter] = called(complaint).filter(({ kind }) => kind === 'memberNotification')
    if (letter === undefined) throw new Error('no letter')
    const composed = composeLetter(letter, complaint, caseOf(complaint), council, todayOf(complaint))
    expect(composed.paragraphs.join(' ')).not.toMatch(/Field|Mill Lane/)
    expect(composed.toComplete).toHaveLength(1)
  })

  it('the notice of a hearing says when, where, before whom, and whether in public', () => {
    const listed = after(aComplaint(), ...reaching.hearing, '+1', 'listHearing')
    const { hearingOn } = caseOf(listed).hearing?.listing ?? { hearingOn: day('2026-01-01') }
    const text = textOf(listed, 'hearing-notice-to-subject-member')
    expect(text).toContain(`at 10:30. The place: “Council Chamber”`)
    expect(text).toContain('Cllr Edith Marsh, Cllr Ruth Amos and Cllr Paul Denny')
    expect(text).toContain('open to the public and the press')
    expect(text).toContain('You have a right to attend')
    expect(called(listed).find(({ id }) => id === 'hearing-notice-to-complainant')?.isDue).toBe(true)
    expect(hearingOn > todayOf(listed)).toBe(true)
  })

  it('an exempt hearing gives the paragraph, and why the public interest is in keeping it closed', () => {
    const exempt = { paragraph: 'paragraph1' as const, publicInterest: 'A child is named' }
    const listed = after(aComplaint({ subjectMember: { tier: 'parish' } }), ...reaching.hearing, '+1', {
      do: 'listHearing',
      exempt,
    })
    const text = textOf(listed, 'hearing-notice-to-complainant')
    expect(text).toContain('Schedule 12A, paragraph 1: Information relating to any individual')
    expect(text).toContain('“A child is named”')
    expect(text).toContain('Cllr Ivy Stone sits with the panel for the parish or town council, and has no vote.')
  })

  it('a recommendation goes to the parish clerk, and the parish may not add to it', () => {
    const complaint = after(
      aComplaint({ subjectMember: { tier: 'parish', authorityName: 'Ambleford Town Council' } }),
      ...reaching.hearing,
      ...hearing,
      'findBreach',
      ...heardAgain,
      'imposeSanctions',
    )
    const text = textOf(complaint, 'parish-recommendation-to-parish-clerk')
    expect(text).toContain('Dear Robert Quayle')
    expect(text).toContain('Ask for an apology: “A written apology”')
    expect(text).toContain('may not add a sanction of its own')
    expect(text).not.toContain('Rosa')
    expect(textOf(complaint, 'sanction-to-subject-member')).toContain('It is recommended to Ambleford Town Council')
  })

  it('the outcome tells of a review only where it is adopted, to those who may ask for it, with the date', () => {
    const review = { within: { length: 28, unit: 'calendarDays' as const }, by: ['complainant' as const] }
    const closed = after(aComplaint({ arrangements: { ...usualArrangements, review } }), ...reaching.closed)
    expect(textOf(closed, 'outcome-to-complainant')).toContain(
      'You may ask for a review of this decision by Thursday 9 April 2026',
    )
    expect(textOf(closed, 'outcome-to-subject-member')).not.toContain('You may ask for a review')
    expect(textOf(closed, 'outcome-to-subject-member')).toContain('There is no right of appeal')
  })

  it('why more time is needed is left to the officer to say: what is recorded is between officers', () => {
    const complaint = after(aComplaint(), ...reaching.assessment, {
      do: 'extendDeadline',
      clock: 'assess',
      dueOn: day('2026-04-20'),
      reason: 'The deputy is ill',
    })
    const text = textOf(complaint, 'extension-to-complainant')
    expect(text).toContain('by Monday 30 March 2026. The time for it has been extended, and the new date is Monday 20 April 2026')
    expect(text).not.toContain('deputy')
  })

  it('a day that has passed is promised to nobody', () => {
    const complaint = after(aComplaint(), ...reaching.closed)
    expect(textOf(complaint, 'outcome-to-complainant')).toContain('You will have it by Thursday 19 March 2026.')
    expect(textOf(complaint, 'outcome-to-complainant', day('2026-03-20'))).toContain('You will have it as soon as possible.')
  })

  it('a holding letter says nothing of the police', () => {
    const stayed = after(aComplaint(), ...reaching.assessment, 'referToPolice')
    expect(textOf(stayed, 'holding-to-subject-member')).not.toMatch(/police|offence/i)
    expect(textOf(stayed, 'police-referral-to-police')).toContain('An interest not registered')
  })
})
