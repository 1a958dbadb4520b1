import { describe, expect, it } from '@jest/globals'
import type { Allegation, ProvisionFinding } from '../../src/domain/complaint/allegation.js'
import type { Clock } from '../../src/domain/complaint/clocks.js'
import type { Case, Complaint } from '../../src/domain/complaint/complaint.js'
import type { Sanction } from '../../src/domain/complaint/sanction.js'
import { faultsIn } from '../../src/domain/complaint/invariants.js'
import { keysOf, stages } from '../../src/domain/complaint/vocabulary.js'
import { aComplaint, after, caseOf, day, heardAgain, hearing, reaching } from '../make.js'

const breached = after(aComplaint(), ...reaching.hearing, ...hearing, 'findBreach')
const sanctioned = after(breached, ...heardAgain, 'imposeSanctions')
const closed = after(aComplaint(), ...reaching.closed)
const resolved = after(aComplaint(), ...reaching.informalResolution, '+5', 'completeInformalResolution')
const investigated = after(aComplaint(), ...reaching.hearing.slice(0, -2))

/** The complaint with its first case tampered with, as no rule would leave it. */
const withCase = (complaint: Complaint, change: (theCase: Case) => Partial<Case>): Complaint => ({
  ...complaint,
  cases: complaint.cases.map((one, at) => (at === 0 ? { ...one, ...change(one) } : one)),
})
const withAllegation = (complaint: Complaint, change: (allegation: Allegation) => Partial<Allegation>): Complaint =>
  withCase(complaint, ({ allegations }) => ({ allegations: allegations.map((one) => ({ ...one, ...change(one) })) }))
const withFinding = (complaint: Complaint, finding: Partial<ProvisionFinding>): Complaint =>
  withAllegation(complaint, ({ provisionLinks }) => ({
    provisionLinks: provisionLinks.map((link) => ({
      ...link,
      finding: { breach: false, reasons: 'As found', article10: null, on: closed.receivedOn, ...link.finding, ...finding },
    })),
  }))
const withSanction = (change: Partial<Sanction>): Complaint =>
  withCase(sanctioned, ({ sanctions }) => ({ sanctions: sanctions.map((one) => ({ ...one, ...change })) }))
const withClock = (change: Partial<Clock>): Complaint =>
  withCase(aComplaint(), ({ clocks }) => ({ clocks: clocks.map((one, at) => (at === 0 ? { ...one, ...change } : one)) }))
const early = day('2026-01-05')
const late = day('2027-01-05')

describe('what the law does not know', () => {
  it.each(keysOf(stages))('is not come to on the usual way to %s', (stage) => {
    expect(faultsIn(after(aComplaint(), ...reaching[stage]))).toEqual([])
  })

  it.each<[string, Complaint]>([
    ['closed without an outcome on every allegation', withAllegation(closed, () => ({ result: null }))],
    ['closed without an allegation', withCase(closed, () => ({ allegations: [] }))],
    ['closed without a decision that closes it', withCase(closed, () => ({ decisions: [] }))],
    ['closed and paused', withCase(closed, () => ({ pause: { category: 'police', reason: '', from: early } }))],
    ['closed with a notice neither issued nor owed', withCase(closed, () => ({ clocks: [] }))],
    ['closed with a sanction that has not ended', withCase(sanctioned, () => ({ stage: 'closed' }))],
    ['closings and reopenings do not alternate', withCase(closed, () => ({ reopenings: [early] }))],
    ['an outcome before the end', withCase(sanctioned, () => ({ stage: 'hearing' }))],
    ['every allegation decided, and still open', withCase(closed, () => ({ stage: 'assessment' }))],
    ['sanctions before an outcome on every allegation', withAllegation(sanctioned, () => ({ result: null }))],
    ['at the stage of sanctions without one', withCase(sanctioned, () => ({ sanctions: [] }))],
    ['a sanction without a breach', withCase(sanctioned, () => ({ breachFoundOn: null }))],
    ['a breach found without a finding', withFinding(breached, { breach: false })],
    ['two allegations of one number', withCase(closed, ({ allegations }) => ({ allegations: [...allegations, ...allegations] }))],
    ['one allegation in two places', withCase(closed, ({ allegations }) => ({ allegations: [...allegations, ...allegations] }))],
    ['an allegation of a number never given', withAllegation(closed, () => ({ number: 7 }))],
    ['conduct later than the complaint of it', withAllegation(closed, () => ({ conductOn: late }))],
    ['a finding without reasons', withFinding(breached, { reasons: ' ' })],
    ['a breach without the balance with freedom of expression', withFinding(breached, { article10: null })],
    ['a finding before the capacity', withAllegation(breached, () => ({ capacity: null }))],
    [
      'a breach in a capacity to which the Code does not apply',
      withAllegation(breached, ({ capacity }) => ({ capacity: capacity && { ...capacity, finding: 'private' } })),
    ],
    ['a finding that decides nothing', withFinding(investigated, {})],
    ['“informalResolution” beside a finding', withFinding(resolved, { breach: false })],
    ['“informalResolution” with a breached provision', withFinding(resolved, { breach: true, article10: 'Weighed' })],
    ['“hearingBreachSanction” without a breached provision', withFinding(sanctioned, { breach: false })],
    [
      '“investigatedNoBreach” without a finding on every provision',
      withAllegation(closed, () => ({ result: { outcome: 'investigatedNoBreach', reasons: [], on: early } })),
    ],
    ['two running limits of one kind', withCase(aComplaint(), ({ clocks }) => ({ clocks: [...clocks, ...clocks] }))],
    ['acknowledge moved back', withClock({ dueOn: early })],
    ['acknowledge due before it began', withClock({ startedOn: late })],
    ['acknowledge met before it began', withClock({ met: { on: early, workingDays: 0, calendarDays: 0 } })],
    ['acknowledge both met and stopped', withClock({ stoppedOn: late, met: { on: late, workingDays: 0, calendarDays: 0 } })],
    ['closed with a limit that nobody can meet', withCase(aComplaint(), () => ({ stage: 'closed' }))],
    [
      'pauses that overlap',
      withCase(closed, () => ({
        pastPauses: [
          { category: 'police', reason: '', from: early, until: late },
          { category: 'court', reason: '', from: day('2026-06-01'), until: late },
        ],
      })),
    ],
    [
      'a pause that ends before it begins',
      withCase(closed, () => ({ pastPauses: [{ category: 'police', reason: '', from: late, until: early }] })),
    ],
    ['“suspension”, which no legislation allows', withSanction({ kind: 'suspension' })],
    ['“withdrawFacilities” without the reason despite its caution', withSanction({ kind: 'withdrawFacilities' })],
    ['a sanction recommended where it is to be imposed', withSanction({ recommendedTo: 'A parish' })],
    [
      'a sanction recommended where it is to be imposed',
      withCase(sanctioned, ({ subjectMember }) => ({ subjectMember: { ...subjectMember, tier: 'parish' } })),
    ],
    ['the response of a parish that was not asked', withSanction({ parishResponse: { on: late, accepts: true, note: '' } })],
    ['a sanction that ended before it was imposed', withSanction({ end: { how: 'complied', on: early, note: '' } })],
    [
      'an interim suspension that no legislation allows',
      withCase(investigated, () => ({ interimSuspension: { from: early, until: late, reasons: '' } })),
    ],
    [
      'an appeal that no legislation gives',
      withCase(closed, () => ({ appeals: [{ on: late, by: 'subjectMember', allowed: true, reasons: '' }] })),
    ],
    [
      'a review that the council has not adopted',
      withCase(closed, () => ({ review: { askedOn: late, by: 'complainant', reasons: '', decided: null } })),
    ],
    [
      'answered before it was asked',
      withCase(breached, ({ consultations }) => ({ consultations: consultations.map((one) => ({ ...one, askedOn: late })) })),
    ],
    [
      'investigated by a party to it',
      withCase(investigated, ({ investigation, subjectMember }) => ({
        investigation: investigation && { ...investigation, officer: { ...subjectMember, on: early } },
      })),
    ],
    [
      'a final report without a draft',
      withCase(investigated, ({ investigation }) => ({
        investigation: investigation && { ...investigation, draftReportOn: null },
      })),
    ],
    [
      'a final report before its draft',
      withCase(investigated, ({ investigation }) => ({
        investigation: investigation && { ...investigation, draftReportOn: late },
      })),
    ],
    [
      'a hearing held without its quorum',
      withCase(breached, ({ hearing: held }) => ({
        hearing: held && { ...held, held: held.held && { ...held.held, present: [] } },
      })),
    ],
    [
      'a parish representative in a case that is of no parish',
      withCase(breached, ({ hearing: one }) => ({
        hearing: one && { ...one, listing: one.listing && { ...one.listing, parishRepresentative: 'Cllr Ivy Stone' } },
      })),
    ],
    [
      'a panel with a party to the case',
      withCase(breached, ({ hearing: one, subjectMember }) => ({
        hearing: one && { ...one, listing: one.listing && { ...one.listing, panel: [subjectMember, ...one.listing.panel] } },
      })),
    ],
    [
      'the member told before withholding was decided',
      {
        ...breached,
        complainant: { ...breached.complainant, identityHandling: 'withholdingRequested' },
      },
    ],
    ['a stage entered before the receipt', withCase(closed, () => ({ enteredStageOn: early }))],
    ['acknowledged before it was received', { ...closed, acknowledgedOn: early }],
    ['two cases of one number', { ...closed, cases: [caseOf(closed), caseOf(closed)] }],
  ])('is named: %s', (fault, complaint) => {
    expect(faultsIn(complaint).join('; ')).toContain(fault)
  })
})
