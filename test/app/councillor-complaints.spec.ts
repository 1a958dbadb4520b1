import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { demoPassword } from '../../src/demo/council.js'
import { startOpenCouncil, type Ask, type OpenCouncil, type Reply } from '../open-council.js'
import { makeBrowser } from '../test-browser.js'

const secretName = 'Wilhelmina Underhill-Sparrow'

let town: OpenCouncil
let officer: Ask
let brook: Ask
let okafor: Ask
beforeAll(async () => {
  town = await startOpenCouncil()
  officer = await town.as('mo@ambleford.example')
  brook = await town.as('councillor@ambleford.example')
  okafor = await town.as('okafor@ambleford.example')
}, 60_000)
afterAll(async () => {
  await town.close()
})

interface Sent {
  readonly address: string
  readonly caseId: string
  readonly publicReference: string
  readonly code: string
}

/** A complaint about Councillor Brook from someone who asks that their name be kept back, as the officer then finds it. */
async function complained(more: object = {}): Promise<Sent> {
  const body = {
    complainant: { name: secretName, email: 'mina@sparrow.example', withholdName: true },
    about: [{ councillor: town.made.people.get('brook')?.id }],
    summary: 'Mocked a resident’s accent in a video.',
    words: `I am ${secretName} and he mocked my accent.`,
    conductOn: '2026-10-20',
    platform: 'tikTok',
    act: 'video',
    ...more,
  }
  const sent = await town.anyone('POST', '/public/complaints', body, { 'idempotency-key': randomBytes(24).toString('base64url') })
  const { rows } = await town.pool.query<{ reference: string; id: string; own: string }>(
    `SELECT c.reference, k.id, k.public_reference AS own FROM complaint_row c JOIN case_row k ON k.complaint_id = c.id
     WHERE c.public_reference = $1`,
    [sent.json['reference']],
  )
  const [row] = rows
  if (!row) throw new Error(sent.text)
  const address = `/complaints/${row.reference.replace('/', '-')}`
  return { address, caseId: row.id, publicReference: row.own, code: String(sent.json['code']) }
}

async function act({ address }: Sent, action: string, body: object = {}): Promise<Reply> {
  const etag = (await officer('GET', address)).headers.get('etag') ?? ''
  const done = await officer('POST', `${address}/cases/1/${action}`, body, { 'if-match': etag })
  if (done.status !== 200) throw new Error(`${action}: ${done.text}`)
  return done
}

async function told(): Promise<Sent> {
  const sent = await complained()
  await act(sent, 'start-screening')
  await act(sent, 'decide-withholding', { granted: true, reasons: 'A real risk of harassment.' })
  await act(sent, 'tell-member')
  return sent
}

const items = ({ json }: Reply) => json['items'] as { id: string }[]
const withoutRequest = ({ status, text, headers }: Reply) => ({
  status,
  text: text.replace(/urn:probity:request:[\w-]+/, ''),
  headers: [...headers].filter(([name]) => !['date', 'ratelimit-remaining', 'ratelimit-reset', 'x-request-id'].includes(name)),
})

async function signedIn(email: string) {
  const b = makeBrowser(town.url)
  await b.get('/sign-in')
  await b.send('/sign-in', { email, password: demoPassword })
  return b
}

describe('a councillor who is complained about', () => {
  it('sees nothing of it before being told: neither in the list, nor by its id, nor on a page', async () => {
    const { caseId, publicReference } = await complained()
    expect(items(await brook('GET', '/my-complaints')).map(({ id }) => id)).not.toContain(caseId)
    expect((await brook('GET', `/my-complaints/${caseId}`)).status).toBe(404)
    const b = await signedIn('councillor@ambleford.example')
    expect((await b.get(`/councillor/${publicReference}`)).status).toBe(404)
    expect(await (await b.get('/councillor')).text()).not.toContain(publicReference)
  })

  it('sees what is alleged and where it stands once told, and no version', async () => {
    const { caseId, publicReference } = await told()
    expect(items(await brook('GET', '/my-complaints')).map(({ id }) => id)).toContain(caseId)
    const read = await brook('GET', `/my-complaints/${caseId}`)
    expect(read.headers.get('etag')).toBeNull()
    expect(read.json).toMatchObject({
      publicReference,
      toldOn: '2026-11-02',
      stage: 'screening',
      waitingFor: 'you',
      dates: expect.arrayContaining([{ what: 'memberComment', dueOn: '2026-11-16' }]),
      allegations: [{ number: 1, summary: 'Mocked a resident’s accent in a video.', platform: 'tikTok' }],
      complainant: { name: null, isWithheld: true },
      mayComment: true,
    })
  })

  it('finds a withheld name nowhere: not in what is read, nor in what is not shown of it', async () => {
    const sent = await told()
    await act(sent, 'add-note', { text: `${secretName} telephoned.` })
    const b = await signedIn('councillor@ambleford.example')
    const read = [
      await brook('GET', '/my-complaints'),
      await brook('GET', `/my-complaints/${sent.caseId}`),
      await brook('GET', `/cases/${sent.caseId}/documents`),
    ]
    const pages = await Promise.all(
      ['/councillor', `/councillor/${sent.publicReference}`, `/councillor/${sent.publicReference}/respond`].map(async (path) => {
        const page = await b.get(path)
        expect(page.status).toBe(200)
        return `${await page.text()}${JSON.stringify([...page.headers])}`
      }),
    )
    const everything = [...read.map(({ text, headers }) => text + JSON.stringify([...headers])), ...pages].join('\n')
    for (const part of ['Wilhelmina', 'Underhill', 'Sparrow', 'sparrow.example', 'my accent', 'harassment', sent.code, '2026/'])
      expect(everything).not.toContain(part)
  })

  it('is refused other people’s cases and those that do not exist alike', async () => {
    const { caseId, publicReference } = await told()
    const missing = withoutRequest(await okafor('GET', `/my-complaints/${randomUUID()}`))
    expect(missing.status).toBe(404)
    expect(withoutRequest(await okafor('GET', `/my-complaints/${caseId}`))).toEqual(missing)
    const comment = (id: string) => okafor('POST', `/my-complaints/${id}/comments`, { text: 'Not mine.' })
    expect(withoutRequest(await comment(caseId))).toEqual(withoutRequest(await comment(randomUUID())))
    expect(items(await okafor('GET', '/my-complaints'))).toEqual([])
    const b = await signedIn('okafor@ambleford.example')
    const pages = await Promise.all(
      [publicReference, 'ZZZZ-ZZZZ-ZZZZ'].map(async (reference) => {
        const page = await b.get(`/councillor/${reference}`)
        return [page.status, (await page.text()).replaceAll(/value="[^"]*"/g, '')]
      }),
    )
    expect(pages[0]).toEqual(pages[1])
  })

  it('comments in their own words, which stand there afterwards and with the officer', async () => {
    const sent = await told()
    const text = 'It was a joke.\nمرحبا 🙂'
    expect((await brook('POST', `/my-complaints/${sent.caseId}/comments`, { text })).status).toBe(204)
    expect((await brook('GET', `/my-complaints/${sent.caseId}`)).json).toMatchObject({
      comments: [{ on: '2026-11-02', text }],
      waitingFor: 'monitoringOfficer',
    })
    expect((await officer('GET', sent.address)).text).toContain('It was a joke.')
  })

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half of a surrogate pair', 'a \ud83d b'],
    ['too many characters', 'x'.repeat(100_001)],
    ['nothing', ' '],
  ])('is told what is wrong with %s', async (_, text) => {
    const { caseId } = await told()
    const refused = await brook('POST', `/my-complaints/${caseId}/comments`, { text })
    expect([refused.status, refused.json['errors']]).toEqual([422, [expect.objectContaining({ pointer: '/text' })]])
  })

  it('responds on a page: words are kept on an error, and a sent response is not sent again by reloading', async () => {
    const { publicReference } = await told()
    const b = await signedIn('councillor@ambleford.example')
    const address = `/councillor/${publicReference}/respond`
    await b.get(address)
    const wrong = await b.send(address, { text: 'kept\u0000words' })
    expect([wrong.status, (await wrong.text()).includes('kept')]).toEqual([422, true])
    const sent = await b.send(address, { text: 'I have apologised.' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/councillor/${publicReference}`])
    expect(await (await b.get(`/councillor/${publicReference}`)).text()).toContain('I have apologised.')
  })

  it('is refused once the case is closed, with the words given back', async () => {
    const sent = await told()
    const b = await signedIn('councillor@ambleford.example')
    const address = `/councillor/${sent.publicReference}/respond`
    await b.get(address)
    await act(sent, 'withdraw', { reasons: 'The complainant asked for it.' })
    const refused = await b.send(address, { text: 'Too late but kept.' })
    expect([refused.status, (await refused.text()).includes('Too late but kept.')]).toEqual([409, true])
  })

  it('is not an officer: the officers’ list and the form for complaints of others are not theirs', async () => {
    expect((await brook('GET', '/cases')).status).toBe(403)
    expect((await officer('GET', '/my-complaints')).status).toBe(403)
    expect((await town.anyone('GET', '/my-complaints')).status).toBe(401)
  })
})
