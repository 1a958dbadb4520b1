import { describe, expect, it } from '@jest/globals'
import { viewOf } from '../../src/domain/complaint/case-view.js'
import { isInTimeline } from '../../src/domain/complaint/timeline.js'
import {
  aComplaint,
  after,
  anIndependentPerson,
  anotherIndependentPerson,
  anotherSubjectMember,
  aSecondInvestigatingOfficer,
  aStory,
  caseOf,
  goOn,
  reaching,
  theCouncil,
  theInvestigatingOfficer,
  theMonitoringOfficer,
  thePanel,
  theSubjectMember,
} from '../make.js'

const named = ({ person, name }: { readonly person: string | null; readonly name: string }) => ({ person: person ?? '', name })
const viewer = ({ party, person }: typeof theMonitoringOfficer) => ({ party, person, authority: theCouncil, complaint: null })

describe('a councillor whom the complaint names beside another', () => {
  const both = aComplaint({ about: [theSubjectMember, anotherSubjectMember] })
  const asked = { do: 'consultIndependentPerson', independentPerson: named(anotherSubjectMember) } as const

  it('neither advises on the other’s case nor acts on it for the council', () => {
    const screening = after(both, 'startScreening')
    expect(() => after(screening, asked)).toThrow('a party to the case')
    const asOfficer = { ...theMonitoringOfficer, person: anotherSubjectMember.person }
    expect(() => after(screening, { do: 'addNote', by: asOfficer })).toThrow('a party to the case may not act on it')
  })

  it('whose case an officer may not see is not told of on the page of the first', () => {
    const stoodDown = after(both, { do: 'standDown', inCase: 2 })
    expect(viewOf(both, caseOf(both), viewer(theMonitoringOfficer))?.otherCases).toHaveLength(1)
    expect(viewOf(stoodDown, caseOf(stoodDown), viewer(theMonitoringOfficer))?.otherCases).toEqual([])
  })
})

describe('what was said of other facts', () => {
  it('stands for nothing under another council’s Code: the tests are answered and the view is sought anew', () => {
    const assessed = after(aComplaint(), ...reaching.assessment, 'consultIndependentPerson', 'giveView')
    const changed = caseOf(after(assessed, 'changeAuthority'))
    expect(changed.tests).toEqual({})
    expect(changed.consultations.map(({ overtaken }) => overtaken)).toEqual([true])
  })

  it('is not rewritten once the final report rests on it', () => {
    const reported = after(aComplaint(), ...reaching.hearing)
    const correction = { do: 'correct', field: 'summary', allegation: caseOf(reported).allegations[0]?.id ?? '' } as const
    expect(() => after(reported, { ...correction, value: 'Called two residents liars', reason: 'Misread' })).toThrow(
      'rests on the allegation as it stands',
    )
  })
})

describe('whoever took part before a case was reopened', () => {
  const reopened = after(aComplaint(), ...reaching.hearing, '+1', 'listHearing', 'dispenseWithView', 'discontinue', 'reopen')

  it('having investigated or judged it does not advise on it', () => {
    for (const who of [named(theInvestigatingOfficer), ...thePanel.map(named)])
      expect(() => after(reopened, { do: 'consultIndependentPerson', independentPerson: who })).toThrow('conflict of interest')
    const again = after(reopened, 'consultIndependentPerson', 'giveView', 'referToInvestigation', {
      do: 'appointInvestigatingOfficer',
      officer: named(aSecondInvestigatingOfficer),
    })
    expect(caseOf(again).investigation?.formerOfficers).toEqual([theInvestigatingOfficer.person])
  })
})

describe('an Independent Person', () => {
  it('reads in the timeline what they were asked and answered, and not what another was', () => {
    const story = goOn(aStory({}, ...reaching.assessment), 'consultIndependentPerson', 'giveView', {
      do: 'consultIndependentPerson',
      independentPerson: named(anotherIndependentPerson),
    })
    const theCase = caseOf(story.complaint)
    const read = (who: typeof anIndependentPerson) =>
      story.recorded
        .filter(({ event }) => isInTimeline(event, theCase, viewer(who)))
        .flatMap(({ event }) => (event.type.startsWith('independentPerson') ? [event.type] : []))
    expect(read(anIndependentPerson)).toEqual(['independentPersonConsulted', 'independentPersonReplied'])
    expect(read(anotherIndependentPerson)).toEqual(['independentPersonConsulted'])
  })
})

describe('a complainant', () => {
  it('found to have given no name is named to nobody from then on', () => {
    const corrected = after(aComplaint(), { do: 'correct', field: 'complainantType', value: 'anonymous', reason: 'Misread' })
    expect(corrected.complainant.identityHandling).toBe('anonymous')
    const told = after(corrected, ...reaching.assessment)
    const seen = viewOf(told, caseOf(told), viewer(theSubjectMember))
    expect(seen?.complainant.name).toBeNull()
  })
})
