import { describe, expect, it } from '@jest/globals'
import { plain, type Block, type Document } from '../../src/domain/documents/blocks.js'
import { decisionWords } from '../../src/domain/documents/decision-words.js'
import { aStory, theComplainant, type Said, type Told } from '../make.js'
import { aBreach, aHearing, assessed, decidedIn, nearlyDecided, noticeOf, screened } from '../make-notice.js'

/** Every word of the document, as one string. */
const words = (document: Document): string => JSON.stringify(document)
const textsOf = (document: Document, kind: Block['kind']): string[] =>
  document.blocks.flatMap((block) => (block.kind === kind && 'text' in block ? [plain(block.text)] : []))

const editionsThatLeave = ['complainant', 'subjectMember', 'public'] as const

describe('a decision notice', () => {
  it.each<[keyof typeof decisionWords, readonly Said[]]>([
    [
      'closeOutOfScope',
      [...screened.slice(0, 1), { do: 'answerTest', test: 'inOffice', answer: 'no' }, 'tellMember', 'closeOutOfScope'],
    ],
    ['closePrivate', [...screened, ...assessed, { do: 'findCapacity', finding: 'private' }, 'closePrivate']],
    ['closeAsDuplicate', [...screened, 'closeAsDuplicate']],
    ['takeNoFurtherAction', [...screened, ...assessed, 'takeNoFurtherAction']],
    ['referElsewhere', [...screened, 'referElsewhere']],
    ['offerInformalResolution', [...screened, ...assessed, 'offerInformalResolution']],
    ['completeInformalResolution', [...screened, ...assessed, 'offerInformalResolution', '+9', 'completeInformalResolution']],
    ['referToInvestigation', [...screened, ...assessed, 'referToInvestigation']],
    ['withdraw', [...screened, ...assessed, 'withdraw']],
    ['closeNoBreach', [...nearlyDecided, 'closeNoBreach']],
    ['findBreach', [...nearlyDecided, 'findBreach']],
    ['resolveLocally', [...nearlyDecided, 'resolveLocally']],
    ['referToHearing', [...nearlyDecided, 'referToHearing']],
    ['closeHearingNoBreach', [...aHearing, 'closeHearingNoBreach']],
    ['closeBreachNoSanction', [...aBreach, 'closeBreachNoSanction']],
    ['imposeSanctions', [...aBreach, 'imposeSanctions']],
    ['discontinue', [...nearlyDecided, 'discontinue']],
    ['endForMemberLeft', [...screened, 'endForMemberLeft']],
    ['closeSanctions', [...aBreach, 'imposeSanctions', '+9', 'endSanction', 'closeSanctions']],
  ])('is composed of the decision %s, for both parties and for the file', (kind, said) => {
    const story = aStory({}, ...said)
    for (const edition of ['complainant', 'subjectMember', 'exempt'] as const) {
      const document = noticeOf(story, edition)
      expect(words(document)).toContain(decisionWords[kind])
      expect(textsOf(document, 'heading').slice(0, 4)).toEqual([
        'Decision notice',
        '1. The decision and the reasons for it',
        '2. The complaint',
        '3. The Code of Conduct and the protocol',
      ])
      expect(words(document)).toContain('monitoring@harrowmere.example')
      expect(words(document)).toContain('Ombudsman')
      expect(words(document)).not.toContain('undefined')
    }
  })

  it('has a public edition where a breach was found, which names nobody', () => {
    const story = aStory({}, ...aBreach, 'imposeSanctions')
    const text = words(noticeOf(story, 'public'))
    expect(text).toContain('A councillor of Harrowmere City Council')
    expect(text).toContain('[the councillor]')
    for (const name of ['Hale', 'Victor', 'Rosa', 'Field']) expect(text).not.toContain(name)
  })

  it('has no public edition without a breach', () => {
    expect(() => noticeOf(aStory({}, ...screened, ...assessed, 'takeNoFurtherAction'), 'public')).toThrow('no breach was found')
  })

  it('is not made for a councillor who has not been told', () => {
    const untold = screened.map((one) => (one === 'tellMember' ? 'doNotTellMember' : one))
    const said = [...untold, 'linkProvision', 'takeNoFurtherAction'] as const
    expect(() => noticeOf(aStory({}, ...said), 'subjectMember')).toThrow('has not been told')
    expect(words(noticeOf(aStory({}, ...said), 'complainant'))).not.toContain('evidence at risk')
  })

  it('never gives the internal reference to anyone outside', () => {
    const story = aStory({ number: 77 }, ...aBreach, 'imposeSanctions')
    for (const edition of editionsThatLeave) expect(words(noticeOf(story, edition))).not.toMatch(/2026.{0,2}077/)
    expect(words(noticeOf(story, 'exempt'))).toContain('2026/077')
  })

  it('carries the reader’s own reference, and nobody else’s', () => {
    const story = aStory({ number: 5 }, ...aBreach, 'imposeSanctions')
    expect(words(noticeOf(story, 'complainant')).match(/PUBLIC-5[-\d]*/g)).toEqual(expect.arrayContaining(['PUBLIC-5']))
    expect(words(noticeOf(story, 'complainant'))).not.toContain('PUBLIC-5-1')
    expect(new Set(words(noticeOf(story, 'subjectMember')).match(/PUBLIC-5[-\d]*/g))).toEqual(new Set(['PUBLIC-5-1']))
    expect(words(noticeOf(story, 'public'))).not.toContain('PUBLIC-')
  })

  it('can be verified by its footer: reference, number and head of the chain', () => {
    const story = aStory({ number: 5 }, ...screened, ...assessed, 'takeNoFurtherAction')
    expect(noticeOf(story, 'complainant').footer.left).toBe(
      'Reference PUBLIC-5 · Document DN-7K2M-9QWX · Record abcdef0123456789',
    )
  })

  it('quotes the clause and the provision in full from the version of the day of the conduct', () => {
    const story = aStory({}, ...screened, ...assessed, 'takeNoFurtherAction')
    const quoted = textsOf(noticeOf(story, 'complainant'), 'quotation')
    expect(quoted).toContain('Respect: You treat others with respect, as it was put in 2023.')
    expect(quoted).toContain('Think first: Think before you post, as it was put in 2023.')
  })

  it('says that a preview is not issued, on every page', () => {
    const document = noticeOf(aStory({}, ...screened, ...assessed, 'takeNoFurtherAction'), 'complainant', { issue: null })
    expect(document.header.right).toBe('Preview – not issued')
    expect(document.footer.left).toBe('Preview – not issued')
  })

  it('tells of the case as it stood when it was decided, whatever was done since', () => {
    const before = aStory({}, ...screened, ...assessed, 'takeNoFurtherAction')
    const now = aStory({}, ...screened, ...assessed, 'takeNoFurtherAction', '+3', 'reopen', 'offerInformalResolution')
    expect(words(noticeOf(now, 'complainant', { decided: decidedIn(now, 0) }))).toEqual(words(noticeOf(before, 'complainant')))
  })
})

describe('a complainant whose name is withheld', () => {
  const told: Told = {
    complainant: {
      identityHandling: 'withholdingGranted',
      name: 'Quillon Zephyrine-Tarn',
      email: 'qzm.canary@canary.example',
      address: '17 Canaryfield Row\nAmbleford QZ9 7XY',
      type: 'parishClerk',
    },
    words: 'Canarywords about the meeting',
    remedySought: 'Canaryremedy',
  }
  const said = [...aBreach, 'imposeSanctions'] as const

  it.each(['subjectMember', 'public'] as const)('is absent from the %s edition in every form', (edition) => {
    const text = words(noticeOf(aStory(told, ...said), edition))
    expect(text).not.toMatch(/quillon|zephyrine|tarn|canary|QZ9|withheld|withholding|clerk/i)
  })

  it('is told in their own edition that the name is withheld', () => {
    expect(words(noticeOf(aStory(told, ...said), 'complainant'))).toContain('Your name is withheld from the councillor')
  })

  it.each([
    'The post called Quillon a liar',
    'See @ZephyrineSays',
    'Write to qzm.canary@canary.example',
    'They live in Canaryfield Row: 17 Canaryfield Row',
  ])('stops an edition for others where an officer’s words would identify them: %s', (reasons) => {
    const story = aStory(told, ...screened, ...assessed, { do: 'takeNoFurtherAction', reasons })
    expect(() => noticeOf(story, 'subjectMember')).toThrow('words that could identify them stand in the reasons for the decision')
    expect(() => noticeOf(story, 'complainant')).not.toThrow()
  })

  it('may be replaced by the officer in words that show that they were changed', () => {
    const story = aStory(told, ...screened, ...assessed, { do: 'takeNoFurtherAction', reasons: 'Quillon was not there.' })
    const replacements = [{ words: 'Quillon', by: 'a resident' }]
    expect(words(noticeOf(story, 'subjectMember', { replacements }))).toContain('[a resident] was not there.')
  })

  it('does not have what they wrote when they asked to withdraw passed on', () => {
    const asking = { do: 'askToWithdraw', by: theComplainant, reasons: 'My landlord asked' } as const
    const story = aStory(told, ...screened, ...assessed, asking, { do: 'withdraw', reasons: 'At the wish of the complainant' })
    expect(words(noticeOf(story, 'subjectMember'))).toContain('At the wish of the complainant')
    expect(words(noticeOf(story, 'subjectMember'))).not.toContain('landlord')
  })

  it('does not have the reason of a clause that they suggested passed on', () => {
    const story = aStory(
      told,
      ...screened,
      ...assessed,
      { do: 'linkClause', clause: 'GP7', suggestedBy: 'complainant', reason: 'I felt hunted' },
      'takeNoFurtherAction',
    )
    expect(words(noticeOf(story, 'subjectMember'))).not.toContain('hunted')
  })
})
