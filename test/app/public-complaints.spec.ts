import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { everythingStored, startOpenCouncil, type OpenCouncil } from '../open-council.js'
import { makeBrowser } from '../test-browser.js'

let town: OpenCouncil
beforeAll(async () => {
  town = await startOpenCouncil()
}, 60_000)
afterAll(async () => {
  await town.close()
})

const idOf = (key: string) => town.made.people.get(key)?.id ?? ''
const newKey = () => randomBytes(24).toString('base64url')

const complaint = (more: object = {}) => ({
  complainant: { type: 'resident', name: 'Rosalind Featherstonehaugh', email: 'rosalind@home.example', withholdName: false },
  about: [{ councillor: idOf('brook') }],
  summary: 'Called residents idiots in a Facebook group.',
  words: 'On Saturday he wrote that everyone who objects to the car park is an idiot.',
  conductOn: '2026-10-24',
  platform: 'facebookGroup',
  act: 'comment',
  ...more,
})

const send = (body: object = complaint(), key = newKey()) =>
  town.anyone('POST', '/public/complaints', body, { 'idempotency-key': key })
const status = (reference: unknown, code: unknown) => town.anyone('POST', '/public/complaints/status', { reference, code })
const countComplaints = async () =>
  Number((await town.pool.query<{ n: string }>('SELECT count(*) AS n FROM complaint_row')).rows[0]?.n)

describe('a complaint sent in by anyone', () => {
  it('is logged as received today by web form, with its allegation', async () => {
    const sent = await send()
    expect(sent.status).toBe(201)
    expect(sent.json).toEqual({
      reference: expect.stringMatching(/^(\w{4}-){2}\w{4}$/),
      code: expect.stringMatching(/^(\w{4}-){5}\w{4}$/),
    })
    const { rows } = await town.pool.query('SELECT state FROM complaint_row WHERE public_reference = $1', [
      sent.json['reference'],
    ])
    expect(rows[0]).toMatchObject({
      state: {
        receivedOn: '2026-11-02',
        channel: 'webForm',
        complainant: { identityHandling: 'named', name: 'Rosalind Featherstonehaugh' },
        cases: [{ allegations: [{ conductOn: '2026-10-24', platform: 'facebookGroup', act: 'comment' }] }],
      },
    })
  })

  it('tells neither the council’s own number nor any version', async () => {
    const sent = await send()
    const read = await status(sent.json['reference'], sent.json['code'])
    expect(sent.text + read.text).not.toMatch(/2026\/\d{3}/)
    expect(read.headers.get('etag')).toBeNull()
    expect(read.text).not.toContain('"version"')
  })

  it('sent again gives the same reference and code, and is there once', async () => {
    const [key, before] = [newKey(), await countComplaints()]
    const first = await send(complaint(), key)
    expect((await send(complaint(), key)).json).toEqual(first.json)
    expect(await countComplaints()).toBe(before + 1)
  })

  it('sent again after midnight still gives the same reference and code', async () => {
    const key = newKey()
    const first = await send(complaint(), key)
    town.clock.set(new Date('2026-11-03T10:00:00Z'))
    const again = await send(complaint(), key)
    town.clock.set(new Date('2026-11-02T10:00:00Z'))
    expect([again.status, again.json]).toEqual([201, first.json])
  })

  it('sent twenty times at once is one complaint with one code', async () => {
    const [key, before] = [newKey(), await countComplaints()]
    const sent = await Promise.all(Array.from({ length: 20 }, () => send(complaint(), key)))
    expect(new Set(sent.map(({ text }) => text)).size).toBe(1)
    expect(sent[0]?.status).toBe(201)
    expect(await countComplaints()).toBe(before + 1)
  })

  it('shows its code to nobody who sends other words with the same key', async () => {
    const key = newKey()
    const first = await send(complaint(), key)
    const other = await send(complaint({ words: 'Something else altogether.' }), key)
    expect(other.status).toBe(422)
    expect(other.text).not.toContain(String(first.json['code']))
  })

  it('leaves neither the key nor the code anywhere in the database', async () => {
    const key = newKey()
    const code = String((await send(complaint(), key)).json['code'])
    const stored = (await everythingStored(town.pool)).toUpperCase()
    for (const text of [code, code.replaceAll('-', ''), key.toUpperCase()]) {
      expect(stored).not.toContain(text)
      expect(stored).not.toContain(Buffer.from(text).toString('hex').toUpperCase())
    }
  })

  it('takes no key that could be guessed, since the code is made from it', async () => {
    expect((await send(complaint(), 'my-complaint-1')).status).toBe(400)
  })

  it('is not refused for want of a date or of a Code on that date: the officer adds the allegation', async () => {
    for (const conductOn of [null, '2019-05-01']) {
      const sent = await send(complaint({ conductOn }))
      expect(sent.status).toBe(201)
      const { rows } = await town.pool.query<{ state: { words: string; cases: { allegations: unknown[] }[] } }>(
        'SELECT state FROM complaint_row WHERE public_reference = $1',
        [sent.json['reference']],
      )
      expect(rows[0]?.state.cases[0]?.allegations).toEqual([])
      expect(rows[0]?.state.words).toContain('Called residents idiots')
      expect(rows[0]?.state.words).toContain('Facebook group')
    }
  })

  it('about a councillor of two councils says for which one they acted', async () => {
    expect((await send(complaint({ about: [{ councillor: idOf('whitlock') }] }))).status).toBe(422)
    const authority = town.made.councils.get('netherwick')
    expect((await send(complaint({ about: [{ councillor: idOf('whitlock'), authority }] }))).status).toBe(201)
  })

  it('keeps the name back where that is asked, and refuses the name in the sentence that the councillor is shown', async () => {
    const withheld = { ...complaint().complainant, withholdName: true }
    const named = await send(complaint({ complainant: withheld, summary: 'He mocked me, ROSALIND  Featherstonehaugh.' }))
    expect([named.status, named.json['errors']]).toEqual([422, [expect.objectContaining({ pointer: '/summary' })]])
    const { json } = await send(complaint({ complainant: withheld }))
    const read = await status(json['reference'], json['code'])
    expect(read.json).toMatchObject({ yourName: 'withholdingRequested' })
  })

  it('keeps no name where someone complains as anonymous', async () => {
    const { json } = await send(complaint({ complainant: { type: 'anonymous', name: 'Mistakenly Given' } }))
    expect(json['code']).toBeDefined()
    expect(await everythingStored(town.pool)).not.toContain('Mistakenly Given')
  })

  it.each([
    ['a NUL', 'before\u0000after'],
    ['half of a surrogate pair', 'before \ud83d after'],
    ['100,001 characters', 'x'.repeat(100_001)],
  ])('with %s is refused with a pointer', async (_, words) => {
    const refused = await send(complaint({ words }))
    expect([refused.status, refused.json['errors']]).toEqual([422, [expect.objectContaining({ pointer: '/words' })]])
  })

  it('with words that run from right to left is kept to the letter', async () => {
    const words = 'مرحبا \u202egnorw\u202c אבג 🙂'
    const { json } = await send(complaint({ words }))
    const { rows } = await town.pool.query<{ words: string }>(
      "SELECT state ->> 'words' AS words FROM complaint_row WHERE public_reference = $1",
      [json['reference']],
    )
    expect(rows[0]?.words).toBe(words)
  })
})

describe('following a complaint', () => {
  it('takes the code in small letters, with spaces for dashes', async () => {
    const { json } = await send()
    const typed = String(json['code']).toLowerCase().replaceAll('-', ' ')
    const read = await status(` ${String(json['reference']).toLowerCase()} `, typed)
    expect(read.status).toBe(200)
    expect(read.json).toMatchObject({
      reference: json['reference'],
      receivedOn: '2026-11-02',
      cases: [{ councillor: 'Cllr Daniel Brook', stage: 'received', waitingFor: 'monitoringOfficer', mayWithdraw: true }],
    })
  })

  it('lets the complainant ask to withdraw, once, and says so afterwards', async () => {
    const { json } = await send()
    const { reference, code } = json
    const read = await status(reference, code)
    const [first] = read.json['cases'] as { id: string }[]
    const body = { reference, code, case: first?.id, reasons: 'We have spoken.' }
    expect((await town.anyone('POST', '/public/complaints/withdrawal', body)).status).toBe(204)
    expect((await status(reference, code)).json).toMatchObject({
      cases: [{ stage: 'received', waitingFor: 'monitoringOfficer', mayWithdraw: false }],
    })
    expect((await town.anyone('POST', '/public/complaints/withdrawal', body)).status).toBe(409)
  })

  it('withdraws no case of another complaint', async () => {
    const [mine, theirs] = [await send(), await send()]
    const other = (await status(theirs.json['reference'], theirs.json['code'])).json['cases'] as { id: string }[]
    const body = { ...mine.json, case: other[0]?.id, reasons: 'Mischief' }
    expect((await town.anyone('POST', '/public/complaints/withdrawal', body)).status).toBe(404)
  })
})

describe('the pages for anyone', () => {
  const browser = () => makeBrowser(town.url)
  const secretOf = (page: string) => /name="formSecret" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const filled = (formSecret: string, more: Record<string, string> = {}) => ({
    formSecret,
    type: 'resident',
    name: 'Rosalind Featherstonehaugh',
    email: '',
    address: '',
    'councillors-0': `${idOf('brook')}_${town.made.authority}`,
    summary: 'Called residents idiots.',
    words: 'On Saturday he wrote it.',
    platform: '',
    act: '',
    'conductOn-day': '24',
    'conductOn-month': '10',
    'conductOn-year': '2026',
    links: '',
    remedySought: '',
    withholdName: 'no',
    declaration: 'yes',
    ...more,
  })
  const shown = (page: string, id: string) => new RegExp(`id="${id}">([^<]+)<`).exec(page)?.[1] ?? ''

  it('show reference and code once, on the answer itself, and the same when it is sent again', async () => {
    const b = browser()
    const form = filled(secretOf(await (await b.get('/complain')).text()))
    const sent = await b.send('/complain', form)
    const page = await sent.text()
    expect([sent.status, sent.headers.get('location'), sent.headers.get('cache-control')]).toEqual([200, null, 'no-store'])
    expect(shown(page, 'code')).toMatch(/^(\w{4}-){5}\w{4}$/)
    expect(shown(await (await b.send('/complain', form)).text(), 'code')).toBe(shown(page, 'code'))
  })

  it('say of a form that comes back with other words that it was sent, and lead to a new one', async () => {
    const b = browser()
    const form = filled(secretOf(await (await b.get('/complain')).text()))
    await b.send('/complain', form)
    const again = await b.send('/complain', { ...form, words: 'Other words.' })
    const page = await again.text()
    expect(again.status).toBe(422)
    expect(page).toMatch(/<a href="\/complain">You have sent this form already/)
    expect(page).toContain('Other words.')
  })

  it('say everything that is missing, and keep what was typed', async () => {
    const b = browser()
    await b.get('/complain')
    const empty = Object.fromEntries(Object.keys(filled('')).map((name) => [name, '']))
    const answer = await b.send('/complain', { ...empty, formSecret: newKey(), words: 'My own words are kept.' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const text of [
      'Enter your name',
      'Choose the councillor from the list',
      'Say in a sentence or two what the councillor did',
      'Choose whether the councillor may be told your name',
      'Tick the box',
      'My own words are kept.',
    ])
      expect(page).toContain(text)
    expect(page).not.toMatch(/Invalid input|expected/)
  })

  it('give room for another councillor without losing a word', async () => {
    const b = browser()
    await b.get('/complain')
    const page = await (await b.send('/complain', filled(newKey(), { add: 'councillor', summary: '' }))).text()
    expect(page).toContain('name="councillors-1"')
    expect(page).toContain('On Saturday he wrote it.')
    expect(page).not.toContain('There is a problem')
  })

  it.each([
    ['a NUL', 'kept\u0000words'],
    ['more characters than are read', `kept words ${'x'.repeat(100_000)}`],
  ])('refuse %s and give the words back', async (_, words) => {
    const b = browser()
    await b.get('/complain')
    const answer = await b.send('/complain', filled(newKey(), { words }))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(words.replace('\u0000', '').slice(0, 4))
  })

  it('follow by a form, then by a sealed cookie, with nothing in the address; reading twice changes nothing', async () => {
    const { json } = await send()
    const b = browser()
    await b.get('/follow')
    const opened = await b.send('/follow', { reference: String(json['reference']), code: String(json['code']) })
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/follow'])
    for (let reads = 0; reads < 2; reads++) expect(await (await b.get('/follow')).text()).toContain('We have received it')
    expect(b.cookieHeader()).not.toContain(String(json['code']))
    expect(b.attributes('following')).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Max-Age=1800']))
    town.clock.advance(31 * 60_000)
    expect(await (await b.get('/follow')).text()).toContain('name="code"')
    town.clock.advance(-31 * 60_000)
  })

  it('take no cookie that was changed', async () => {
    const b = browser()
    b.keep('following', randomBytes(120).toString('base64url'))
    const page = await b.get('/follow')
    expect([page.status, (await page.text()).includes('name="code"')]).toEqual([200, true])
  })

  it('end the showing when the complainant says so', async () => {
    const { json } = await send()
    const b = browser()
    await b.get('/follow')
    await b.send('/follow', { reference: String(json['reference']), code: String(json['code']) })
    await b.get('/follow')
    await b.send('/follow/stop', {})
    expect(await (await b.get('/follow')).text()).toContain('name="code"')
  })

  it.each(['/', '/complain', '/follow', '/protocol'])(
    '%s weighs at most 40 kB with what it loads, and asks for 6 files at most',
    async (path) => {
      const html = await (await fetch(town.url + path)).text()
      const files = [...html.matchAll(/(?:<link rel="(?:stylesheet|icon)" href|<script type="module" src)="([^"]+)"/g)].map(
        ([, file = '']) => file,
      )
      const sizes = await Promise.all(
        files.map(async (file) =>
          Number((await fetch(town.url + file, { headers: { 'accept-encoding': 'br' } })).headers.get('content-length')),
        ),
      )
      expect(files.length + 1).toBeLessThanOrEqual(6)
      expect(sizes.reduce((sum, size) => sum + size, Buffer.byteLength(html))).toBeLessThanOrEqual(40 * 1024)
    },
  )
})
