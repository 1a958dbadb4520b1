import { describe, expect, it } from '@jest/globals'
import type { Complainant } from '../../src/domain/complaint/complaint.js'
import { aComplaint, after, reaching } from '../make.js'

const jane: Partial<Complainant> = {
  name: 'Jane Green Whitcombe',
  email: 'jane@example.org',
  address: '4 Mill Lane\nHarrowmere',
}
const appointed = (identityHandling: Complainant['identityHandling']) => {
  const asks = identityHandling === 'withholdingGranted'
  const handling = asks ? 'withholdingRequested' : identityHandling
  const screened = after(aComplaint({ complainant: { ...jane, identityHandling: handling } }), ...reaching.screening)
  const decided = asks ? after(screened, 'decideWithholding') : screened
  return after(decided, ...reaching.investigation.slice(reaching.screening.length), 'appointInvestigatingOfficer')
}
const drafting = (report: string, identityHandling: Complainant['identityHandling'] = 'withholdingGranted') =>
  expect(() => after(appointed(identityHandling), { do: 'issueDraftReport', report }))

describe('a draft report on the complaint of someone who is not named to the member', () => {
  it.each(['Mrs Whitcombe was at the meeting.', 'I wrote to jane@example.org.', 'The post shows 4 Mill Lane.'])(
    'is not issued with what leads to them: %s',
    (report) => {
      drafting(report).toThrow('/report: The draft goes to both parties')
      drafting(report, 'anonymous').toThrow('/report: The draft goes to both parties')
      drafting(report, 'named').not.toThrow()
    },
  )

  it('is issued with common words, the name of the council and that of the councillor', () => {
    drafting('The green at Harrowmere is kept by Harrowmere City Council.').not.toThrow()
    const namesake = aComplaint({ complainant: { identityHandling: 'anonymous', name: 'Victor Moss' } })
    const investigated = after(namesake, ...reaching.investigation, 'appointInvestigatingOfficer')
    expect(() => after(investigated, { do: 'issueDraftReport', report: 'Cllr Victor Hale wrote it.' })).not.toThrow()
    expect(() => after(investigated, { do: 'issueDraftReport', report: 'Victor complained of it.' })).toThrow('/report')
  })
})
