import { describe, expect, it } from '@jest/globals'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import { aComplaint, after, anotherSubjectMember, hearing, reaching, theSubjectMember, type Said } from '../make.js'

const screened = after(aComplaint(), ...reaching.screening)
const assessed = after(aComplaint(), ...reaching.assessment)
const appointed = after(aComplaint(), ...reaching.investigation, 'appointInvestigatingOfficer')
const reported = after(appointed, '+9', 'issueDraftReport', '+9', 'issueFinalReport')
const referred = after(aComplaint(), ...reaching.hearing)
const listed = after(referred, '+2', 'listHearing')
const held = after(referred, ...hearing)
const untold = after(aComplaint(), ...reaching.assessment.filter((one) => one !== 'tellMember'))
const dispensed = after(appointed, 'dispenseWithView')
const paused = after(assessed, 'pause')

describe('what cannot be done yet, or not again', () => {
  it.each<[string, Complaint, Said, string]>([
    ['the final report before the draft', appointed, 'issueFinalReport', 'the draft report has not been issued'],
    ['a comment on a draft that is not there', appointed, 'commentOnDraft', 'the draft report has not been issued'],
    ['a second final report', reported, 'issueFinalReport', 'the final report has been issued already'],
    ['another link after the final report', reported, 'linkProvision', 'the final report has been issued already'],
    ['a sanction before a breach is found', held, 'imposeSanctions', 'no breach has been found'],
    ['a breach closed that was not found', held, 'closeBreachNoSanction', 'no breach has been found'],
    ['a hearing listed twice', listed, 'listHearing', 'the hearing is listed already'],
    ['a hearing held twice', held, 'holdHearing', 'the hearing has been held'],
    ['an assessment while paused', paused, 'takeNoFurtherAction', 'the case is paused: resume it first'],
    ['a question to the Independent Person while paused', paused, 'consultIndependentPerson', 'the case is paused'],
    ['a second pause', paused, 'pause', 'the case is paused'],
    ['an end to no pause', assessed, 'resume', 'the case is not paused'],
    ['telling the member twice', assessed, 'tellMember', 'has been told already'],
    ['a reason not to tell a member who was told', assessed, 'doNotTellMember', 'has been decided already'],
    ['an assessment without telling the member or saying why not', untold, 'takeNoFurtherAction', 'neither been told'],
    ['a reply to nothing that was asked', screened, 'recordComplainantReply', 'nothing has been asked of the complainant'],
    ['a notice of nothing decided', assessed, 'issueNotice', 'nothing has been decided yet'],
    ['a publication of nothing decided', assessed, 'decidePublication', 'nothing has been decided yet'],
    ['withholding that nobody asked for', screened, 'decideWithholding', 'has not asked for their name to be withheld'],
    ['a second reason to do without the view', dispensed, 'dispenseWithView', 'has been recorded already'],
    [
      'a comment on the draft by another councillor',
      after(appointed, '+9', 'issueDraftReport'),
      { do: 'commentOnDraft', by: anotherSubjectMember },
      'the case is not about this councillor, or they have not been told',
    ],
    [
      'a comment on the draft for the other side',
      after(appointed, '+9', 'issueDraftReport'),
      { do: 'commentOnDraft', by: theSubjectMember, from: 'complainant' },
      'not the side for which you speak',
    ],
  ])('%s', (_what, complaint, said, reason) => {
    expect(() => after(complaint, said)).toThrow(reason)
  })
})
