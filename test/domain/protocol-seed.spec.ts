import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import {
  clauseGroups,
  compareClauseCodes,
  faultsOf,
  groupOf,
  isClauseCode,
  usualClauseCodes,
} from '../../src/domain/protocol/clauses.js'
import { lgaHeadings, suggestedProvisions, usualHeadings } from '../../src/domain/protocol/code-of-conduct.js'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../prisma/seed/${name}`, import.meta.url), 'utf8'))

const words = z.string().min(1)
const code = z.custom<(typeof usualClauseCodes)[number]>((value) => typeof value === 'string' && isClauseCode(value))
const protocol = z
  .strictObject({
    title: words,
    sections: z.array(
      z.strictObject({
        heading: words,
        parts: z.array(
          z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.enum(['paragraph', 'bullet']), text: words }),
            z.strictObject({ kind: z.literal('clause'), code }),
          ]),
        ),
      }),
    ),
    clauses: z.array(
      z.strictObject({
        code,
        group: z.enum(clauseGroups.map(({ group }) => group)),
        heading: words.exactOptional(),
        text: words,
      }),
    ),
  })
  .parse(read('protocol.json'))
const conduct = z
  .strictObject({
    authority: words,
    title: words,
    provisions: z.array(
      z.strictObject({
        number: words,
        heading: words,
        text: words,
        lgaHeading: z.literal(lgaHeadings.map(({ number }) => number)),
      }),
    ),
  })
  .parse(read('code.json'))

describe('the protocol that comes with the program', () => {
  it('has the 33 clauses by their codes, each in its place', () => {
    expect(protocol.clauses.map(({ code }) => code)).toEqual(usualClauseCodes)
    expect(faultsOf(protocol)).toEqual([])
    expect(new Set(protocol.clauses.map(({ text }) => text)).size).toBe(33)
  })

  it('heads the legal clauses', () => {
    expect(protocol.clauses.filter(({ heading }) => heading !== undefined).map(({ code }) => code)).toEqual([
      'LE1',
      'LE2',
      'LE3',
      'LE4',
    ])
  })
})

describe('the Code that comes with the program', () => {
  it('follows every heading of the model code', () => {
    expect(new Set(conduct.provisions.map(({ lgaHeading }) => lgaHeading))).toEqual(
      new Set(lgaHeadings.map(({ number }) => number)),
    )
    expect(new Set(conduct.provisions.map(({ number }) => number)).size).toBe(conduct.provisions.length)
  })

  it('has a provision for every clause on an element of the Code', () => {
    const numbers = (clause: string) => suggestedProvisions(clause, conduct.provisions).map(({ number }) => number)
    expect(numbers('CC1')).toEqual(['1.1', '1.2'])
    expect(numbers('CC2')).toEqual(['2.1', '2.2', '2.3'])
    expect(numbers('CC4')).toEqual(['5.1'])
    expect(numbers('CC5')).toEqual(['4.1', '4.2', '4.3'])
    expect(numbers('GP4')).toEqual([])
    for (const clause of Object.keys(usualHeadings)) expect(numbers(clause)).not.toEqual([])
  })
})

describe('the clauses', () => {
  it('number 33, in six groups', () => {
    expect(usualClauseCodes).toEqual(
      clauseGroups.flatMap(({ group, clauses }) => Array.from({ length: clauses }, (_, index) => `${group}${index + 1}`)),
    )
  })

  it('are known by their codes', () => {
    expect(groupOf('WA6')).toBe('WA')
    expect(isClauseCode('GP8')).toBe(true)
    expect(['GP0', 'GP', 'XX1', 'gp1', 'GP1 ', 'GP001'].some(isClauseCode)).toBe(false)
    expect((['CC1', 'GP10', 'GP2'] as const).toSorted(compareClauseCodes)).toEqual(['GP2', 'GP10', 'CC1'])
  })

  it('given twice, placed nowhere or without text are named', () => {
    const clause = { code: 'GP1', group: 'GP', text: ' ' } as const
    expect(faultsOf({ title: '', sections: [], clauses: [clause, { ...clause, group: 'BP', text: 'words' }] })).toEqual([
      'clause GP1 is given twice',
      'clause GP1 is in the wrong group',
      'clause GP1 has no text',
      'clause GP1 stands in no section',
      'clause GP1 stands in no section',
    ])
  })
})
