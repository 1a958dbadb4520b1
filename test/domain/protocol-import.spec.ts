import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { InvalidInput } from '../../src/domain/errors.js'
import { clauseGroups, faultsOf, usualClauseCodes } from '../../src/domain/protocol/clauses.js'
import { importReport } from '../../src/domain/protocol/import-report.js'
import { corporateImplicationNames } from '../../src/domain/protocol/metadata.js'
import { printImported } from '../../src/domain/protocol/print-imported.js'

const source = readFileSync(new URL('../fixtures/report.txt', import.meta.url), 'utf8')
const imported = importReport(source)
const clause = (code: string) => imported.proposedText.clauses.find((one) => one.code === code)
const doubtsOf = (kind: string) =>
  imported.doubts.filter((one) => one.kind === kind).map(({ line, quote }) => `${line}: ${quote}`)
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
/** The words of the protocol in the source, taken without the importer: from the title on, less the lines that are margin notes. */
const wordsOfSource = words(
  source
    .slice(source.indexOf('SOCIAL MEDIA PROTOCOL FOR COUNCILLORS'))
    .split('\n')
    .filter((line) => !/^(?:Formatted|Aligned at)/.test(line))
    .join('\n')
    .replace('](#)', ''),
)

describe('a committee report is read', () => {
  it('with its council, committee, date, title and author', () => {
    expect(imported.report).toMatchObject({
      council: 'Ambleford Borough Council',
      committee: 'Standards and Audit Committee',
      date: '2026-03-10',
      title: 'Social Media Protocol for Councillors: periodic review',
      reportBy: 'Monitoring Officer',
      purpose: 'To report on the review of the protocol and to propose changes to it',
      appendices: ['Appendix 1 – The protocol with the changes marked'],
      backgroundPapers: ['Nil'],
      consultees: 'The Independent Persons and the group leaders',
      relevantPolicies: "The Members' Code of Conduct",
    })
  })

  it.each([
    ['AMBLEFORD BOROUGH COUNCIL\nStandards and Audit Committee', 'Ambleford Borough Council', 'Standards and Audit Committee'],
    ['Kingsmere County Council Audit & Standards Sub-Committee', 'Kingsmere County Council', 'Audit & Standards Sub-Committee'],
    ['Governance Committee\n\nWexcombe City Council', 'Wexcombe City Council', 'Governance Committee'],
    ['London Borough of Northmere: Standards Committee', 'London Borough of Northmere', 'Standards Committee'],
    ['ROYAL BOROUGH OF STOKE UPON AVEN\nETHICS PANEL', 'Royal Borough of Stoke upon Aven', 'Ethics Panel'],
  ])('under the heading %j', (head, council, committee) => {
    const { report } = importReport(source.replace('AMBLEFORD BOROUGH COUNCIL\nStandards and Audit Committee', head))
    expect(report).toEqual({ ...imported.report, council, committee })
  })

  it('with the officer to contact', () => {
    expect(imported.report.officerContact).toEqual({
      name: 'Rosalind Achterberg',
      role: 'Head of Legal Services and Monitoring Officer',
      email: 'monitoring.officer@ambleford.example',
      telephone: '01632 960123',
    })
  })

  it('with its recommendations', () => {
    expect(imported.report.recommendations).toEqual([
      'That the committee notes the review;',
      'That the committee recommends the protocol in appendix 1 to Full Council for adoption.',
    ])
  })

  it('with its numbered paragraphs, a sentence broken by a page put together again', () => {
    expect(imported.report.sections.map(({ number, heading }) => `${number} ${heading}`)).toEqual([
      '1 Background',
      '2 Changes proposed',
    ])
    expect(imported.report.sections.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number))).toEqual([
      '1.1',
      '1.2',
      '2.1',
      undefined,
    ])
    expect(imported.report.sections[0]?.paragraphs[1]?.text).toContain(
      'Most difficulties came from the question whether a councillor',
    )
  })

  it('with the ten corporate implications in their order and with their values', () => {
    expect(imported.report.corporateImplications.map(({ name }) => name)).toEqual(
      corporateImplicationNames.map((name) => name.replace('2030', '2035')),
    )
    expect(imported.report.corporateImplications[0]?.text).toMatch(/^The Localism Act 2011 .* good practice and not required$/)
    expect(imported.report.corporateImplications[5]?.text).toBe('Clear guidance lowers the risk of claims: see section 2')
  })
})

describe('the protocol in it is read', () => {
  it('with 33 clauses in six groups, coded by section and order', () => {
    expect(imported.proposedText.clauses.map(({ code }) => code)).toEqual(usualClauseCodes)
    expect(faultsOf(imported.proposedText)).toEqual([])
    for (const { group, clauses } of clauseGroups) {
      expect(imported.proposedText.clauses.filter((one) => one.group === group)).toHaveLength(clauses)
    }
  })

  it('with its sections, their words and their lists', () => {
    expect(imported.proposedText.title).toBe('SOCIAL MEDIA PROTOCOL FOR COUNCILLORS')
    expect(imported.proposedText.sections.map(({ heading }) => heading)).toEqual([
      'What this protocol is for',
      'What counts as social media?',
      'Councillors online',
      'What it is good for',
      'Good practice online',
      'Bad practice online',
      'What to be wary of',
      'Legal issues',
      'Capacity and the Code of Conduct',
      'Elements of the Code of Conduct that matter most online',
      'Advice',
    ])
    expect(imported.proposedText.sections[3]?.parts.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'bullet',
      'bullet',
      'bullet',
      'bullet',
      'bullet',
    ])
    expect(imported.proposedText.sections[8]?.parts.map(({ kind }) => kind)).toEqual([
      'paragraph',
      ...Array<string>(7).fill('clause'),
      'paragraph',
    ])
  })

  it('with a clause broken by a page put together, and a link without its target', () => {
    expect(clause('WA3')?.text).toBe(
      'Reporting from a meeting while it goes on can serve residents well, but those watching may conclude that you are not listening to the debate.',
    )
    const [, explained] = imported.proposedText.sections
    expect(JSON.stringify(explained)).toContain("The Council's own guide (short and with examples) is on its website.")
  })

  it('with headings on the legal clauses', () => {
    expect(['LE1', 'LE2', 'LE3', 'LE4'].map((code) => clause(code)?.heading)).toEqual([
      'Libel',
      'Copyright',
      'Data protection',
      'Bias and predetermination',
    ])
  })

  it('with the three struck-out passages and their places', () => {
    expect(imported.deletions.map(({ line, clause, text }) => ({ line, clause, text }))).toEqual([
      { line: 152, clause: 'LE3', text: 'Anything that a resident has already made public may be passed on.' },
      { line: 156, clause: 'LE4', text: 'settled' },
      { line: 189, clause: undefined, text: 'the Press Office or' },
    ])
    expect(imported.deletions[1]).toMatchObject({ section: 'Legal issues', before: 'planning, licensing or similar matter is' })
    expect(clause('LE4')?.text).toMatch(/^Before a planning, licensing or similar matter is decided, say nothing/)
    expect(clause('LE3')?.text).toMatch(/asked for it themselves\.$/)
  })

  it('with an earlier text that has what was struck out and says that it is incomplete', () => {
    expect(imported.earlierText.complete).toBe(false)
    expect(imported.earlierText.text.clauses.find(({ code }) => code === 'LE4')?.text).toContain('is settled decided, say')
  })

  it('without its margin notes, which are listed apart', () => {
    expect(imported.marginNotes.map(({ line }) => line)).toEqual([128, 174, 176, 178, 179])
    expect(printImported(imported)).not.toMatch(/Formatted|Aligned|0\.63/)
  })
})

describe('what was read, printed again', () => {
  it('has every word of the protocol in its order', () => {
    expect(wordsOfSource.length).toBeGreaterThan(1000)
    expect(words(printImported(imported))).toEqual(wordsOfSource)
  })

  it('has them whatever the line ends, the marks of bullets, the width of lines and where pages end', () => {
    const wrapped = (width: number) =>
      source
        .split('\n')
        .map((line) =>
          /^Formatted|^Aligned/.test(line) ? line : line.replace(new RegExp(`(.{${width},}?) (?=\\S)`, 'g'), '$1\n'),
        )
        .join('\n')
    const forms = [
      source.replaceAll('\n', '\r\n'),
      source.replaceAll('\n- ', '\n• '),
      source.replaceAll('\n\n\n', '\n\f\n'),
      source.replace('\n- Protect the good', '\n\f3\n\n- Protect the good'),
      wrapped(78),
      source.replace('\nGood practice online', '\n## Good practice online').replace('\nSOCIAL MEDIA', '\n# SOCIAL MEDIA'),
      source.replace('residents well,\n\nbut', 'residents well,\n\nPage 4 of 9\n\nbut'),
    ]
    for (const form of forms) {
      const again = importReport(form)
      expect(again.proposedText).toEqual(imported.proposedText)
      expect(again.report).toEqual(imported.report)
      expect(words(printImported(again))).toEqual(wordsOfSource)
    }
  })

  it('has them wherever a page ends within a sentence of a clause', () => {
    const [start, end] = [source.indexOf('- Let people see'), source.indexOf('Bad practice online')]
    const breaks = [...source.slice(start, end).matchAll(/(?<=[a-z]) (?=[a-z])/g)].map(({ index }) => start + index)
    fc.assert(
      fc.property(fc.constantFrom(...breaks), (at) => {
        const broken = importReport(`${source.slice(0, at)}\n\n\f\n${source.slice(at + 1)}`)
        expect(broken.proposedText).toEqual(imported.proposedText)
      }),
    )
  })
})

describe('a doubt is raised, by line and with its words', () => {
  it.each([
    ['missingVerb', '30: hard to follow, it necessary to say more'],
    ['doubledWord', "108: put 'Cllr' in the the name of an"],
    ['repeatedInList', '119: affairs of residents, council staff, suppliers, council staff and their families.'],
    ['alternativesSideBySide', '121: or upload anything unacceptable offensive, defamatory, unlawful or'],
    ['repeatedPronounAndVerb', '160: the same way as it does they do to anything else'],
    ['capitalInSentence', '160: is clear that Parts of it apply'],
    ['strayPunctuation', '160: help to answer it :-'],
    ['doubledConjunction', '163: although but that people happen'],
    ['struckButStillNamed', "170: councillor. The Council's Press Office can help with"],
  ])('%s', (kind, doubt) => {
    expect(doubtsOf(kind)).toEqual([doubt])
  })

  it('nowhere else, and each with its reason', () => {
    expect(imported.doubts).toHaveLength(9)
    expect(imported.doubts.every(({ why }) => why.length > 10)).toBe(true)
  })

  it('where a protocol has more or fewer clauses than usual, whose codes go on', () => {
    const longer = importReport(source.replace('\nBad practice online', '- Be kind. It costs nothing.\n\nBad practice online'))
    expect(longer.proposedText.clauses).toHaveLength(34)
    expect(longer.proposedText.clauses.find(({ code }) => code === 'GP8')?.text).toBe('Be kind. It costs nothing.')
    expect(longer.doubts.find(({ kind }) => kind === 'clauseCount')?.why).toBe('the protocol has 34 clauses, where 33 are usual')
  })

  it('where a group, a part or an implication is missing', () => {
    const kinds = (text: string) => importReport(text).doubts.map(({ kind }) => kind)
    expect(kinds(source.replace('Bad practice online', 'Never online'))).toEqual(
      expect.arrayContaining(['groupMissing', 'clauseCount']),
    )
    expect(kinds(source.replace('Background papers:\n\nNil\n', ''))).toContain('partNotFound')
    expect(kinds(source.replace('Personnel: None\n', ''))).toContain('implications')
    expect(kinds(source.replace('~~settled~~', '~~settled'))).toContain('unpairedDeletionMark')
    expect(kinds(`${source}\n\nAppendix 2 – Another paper\n\nMore words.`)).toContain('afterProtocol')
  })
})

describe('a paragraph between two clauses', () => {
  it('belongs to the clause before, and is doubted', () => {
    const { proposedText, doubts } = importReport(source.replace('directly, or would not', 'directly, wait.\n\nOr you would not'))
    expect(proposedText.clauses).toHaveLength(33)
    expect(proposedText.clauses[1]?.text).toMatch(/directly, wait\.\n\nOr you would not be content/)
    expect(doubts.find(({ kind }) => kind === 'paragraphInList')?.why).toBe('this paragraph was read as part of clause GP2')
  })
})

describe('a deletion', () => {
  it('that goes over the end of a page is struck out on both', () => {
    const broken = importReport(source.replace('that a resident has already', 'that a resident\n\n\fhas already'))
    expect(broken.proposedText).toEqual(imported.proposedText)
    const across = importReport(
      source.replace('themselves. ~~Anything', 'themselves.\n\n~~Anything').replace('passed on.~~', 'passed on.\n\nNever.~~'),
    )
    expect(across.deletions.map(({ text }) => text)).toEqual(expect.arrayContaining(['Never.']))
    expect(across.proposedText.clauses.find(({ code }) => code === 'LE3')?.text).toMatch(/asked for it themselves\.$/)
  })

  it('of a whole clause leaves the codes of the others', () => {
    const struck = importReport(source.replace('- Keep confidences. ', '- ~~Keep quiet altogether.~~\n- Keep confidences. '))
    expect(struck.proposedText.clauses.map(({ code }) => code)).toEqual(usualClauseCodes)
    expect(struck.deletions).toHaveLength(4)
  })
})

describe('a text that is no such report', () => {
  it('is refused by the names of what was not found', () => {
    const refused = (text: string) => {
      try {
        importReport(text)
      } catch (error) {
        if (error instanceof InvalidInput) return error.fields.map(({ pointer }) => pointer)
      }
      return []
    }
    expect(refused('')).toEqual(['/council', '/committee', '/date', '/title', '/protocol/title', '/protocol/clauses'])
    expect(refused(source.slice(0, source.indexOf('SOCIAL MEDIA PROTOCOL')))).toEqual(['/protocol/title', '/protocol/clauses'])
    expect(refused(source.replace('Tuesday 10 March 2026', ''))).toEqual(['/date'])
  })

  it.each(['[', '~~', '~', 'a', 'A ', '- ', 'a, ', 'al ', '"', '.', 'a@', '/ a', '\\', 'that A', '\n\n~~', '**', '# '])(
    'made of nothing but %j is answered at once',
    (piece) => {
      const noise = piece.repeat(50_000 / piece.length)
      const begun = performance.now()
      expect(() => importReport(noise)).toThrow(InvalidInput)
      importReport(source.replace('- Be', `- ${noise}\n- Be`).replace('Pause before', `Pause ${noise} before`))
      expect(performance.now() - begun).toBeLessThan(3000)
    },
  )

  it('is never anything but refused or read, whatever it holds', () => {
    const pieces = fc.constantFrom(
      '~~',
      '- ',
      '\n',
      '\n\n',
      '\f',
      'Formatted: x +',
      'Legal issues',
      'PROTOCOL',
      'Council',
      '1.1. ',
      '**',
      '[',
      '](#)',
      'word ',
      '.',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(source.length), (noise, at) => {
        try {
          importReport(source.slice(0, at) + noise.join('') + source.slice(at))
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput)
        }
      }),
    )
  })
})
