import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestCouncil, type Answered, type TestCouncil } from '../council.js'

interface Previewed {
  readonly preview: string
  readonly counts: Record<'added' | 'changed' | 'same' | 'refused', number>
  readonly lines: readonly {
    readonly line: number
    readonly name: string
    readonly outcome: string
    readonly says: readonly string[]
  }[]
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[]
  readonly notNamed: number
}

let town: TestCouncil
beforeAll(async () => {
  town = await startTestCouncil()
})
afterAll(async () => {
  await town.close()
})

const officer = () => town.as('monitoringOfficer')
const pathOf = (kind: 'councillor' | 'parish', authority = town.council) => `/authorities/${authority}/${kind}-imports`
const look = async (text: string, kind: 'councillor' | 'parish' = 'councillor', authority?: string) =>
  officer().send('POST', `${pathOf(kind, authority)}/previews`, { text })
const preview = async (text: string, kind: 'councillor' | 'parish' = 'councillor'): Promise<Previewed> => {
  const answer = await look(text, kind)
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 200 })
  return answer.body as Previewed
}
const confirm = (
  text: string,
  { preview: hash }: Pick<Previewed, 'preview'>,
  kind: 'councillor' | 'parish' = 'councillor',
  key?: string,
) => officer().send('POST', `${pathOf(kind)}?preview=${hash}`, { text }, key)
const enter = async (text: string, kind: 'councillor' | 'parish' = 'councillor') => {
  const answer = await confirm(text, await preview(text, kind), kind)
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 201 })
  return answer.body as Record<string, unknown>
}
const found = async (name: string) => {
  const { body } = await officer().get(`/councillors?name=${encodeURIComponent(name)}`)
  return (
    body as { items: { id: string; name: string; email: string | null; version: number; terms: Record<string, unknown>[] }[] }
  ).items
}
const rowsIn = async (table: string) =>
  Number(((await town.sql(`SELECT count(*) FROM ${table}`)).rows as { count: string }[])[0]?.count)
const errorsOf = ({ body }: Answered) => (body as { errors: { pointer: string; detail: string }[] }).errors

describe('a sheet of councillors', () => {
  it('is looked at first, which enters nothing, and then entered, the headings never as a person', async () => {
    const text =
      'Name,Council,Ward,Party,From\nAlma Reed,,Castle,Residents,9 May 2023\nBert Hill,Little Marlow Green Parish Council,,,09/05/2023\n'
    const people = await rowsIn('person')
    const looked = await preview(text)
    expect(looked).toMatchObject({ counts: { added: 2, changed: 0, same: 0, refused: 0 }, errors: [] })
    expect(looked.lines.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Alma Reed'],
      [3, 'Bert Hill'],
    ])
    expect(await rowsIn('person')).toBe(people)
    expect(await confirm(text, looked)).toMatchObject({ status: 201, body: { added: 2, changed: 0, same: 0 } })
    expect(await rowsIn('person')).toBe(people + 2)
    expect(await found('alma')).toMatchObject([
      { terms: [{ ward: 'Castle', party: 'Residents', from: '2023-05-09', office: 'councillor' }] },
    ])
    expect(await found('bert')).toMatchObject([{ terms: [{ authority: town.parish }] }])
  })

  it('entered twice changes nothing the second time, and a person whom the register knows by a title is not entered again', async () => {
    const text = 'Name;Ward;From\nCllr Cora Pike;Mill;2023-05-09\n'
    await enter(text)
    const [terms, again] = [await rowsIn('term_of_office'), await preview(text.replace('Cllr Cora', 'CORA'))]
    expect(again.counts).toEqual({ added: 0, changed: 0, same: 1, refused: 0 })
    expect(await enter(text)).toMatchObject({ added: 0, changed: 0, same: 1 })
    expect(await rowsIn('term_of_office')).toBe(terms)
    expect(await found('cora')).toMatchObject([{ version: 1 }])
  })

  it('sent twice with one key is entered once, with the same answer', async () => {
    const text = 'Name,From\nDora Twice,2023-05-09\n'
    const looked = await preview(text)
    const [one, other] = await Promise.all([1, 2].map(() => confirm(text, looked, 'councillor', 'a-key-of-one-import')))
    expect(one).toMatchObject({ status: 201, body: other?.body })
    expect(await found('dora twice')).toHaveLength(1)
  })

  it('of two that are confirmed at the same moment is entered by one', async () => {
    const text = 'Name,From\nEdna Raced,2023-05-09\n'
    const looked = await preview(text)
    const answers = await Promise.all([1, 2, 3].map(() => confirm(text, looked)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(await found('edna')).toHaveLength(1)
  })

  it('is not entered as other than was previewed: neither another sheet, nor upon another register', async () => {
    const text = 'Name,From\nFay Later,2023-05-09\n'
    const looked = await preview(text)
    expect((await confirm(text.replace('Later', 'Other'), looked)).status).toBe(409)
    await officer().send('POST', '/councillors', {
      name: 'Fay Later',
      terms: [{ authority: town.council, office: 'councillor', from: '2023-05-09' }],
    })
    expect(await confirm(text, looked)).toMatchObject({
      status: 409,
      body: { reasons: [expect.stringContaining('has changed since the preview')] },
    })
    expect(await found('fay')).toHaveLength(1)
    expect((await officer().send('POST', pathOf('councillor'), { text })).status).toBe(422)
  })

  it('ends terms, begins the next on the same day, and changes wards, e-mail addresses and parties by date', async () => {
    await enter('Name,Ward,Party,From\nGwen Old,Mill,Green Valley,2019-05-07\nHal Mover,Castle,Residents,2023-05-09\n')
    const text =
      'Name,E-mail,Ward,Party,Party from,From,To\n' +
      'Gwen Old,,Castle,Residents,,2023-05-09,\n' +
      'Gwen Old,gwen@example.org,,,,2019-05-07,2023-05-09\n' +
      'Hal Mover,,Northgate,Ambleford First,1 June 2025,2023-05-09,\n'
    const looked = await preview(text)
    expect(looked.lines).toMatchObject([
      { outcome: 'added', says: ['Councillor from 9 May 2023 for somebody whom the register has already'] },
      { outcome: 'changed', says: ['E-mail address: none becomes gwen@example.org', 'Term ends on 9 May 2023'] },
      {
        outcome: 'changed',
        says: ['Party: Residents becomes Ambleford First from 1 June 2025', 'Ward: Castle becomes Northgate'],
      },
    ])
    await confirm(text, looked)
    expect(await found('gwen')).toMatchObject([
      { email: 'gwen@example.org', version: 2, terms: [{ to: '2023-05-09' }, { from: '2023-05-09', ward: 'Castle' }] },
    ])
    expect(await found('hal mover')).toMatchObject([
      { terms: [{ ward: 'Northgate', parties: [{ party: 'Residents' }, { party: 'Ambleford First', from: '2025-06-01' }] }] },
    ])
    expect((await preview(text)).counts).toMatchObject({ same: 3 })
  })

  it('takes a member of two councils for one person, and two of a name with different e-mail addresses for two', async () => {
    await enter(
      'Name,E-mail,Council,From\nIvy Dual,,,2023-05-09\nIvy Dual,,Little Marlow Green Parish Council,2023-05-09\n' +
        'Jo Same,one@example.org,,2023-05-09\nJo Same,two@example.org,,2023-05-09\n',
    )
    expect(await found('ivy')).toMatchObject([{ terms: [{}, {}] }])
    expect(await found('jo same')).toHaveLength(2)
    expect((await preview('Name,From\nJo Same,2023-05-09\n')).errors).toMatchObject([
      { pointer: '/lines/2/name', detail: expect.stringContaining('2 people of this name') },
    ])
    const [jo] = await found('jo same')
    expect((await preview(`Id,Name,From\n${jo?.id ?? ''},Jo Same,2023-05-09\nnew,Jo Same,2023-05-09\n`)).counts).toMatchObject({
      same: 1,
      added: 1,
    })
  })

  it('says of how many members of the council it says nothing', async () => {
    const all = (await preview('Name,From\nKit Nobody,2026-05-07\n')).notNamed
    expect(all).toBeGreaterThan(3)
    expect((await preview('Name,From\nAlma Reed,2023-05-09\n')).notNamed).toBe(all - 1)
  })

  it('is entered wholly or not at all', async () => {
    const text = 'Name,From\nLeo Good,2023-05-09\nMax Bad,yesterday\n'
    const looked = await preview(text)
    expect(looked.counts).toMatchObject({ added: 1, refused: 1 })
    expect(await confirm(text, looked)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/lines/3/from', detail: expect.stringContaining('“yesterday” is not a date') }] },
    })
    expect(await found('leo')).toEqual([])
  })

  it('refused by the law at the last statement leaves nothing behind', async () => {
    await enter('Name,From,To\nNan Former,2015-05-11,2019-05-06\n')
    const [nan] = await found('nan former')
    await officer().send('POST', `/councillors/${nan?.id ?? ''}/terms`, {
      authority: town.council,
      office: 'independentPerson',
      from: '2025-01-01',
    })
    const text = 'Name,From\nOla Before,2023-05-09\nNan Former,2026-05-07\n'
    expect(await confirm(text, await preview(text))).toMatchObject({
      status: 409,
      body: { reasons: [expect.stringContaining('s28(8)')] },
    })
    expect(await found('ola')).toEqual([])
  })

  it('and single terms that are written at the same moment do not stand in each other’s way for ever', async () => {
    const text = `Name,E-mail,From\n${Array.from({ length: 30 }, (_, at) => `Pia Crowd ${at},${at}@example.org,2023-05-09`).join('\n')}\n`
    await enter(text)
    const people = await found('pia crowd')
    const changed = text.replaceAll('@example.org', '@ambleford.example')
    const looked = await preview(changed)
    const answers = await Promise.all([
      ...people.map(({ id }) =>
        officer().send('POST', `/councillors/${id}/terms`, {
          authority: town.neighbour,
          office: 'councillor',
          from: '2024-05-03',
        }),
      ),
      confirm(changed, looked),
    ])
    expect(answers.map(({ status }) => status).filter((status) => status !== 201)).toEqual([])
  })

  it('is for those who keep the register', async () => {
    for (const role of ['democraticServices', 'independentPerson', 'councillor'] as const)
      expect(
        (await town.as(role).send('POST', `${pathOf('councillor')}/previews`, { text: 'Name,From\nX,2023-05-09' })).status,
      ).toBe(403)
  })
})

describe('what is wrong in a line is said with its number, its column and what to do', () => {
  it.each([
    [
      'a date that is none',
      'Name,From\nA,31/02/2023',
      '/lines/2/from',
      'write it as 2023-05-09, 09/05/2023 (day first) or 9 May 2023',
    ],
    ['no date', 'Name,From\nA,', '/lines/2/from', 'give the day'],
    ['no name', 'Name,From\n ,2023-05-09', '/lines/2/name', 'give the name'],
    [
      'an unknown parish',
      'Name,Council,From\nA,Atlantis Parish Council,2023-05-09',
      '/lines/2/council',
      'enter the parish first',
    ],
    [
      'an office of another kind',
      'Name,Office,From\nA,Mayor,2023-05-09',
      '/lines/2/office',
      'write Councillor or Co-opted member',
    ],
    ['an address that is none', 'Name,Email,From\nA,a at b,2023-05-09', '/lines/2/email', 'must be an e-mail address'],
    ['an end before the beginning', 'Name,From,To\nA,2023-05-09,2023-05-09', '/lines/2/to', 'must be after'],
    ['the same councillor twice', 'Name,From\nA B,2023-05-09\n\nCllr A B,2023-05-09', '/lines/4/name', 'as in line 2'],
    ['a term within another', 'Name,From,To\nA,2019-05-07,2023-05-09\nA,2021-05-06,', '/lines/3/name', 'as in line 2'],
    ['the headings again', 'Name,From\nA,2023-05-09\nNAME,FROM', '/lines/3', 'these are the headings again'],
    ['a cell too many', 'Name,From\nReed, Alma,2023-05-09', '/lines/2', 'in quotation marks'],
    [
      'a line after a cell of several lines',
      'Name,Ward,From\r\nA,"Castle\r\nand Mill",2023-05-09\r\nB,,x\r\n',
      '/lines/4/from',
      'is not a date',
    ],
    [
      'a party that begins after the term',
      'Name,Party,Party from,From\nA,Residents,2024-01-01,2023-05-09',
      '/lines/2/partyFrom',
      'leave this empty',
    ],
    [
      'an id of nobody',
      `Id,Name,From\n${'0'.repeat(8)}-0000-4000-8000-000000000000,A,2023-05-09`,
      '/lines/2/id',
      'leave it empty',
    ],
    ['letters that a page cannot show', 'Name,From\nA\u0007,2023-05-09', '/lines/2/name', 'control characters'],
  ])('%s', async (_, text, pointer, words) => {
    const { errors, counts } = await preview(text)
    expect(errors).toMatchObject([{ pointer, detail: expect.stringContaining(words) }])
    expect(counts.refused).toBe(1)
  })

  it.each([
    ['a party that differs, without its day', 'Party', 'Other', '/lines/2/party', 'Party from'],
    ['a term that has ended otherwise', 'To', '2025-06-01', '/lines/2/to', 'ended on 1 May 2025'],
    ['a term that has ended', 'Ward', '', '/lines/2/to', 'ended on 1 May 2025'],
  ])('%s', async (_, heading, cell, pointer, words) => {
    await officer().send('POST', '/councillors', {
      name: `Quin ${heading}`,
      terms: [
        {
          authority: town.council,
          office: 'councillor',
          party: 'Residents',
          from: '2023-05-09',
          ...(heading === 'Party' ? {} : { to: '2025-05-01' }),
        },
      ],
    })
    const { errors } = await preview(`Name,From,${heading}\nQuin ${heading},2023-05-09,${cell}`)
    expect(errors).toMatchObject([{ pointer, detail: expect.stringContaining(words) }])
  })

  it('everything that is wrong at once, line by line', async () => {
    const { errors } = await preview('Name,Council,From\nA,Nowhere,then\n,Nowhere,2023-05-09\nB,,2023-05-09,x')
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/lines/2/from',
      '/lines/2/council',
      '/lines/3/name',
      '/lines/3/council',
      '/lines/4',
    ])
  })

  it('a term that overlaps one of the register', async () => {
    await enter('Name,From\nRex Overlap,2023-05-09\n')
    const { errors } = await preview('Name,From\nRex Overlap,2024-05-09\n')
    expect(errors).toMatchObject([{ pointer: '/lines/2/from', detail: expect.stringContaining('9 May 2023 to no end') }])
  })
})

describe('a sheet that cannot be read as a whole is refused with words', () => {
  it.each([
    ['without headings', 'Alma Reed,2023-05-09\nBert Hill,2023-05-09', '/text', 'The first line must name the columns'],
    ['without a needed column', 'Name,Ward\nA,Mill', '/lines/1/from', 'the column “From” is missing'],
    ['with a column nobody knows', 'Name,From,Colour\nA,2023-05-09,red', '/lines/1', '“Colour” is not known'],
    ['with a column twice', 'Name,From,Name\nA,2023-05-09,B', '/lines/1/name', 'stands twice'],
    ['of headings only', 'Name,From\n\n', '/text', 'only headings'],
    ['with a quotation mark left open', 'Name,From\n"A,2023-05-09\nB,2023-05-09', '/lines/3', 'never closed'],
    [
      'in Windows-1252 that was read as UTF-8',
      'Name,From\nA,2023-05-09\nSi\uFFFDn,2023-05-09',
      '/text',
      'broken in line 3 (“Si\uFFFDn',
    ],
    [
      'in UTF-8 that was read as Windows-1252',
      'Name,From\nSiÃ¢n,2023-05-09',
      '/text',
      'Save it from the spreadsheet as “CSV UTF-8”',
    ],
    ['of nothing', ' \n', '/text', 'Paste the lines'],
    [
      'of more than 5,000 lines',
      `Name,From\n${Array.from({ length: 5_001 }, (_, at) => `A ${at},2023-05-09`).join('\n')}`,
      '/text',
      'There are 5,001 lines',
    ],
  ])('%s', async (_, text, pointer, words) => {
    const answer = await look(text)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(errorsOf(answer)).toMatchObject([
      { pointer: expect.stringContaining(pointer), detail: expect.stringContaining(words) },
    ])
  })

  it('as bytes of Windows-1252, of which each line end and letter is what it is', async () => {
    const bytes = Buffer.from('Name,From\r\nSi\u00e2n Reed,2023-05-09\r\n', 'latin1')
    const answer = await officer().sendBytes(`${pathOf('councillor')}/previews`, bytes)
    expect(answer.status).toBe(422)
    expect(errorsOf(answer)).toMatchObject([{ detail: expect.stringContaining('broken in line 2') }])
  })
})

describe('a sheet as spreadsheets save it', () => {
  it.each([
    ['with a byte order mark', '\uFEFFName,From\nSiân Mark,2023-05-09'],
    ['with semicolons', 'Name;From;Ward\nSiân Semicolon;2023-05-09;"Castle; Mill"'],
    ['with tabs', 'Name\tFrom\nSiân Tab\t2023-05-09'],
    ['with CRLF and empty lines', '\r\nName,From\r\n\r\nSiân Crlf,2023-05-09\r\n\r\n'],
    ['with empty columns to the right', 'Name,From,,\nSiân Empty,2023-05-09,,'],
    ['with other words for the headings', 'FULL NAME,Start date,Political group\nSiân Words,9th May 2023,Residents'],
  ])('%s is read', async (_, text) => {
    const { counts, errors } = await preview(text)
    expect(errors).toEqual([])
    expect(counts).toMatchObject({ added: 1 })
  })

  it('is read as text/csv, and as our own list of councillors gives names', async () => {
    const answer = await officer().sendBytes(`${pathOf('councillor')}/previews`, Buffer.from('Name,From\nSiân Bytes,2023-05-09'))
    expect(answer).toMatchObject({ status: 200, body: { lines: [{ name: 'Siân Bytes' }] } })
  })

  it('of 5,000 lines is previewed and entered within seconds', async () => {
    const text = `Name,From\n${Array.from({ length: 5_000 }, (_, at) => `Crowd Number ${at},2023-05-09`).join('\n')}`
    const began = Date.now()
    expect(await enter(text)).toMatchObject({ added: 5_000 })
    expect(Date.now() - began).toBeLessThan(10_000)
    await town.sql(`DELETE FROM term_of_office WHERE person_id IN (SELECT id FROM person WHERE name LIKE 'Crowd Number%')`)
  })
})

describe('a sheet of parishes', () => {
  it('adds councils, changes what it gives, and takes nothing out', async () => {
    const text =
      'Name,Clerk,E-mail,Telephone,Address\n' +
      "Little Marlow Green Parish Council,Osman Reid,,'+44 1632 960999,\n" +
      'Upper Amble Town Council,Priya Nair,clerk@upper-amble.example,,"The Hall\nGreen Lane"\n'
    const looked = await preview(text, 'parish')
    expect(looked.lines).toMatchObject([
      { line: 2, outcome: 'changed', says: ['Clerk: Ines Okafor becomes Osman Reid', 'Telephone: none becomes +44 1632 960999'] },
      { line: 3, outcome: 'added', says: ['Town council'] },
    ])
    expect(await confirm(text, looked, 'parish')).toMatchObject({ status: 201, body: { added: 1, changed: 1 } })
    const { body } = await officer().get(`/authorities?principal=${town.council}`)
    expect(body).toMatchObject({
      items: [
        { contact: { name: 'Osman Reid', role: 'Monitoring Officer', email: 'monitoring@ambleford.example' }, version: 2 },
        { tier: 'town', principal: town.council, contact: { role: 'Clerk', address: 'The Hall\nGreen Lane' } },
      ],
    })
    expect((await preview(text, 'parish')).counts).toMatchObject({ same: 2 })
  })

  it.each([
    [
      'a new one without its clerk',
      'Name,E-mail\nNew Parish Council,a@example.org',
      '/lines/2/clerk',
      'give the name of the clerk',
    ],
    [
      'a new one without an address to write to',
      'Name,Clerk\nNew Parish Council,A',
      '/lines/2/email',
      'give the clerk’s e-mail address',
    ],
    ['one that is a principal authority', 'Name\nWestmoor District Council', '/lines/2/name', 'not as a parish'],
    [
      'one twice',
      'Name\nLittle Marlow Green Parish Council\nlittle marlow green parish council',
      '/lines/3/name',
      'as in line 2',
    ],
    [
      'one of another kind',
      'Name,Tier\nLittle Marlow Green Parish Council,Town',
      '/lines/2/tier',
      'is in the register as a parish council',
    ],
    [
      'a kind that is none',
      'Name,Tier\nLittle Marlow Green Parish Council,Village',
      '/lines/2/tier',
      'write Parish council or Town council',
    ],
  ])('points at %s', async (_, text, pointer, words) => {
    expect((await preview(text, 'parish')).errors).toMatchObject([{ pointer, detail: expect.stringContaining(words) }])
  })

  it('of a parish is refused: it has none', async () => {
    expect((await look('Name\nA', 'parish', town.parish)).status).toBe(409)
    expect((await look('Name\nA', 'parish', randomUUID())).status).toBe(404)
  })
})
