import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { demoPassword } from '../../src/demo/council.js'
import { markupFaults } from '../markup.js'
import { openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'
import { errorsOf, filled, formIn, linksOf, pageIn, wordsOf, type Typed } from '../page-form.js'
import { makeBrowser, type TestBrowser } from '../test-browser.js'

let office: MonitoringOffice
let officer: TestBrowser
let council: string
beforeAll(async () => {
  office = await openMonitoringOffice()
  officer = await signedIn('mo@ambleford.example')
  council = `/staff/register/councils/${office.made.authority}`
})
afterAll(async () => {
  await office.close()
})

async function signedIn(email: string): Promise<TestBrowser> {
  const browser = makeBrowser(office.url)
  await browser.get('/sign-in')
  await browser.send('/sign-in', { email, password: demoPassword })
  return browser
}

const read = async (path: string, browser = officer): Promise<string> => {
  const answer = await browser.get(path)
  expect({ path, status: answer.status }).toEqual({ path, status: 200 })
  const page = await answer.text()
  expect(await markupFaults(page)).toEqual([])
  // A page about a person does not pass them off as the one who is signed in
  expect(wordsOf(pageIn(page).querySelector('.app-signed-in strong'))).toMatch(
    /^(Helen Marsh|Imran Yusuf|Beth Longden|Owen Tate)$/,
  )
  return page
}
const words = (page: string) => wordsOf(pageIn(page).querySelector('main')).replaceAll(/\s+/g, ' ')
const day = (name: string, text: string): Record<string, string> => {
  const [year = '', month = '', of = ''] = text.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
/** The form of a page, filled in and sent by its own button or another of its addresses. */
const fill = async (page: string, path: string, typed: Typed, to?: string): Promise<Response> => {
  const form = formIn(page)
  return officer.post(to ?? (form.action || path), filled(form, typed))
}
const send = async (path: string, typed: Typed) => fill(await read(path), path, typed)
const leadsTo = (answer: Response): string => {
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}
const refusedWith = async (answer: Response, status: number) => {
  expect(answer.status).toBe(status)
  return errorsOf(await answer.text())
}
const personPath = (key: string) => `/staff/register/people/${office.person(key)}`

const newTerm = { office: 'councillor', ward: 'Castle', party: 'Residents', ...day('from', '2025-05-06') }
const sheetAt = () => `${council}/import/councillors`
const look = (text: string) => send(sheetAt(), { text })

describe('the list of councils', () => {
  it('shows each with its kind, who decides about its members and whom to write to', async () => {
    const page = words(await read('/staff/register'))
    for (const said of [
      'Ambleford Borough Council',
      'Little Hatherley Parish Council',
      'Town council',
      'Joan Pettifer, Clerk',
      'Itself',
    ])
      expect(page).toContain(said)
  })

  it('is narrowed by name and to the parishes of the council, and says where nothing is found', async () => {
    expect(words(await read('/staff/register?name=nether&of='))).not.toContain('Hatherley Parish Council')
    expect(words(await read('/staff/register?of=parishes'))).toContain('Little Hatherley Parish Council')
    expect(words(await read('/staff/register?name=Atlantis'))).toContain('No councils found')
  })

  it('is led to from every page of those who work with it', async () => {
    for (const email of [
      'mo@ambleford.example',
      'deputy@ambleford.example',
      'democratic@ambleford.example',
      'admin@ambleford.example',
    ])
      expect(linksOf(await read('/account', await signedIn(email)), 'nav a, .govuk-service-navigation a')).toContain(
        '/staff/register',
      )
  })

  it('is read by those who only read without anything to change, and not at all by others', async () => {
    const reader = await signedIn('democratic@ambleford.example')
    for (const path of ['/staff/register', council, personPath('brook')]) {
      const links = linksOf(await read(path, reader), 'main a')
      expect(links.filter((link) => /new|change|import|end|party/.test(link))).toEqual([])
    }
    for (const path of [
      `${council}/change`,
      `${council}/people/new`,
      `${council}/import/councillors`,
      '/staff/register/councils/new',
    ])
      expect((await reader.get(path)).status).toBe(403)
    expect((await (await signedIn('councillor@ambleford.example')).get('/staff/register')).status).toBe(403)
  })
})

describe('a council', () => {
  it('is entered with whom to write to, and its page shows it', async () => {
    const path = '/staff/register/councils/new'
    const at = leadsTo(
      await send(path, {
        name: 'Upper Amble Parish Council',
        tier: 'parish',
        principal: office.made.authority,
        'contact-name': 'Priya Nair',
        'contact-role': 'Clerk',
        'contact-email': 'clerk@upper-amble.example',
        'contact-address': 'The Hall\nGreen Lane',
      }),
    )
    const page = words(await read(at))
    for (const said of [
      'The council is in the register',
      'Priya Nair',
      'Green Lane',
      'decides cases about its members',
      'No member is in office today',
    ])
      expect(page).toContain(said)
  })

  it('without what is needed is asked for again with the words kept, each error leading to its field', async () => {
    const answer = await send('/staff/register/councils/new', {
      name: 'Lonely Parish Council',
      tier: 'parish',
      'contact-email': 'nobody',
    })
    const page = await answer.clone().text()
    expect(await refusedWith(answer, 422)).toEqual([
      { text: 'Enter the name of the person to write to', leadsTo: 'contact-name' },
      { text: 'Enter their role, such as Clerk', leadsTo: 'contact-role' },
      { text: 'Enter an e-mail address, such as clerk@example.org', leadsTo: 'contact-email' },
      { text: 'Choose the council that decides cases about its members', leadsTo: 'principal' },
    ])
    expect(page).toContain('value="Lonely Parish Council"')
  })

  it('changed by two is changed by the first; the other sees what it says now and loses no word', async () => {
    const path = `/staff/register/councils/${office.made.councils.get('hatherley') ?? ''}/change`
    const [first, second] = [await read(path), await read(path)]
    leadsTo(await fill(first, path, { 'contact-name': 'Joan Pettifer-Smith', 'contact-telephone': '01632 960777' }))
    const late = await fill(second, path, { 'contact-name': 'Somebody Else' })
    expect(late.status).toBe(412)
    const page = await late.text()
    expect(words(page)).toContain('Clerk: Joan Pettifer-Smith')
    expect(page).toContain('value="Somebody Else"')
    leadsTo(await fill(page, path, {}))
  })

  it('shows members in office today, or at any time, by part of their name, and who helps to decide', async () => {
    const page = words(await read(council))
    for (const said of ['Cllr Siân Pryce', 'Margaret Thorne', 'Ruth Calloway', 'Members in office today'])
      expect(page).toContain(said)
    const found = words(await read(`${council}?name=pryce&when=all`))
    expect(found).toContain('Cllr Siân Pryce')
    expect(found).not.toContain('Cllr Daniel Brook')
    expect(words(await read(`${council}?name=nobody`))).toContain('Nobody found')
  })

  it('shows many members page by page, forwards and back', async () => {
    const crowd = Array.from({ length: 120 }, (_, at) => `Crowd ${String(at).padStart(3, '0')},2024-01-01`)
    const shown = await (await look(['Name,From', ...crowd].join('\n'))).text()
    leadsTo(await fill(shown, '', {}, `${sheetAt()}/confirm`))
    const seen: string[] = []
    let [path, page]: [string | undefined, string] = [`${council}?name=crowd`, '']
    for (; path !== undefined; path = linksOf(page, 'a[rel="next"]')[0]) {
      page = await read(path)
      seen.push(...pageIn(page).querySelectorAll('tbody th').map(wordsOf))
    }
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
    const back = await read(linksOf(page, 'a[rel="prev"]')[0] ?? '')
    expect(pageIn(back).querySelectorAll('tbody th').map(wordsOf)).toEqual(seen.slice(50, 100))
  })
})

describe('a person', () => {
  it('is entered once with a term of office, however often the button is pressed', async () => {
    const path = `${council}/people/new`
    const page = await read(path)
    const answers = await Promise.all([1, 2].map(() => fill(page, path, { name: 'Ottilie Once', ...newTerm })))
    const [at, other] = answers.map(leadsTo)
    expect(at).toBe(other)
    const shown = words(await read(at ?? ''))
    for (const said of ['The person is in the register', 'Castle', 'Residents', '6 May 2025, no end recorded'])
      expect(shown).toContain(said)
  })

  it('without a name, an office or a first day is asked for again', async () => {
    const answer = await send(`${council}/people/new`, { email: 'nobody', ...day('to', '2025-01-01') })
    expect(await refusedWith(answer, 422)).toEqual([
      { text: 'Enter the name', leadsTo: 'name' },
      { text: 'Enter an e-mail address, such as clerk@example.org', leadsTo: 'email' },
      { text: 'Choose the office', leadsTo: 'office' },
      { text: 'Enter the first day in office', leadsTo: 'from-day' },
    ])
    const early = await send(`${council}/people/new`, { name: 'A', ...newTerm, ...day('to', '2025-05-06') })
    expect(await refusedWith(early, 422)).toEqual([
      { text: 'The first day out of office must be after the first day in office', leadsTo: 'to-day' },
    ])
  })

  it('sits on another council too; the same office at the same council is not entered twice', async () => {
    const path = personPath('mortimer')
    const another = await send(`${path}/terms/new`, { authority: office.made.authority, ...newTerm })
    expect(words(await read(leadsTo(another)))).toContain('Ambleford Borough Council')
    const twice = await send(`${path}/terms/new`, { authority: office.made.authority, ...newTerm, ...day('from', '2026-01-01') })
    expect(await refusedWith(twice, 409)).toEqual([
      { text: 'The same office is not held twice at once in one council', leadsTo: null },
    ])
  })

  it('who changes party, and whose term ends, keeps what was before', async () => {
    const path = personPath('sandhu')
    const links = linksOf(await read(path), 'main td a')
    const [end = '', party = ''] = [links.find((link) => link.endsWith('/end')), links.find((link) => link.endsWith('/party'))]
    const changed = words(await read(leadsTo(await send(party, { party: '', ...day('from', '2025-03-01') }))))
    expect(changed).toContain('Residents')
    expect(changed).toContain('None from 1 March 2025')
    expect(await refusedWith(await send(party, { party: 'Late', ...day('from', '2023-01-01') }), 409)).toEqual([
      { text: 'A change of party is recorded from a day within the term of office, after its first', leadsTo: null },
    ])
    expect(await refusedWith(await send(end, day('to', '')), 422)).toEqual([
      { text: 'Enter the first day out of office', leadsTo: 'to-day' },
    ])
    expect(words(await read(leadsTo(await send(end, day('to', '2026-05-07')))))).toContain('out of office from 7 May 2026')
    expect(words(await read(council))).not.toContain('Jaspreet Sandhu')
    expect(words(await read(`${council}?when=all`))).toContain('Jaspreet Sandhu')
  })

  it('is renamed by whoever saw the latest', async () => {
    const path = `${personPath('okafor')}/change`
    const [first, second] = [await read(path), await read(path)]
    leadsTo(await fill(first, path, { name: 'Cllr Ngozi Okafor-Bell', email: 'ngozi@example.org' }))
    expect((await fill(second, path, { name: 'Other' })).status).toBe(412)
  })
})

describe('a sheet of councillors on the page', () => {
  it('is looked at, and only then entered, as it was looked at', async () => {
    const answer = await look('Name,Ward,From\nPetra Sheet,Castle,2025-05-06\nCllr Siân Pryce,Mill Lane,2024-01-01\n')
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(words(page)).toContain('1 line to enter, 1 line to change')
    expect(words(page)).toContain('Ward: Castle becomes Mill Lane')
    expect(await markupFaults(page)).toEqual([])
    expect(words(await read(council))).not.toContain('Petra Sheet')
    const entered = words(await read(leadsTo(await fill(page, '', {}, `${sheetAt()}/confirm`))))
    expect(entered).toContain('Entered: 1. Changed: 1. The same already: 0.')
    expect(words(await read(`${council}?name=petra`))).toContain('Petra Sheet')
  })

  it('confirmed twice by an impatient hand is entered once, and both are told the same', async () => {
    const page = await (await look('Name,From\nPlacid Twice,2025-05-06\n')).text()
    const answers = await Promise.all([1, 2].map(() => fill(page, '', {}, `${sheetAt()}/confirm`)))
    expect(new Set(answers.map(leadsTo)).size).toBe(1)
  })

  it('with lines that are wrong shows each by its number, keeps the words, and offers nothing to enter', async () => {
    const answer = await look('Name,From\nGood Line,2025-05-06\n\n,2025-05-06\nBad Line,soon\n')
    const page = await answer.clone().text()
    expect(await refusedWith(answer, 422)).toEqual([
      { text: 'Line 4: give the name', leadsTo: 'line-4' },
      { text: expect.stringContaining('Line 5: “soon” is not a date'), leadsTo: 'line-5' },
    ])
    expect(page).toContain('<title>Error: Import councillors')
    expect(page).toContain('Bad Line,soon')
    expect(page).not.toContain('Enter all of this')
  })

  it.each([
    ['Alma Reed,2023-05-09', 'The first line must name the columns'],
    ['Name,From\n"Alma,2023-05-09', 'Line 2: a quotation mark is opened and never closed'],
    ['Name,Ward\nAlma,Castle', 'Line 1: the column “From” is missing'],
    ['', 'Paste the lines of the sheet'],
  ])('that reads %j is refused at its box', async (text, said) => {
    expect(await refusedWith(await look(text), 422)).toEqual([{ text: expect.stringContaining(said), leadsTo: 'text' }])
  })

  it('is shown again where the register has changed since it was looked at, and nothing is entered', async () => {
    const page = await (await look('Name,From\nRufus Late,2025-05-06\nSable Late,2025-05-06\n')).text()
    leadsTo(await send(`${council}/people/new`, { name: 'Rufus Late', ...newTerm }))
    const answer = await fill(page, '', {}, `${sheetAt()}/confirm`)
    const again = await answer.clone().text()
    expect(await refusedWith(answer, 409)).toEqual([
      { text: expect.stringContaining('The register has changed since the preview'), leadsTo: null },
    ])
    expect(words(again)).toContain('1 line to enter, no lines to change, 1 line the same already')
    expect(words(await read(`${council}?name=sable`))).toContain('Nobody found')
    leadsTo(await fill(again, '', {}, `${sheetAt()}/confirm`))
  })

  it('whose words were changed after it was looked at is looked at again', async () => {
    const page = await (await look('Name,From\nTilda Seen,2025-05-06\n')).text()
    const answer = await fill(page, '', { text: 'Name,From\nTilda Unseen,2025-05-06\n' }, `${sheetAt()}/confirm`)
    expect(answer.status).toBe(409)
    expect(words(await answer.text())).toContain('Tilda Unseen')
    expect(words(await read(`${council}?name=tilda`))).toContain('Nobody found')
  })

  it('with everything in the register already says so and offers nothing', async () => {
    const page = await (await look('Name,From\nCllr Patricia Reeve,2024-01-01\n')).text()
    expect(words(page)).toContain('All of it is in the register already')
  })

  it('of parishes is entered in the same way', async () => {
    const path = `${council}/import/parishes`
    const page = await (await send(path, { text: 'Name;Clerk;E-mail\nSheet Parish Council;Uma Clerk;uma@example.org\n' })).text()
    expect(words(page)).toContain('1 line to enter')
    leadsTo(await fill(page, '', {}, `${path}/confirm`))
    expect(words(await read('/staff/register?of=parishes&name=sheet'))).toContain('Uma Clerk')
  })
})
