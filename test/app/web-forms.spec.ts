import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type ProbeApp, startProbe } from '../web-probe.js'

let server: ProbeApp
let cookie: string
let token: string
beforeAll(async () => {
  server = await startProbe()
  const page = await fetch(`${server.url}/probe/form`)
  cookie = page.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
  token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
})
afterAll(async () => {
  await server.close()
})

const whole = {
  title: 'A title',
  password: 'hush hush',
  reasons: 'Because “it” matters & <b>more</b>',
  capacity: 'official',
  indicators: 'logo',
  platform: '',
  'receivedOn-day': '2',
  'receivedOn-month': '4',
  'receivedOn-year': '2026',
  'posts-0-url': 'https://social.example/1',
  'posts-0-postedOn-day': '',
  'posts-0-postedOn-month': '',
  'posts-0-postedOn-year': '',
}
const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/probe/form`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, ...headers },
    body: new URLSearchParams({ _csrf: token, ...whole, ...fields }),
  })

describe('a page form', () => {
  it('that fits is read into typed values and leads on with 303', async () => {
    const answer = await send({})
    const address = new URL(answer.headers.get('location') ?? '', server.url)
    expect(answer.status).toBe(303)
    expect(JSON.parse(address.searchParams.get('read') ?? '')).toMatchObject({
      indicators: ['logo'],
      receivedOn: '2026-04-02',
      posts: [{ url: 'https://social.example/1' }],
    })
  })

  it('that does not fit comes back with every error, linked to its field, and the typed words kept', async () => {
    const answer = await send({ title: ' ', 'receivedOn-day': '31', 'posts-0-url': '', 'posts-0-postedOn-day': '3' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('<title>Error: Every part')
    expect(page).toContain('<a href="#title">Enter a title</a>')
    expect(page).toContain('<a href="#receivedOn-day">The date you received it must be a real date</a>')
    expect(page).toContain('<a href="#posts-0-url">Enter the address</a>')
    expect(page).toContain('<a href="#posts-0-postedOn-month">The date it was posted must include a month</a>')
    expect(page).toContain('Because “it” matters &amp; &lt;b&gt;more&lt;/b&gt;')
    expect(page).not.toContain('hush hush')
    for (const [, target = ''] of page.matchAll(/<a href="#([\w-]+)">/g)) expect(page).toContain(`id="${target}"`)
  })

  it('that the law refuses comes back with every reason', async () => {
    const answer = await send({ title: 'refuse' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('the capacity sheet is empty')
  })

  it('whose race is lost comes back with both texts', async () => {
    const answer = await send({ title: 'changed' })
    const page = await answer.text()
    expect(answer.status).toBe(412)
    expect(page).toContain('What the other officer wrote')
    expect(page).toContain('What you typed')
  })

  it.each(['isAdmin', '__proto__-polluted', 'title-more', 'constructor'])(
    'with a field that the page never had is not taken: %s',
    async (name) => {
      expect((await send({ [name]: 'yes' })).status).toBe(422)
    },
  )

  it('with a thousand fields too many is not read', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`f${i}`, 'x']))
    expect((await send(many)).status).toBe(413)
  })

  it('from another site is refused even with a token', async () => {
    expect((await send({}, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('with the token of another browser is refused', async () => {
    expect((await send({}, { cookie: 'form=someone-elses' })).status).toBe(403)
  })
})
