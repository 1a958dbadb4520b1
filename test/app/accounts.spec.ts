import { Controller, Get, Module } from '@nestjs/common'
import { DiscoveryModule, NestFactory } from '@nestjs/core'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { AccountsService } from '../../src/accounts/accounts.service.js'
import { For } from '../../src/accounts/permissions.js'
import { PermissionsCheck } from '../../src/accounts/permissions.check.js'
import { SetClock } from '../../src/platform/clock.js'
import { PrismaService } from '../../src/platform/prisma.service.js'
import { OpenToAll } from '../../src/web/open.js'
import { startTestApp, type TestApp } from '../app-server.js'
import { makeBrowser } from '../test-browser.js'

const password = 'correct horse battery'
const minute = 60_000
const clock = new SetClock(new Date('2026-11-02T09:00:00Z'))
const authority = '0197b2f4-7c1e-7b52-8f6e-2f2f0d8a1c11'

let server: TestApp
let accounts: AccountsService
beforeAll(async () => {
  server = await startTestApp({ clock })
  accounts = server.app.get(AccountsService)
  await server.app
    .get(PrismaService)
    .authority.create({ data: { id: authority, name: 'Ambleford', tier: 'district', contact: {} } })
})
afterAll(async () => {
  await server.close()
})

let made = 0
async function someone(...roles: Parameters<typeof For>) {
  made += 1
  const id = crypto.randomUUID()
  const email = `someone-${made}@ambleford.example`
  await server.app.get(PrismaService).person.create({ data: { id, name: `Someone ${made}` } })
  const account = await accounts.createAccount({ person: id, email, password, roles: roles.map((role) => ({ role, authority })) })
  return { email, account, name: `Someone ${made}` }
}

const browser = () => makeBrowser(server.url)

async function signedIn(email: string, path = '/sign-in') {
  const b = browser()
  await b.get(path)
  return { b, answer: await b.send('/sign-in', { email, password }) }
}

async function tokenFor(email: string, more: object = {}): Promise<{ id: string; token: string; expiresAt: string }> {
  const answer = await postJson('/api/v1/tokens', { email, password, name: 'walkthrough', ...more })
  expect(answer.status).toBe(201)
  return (await answer.json()) as { id: string; token: string; expiresAt: string }
}
const postJson = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
const withToken = (token: string, path = '/api/v1/tokens', method = 'GET') =>
  fetch(server.url + path, { method, headers: { authorization: `Bearer ${token}` } })

describe('signing in', () => {
  it('leads an officer to their own start page, and shows who is signed in and as what', async () => {
    const { email, name } = await someone('monitoringOfficer')
    const { b, answer } = await signedIn(email)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff'])
    const page = await (await b.get('/account')).text()
    expect(page).toContain(name)
    expect(page).toContain('Monitoring Officer')
  })

  it.each([
    ['councillor', '/councillor'],
    ['democraticServices', '/statistics'],
    ['administrator', '/account'],
  ] as const)('leads a %s to %s', async (role, home) => {
    const { answer } = await signedIn((await someone(role)).email)
    expect(answer.headers.get('location')).toBe(home)
  })

  it('takes the e-mail address in any case, with spaces round it', async () => {
    const { email } = await someone('administrator')
    expect((await signedIn(` ${email.toUpperCase()} `)).answer.status).toBe(303)
  })

  it('says the same of a wrong password, an unknown address and a closed account, and keeps the address that was typed', async () => {
    const [known, closed] = [await someone('councillor'), await someone('councillor')]
    await accounts.close(closed.account)
    const said = await Promise.all(
      [known.email, closed.email, 'nobody@ambleford.example'].map(async (email) => {
        const b = browser()
        await b.get('/sign-in')
        const answer = await b.send('/sign-in', { email, password: email === closed.email ? password : 'not the right one' })
        const page = await answer.text()
        expect(page).toContain(`value="${email}"`)
        expect(page).not.toContain('not the right one')
        return [answer.status, page.replaceAll(email, '').replaceAll(/value="[^"]*"/g, '')]
      }),
    )
    expect(said[0]?.[0]).toBe(422)
    expect(said[1]).toEqual(said[0])
    expect(said[2]).toEqual(said[0])
    expect(said[0]?.[1]).toContain('The e-mail address or the password is wrong')
  })

  it('asks for what was left empty', async () => {
    const b = browser()
    await b.get('/sign-in')
    const answer = await b.send('/sign-in', { email: '', password: '' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('<title>Error: ')
    expect(page).toContain('Enter your e-mail address')
    expect(page).toContain('Enter your password')
  })

  it('refuses a form without its protection', async () => {
    const { email } = await someone('administrator')
    const answer = await browser().post('/sign-in', { email, password })
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie().some((cookie) => cookie.startsWith('session='))).toBe(false)
  })

  it('refuses a form that another site sends', async () => {
    const { email } = await someone('administrator')
    const b = browser()
    await b.get('/sign-in')
    const answer = await b.send(
      '/sign-in',
      { email, password },
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    )
    expect(answer.status).toBe(403)
  })

  it('goes on to the page that was asked for, and never to another site', async () => {
    const { email } = await someone('administrator')
    for (const [next, goesTo] of [
      ['/staff/cases/1?tab=clock', '/staff/cases/1?tab=clock'],
      ['//elsewhere.example', '/account'],
      ['/\\elsewhere.example', '/account'],
      ['/\t/elsewhere.example', '/account'],
      ['https://elsewhere.example', '/account'],
      ['/sign-out', '/account'],
      ['', '/account'],
    ] as const) {
      const b = browser()
      await b.get('/sign-in')
      const answer = await b.send('/sign-in', { email, password, next })
      expect([next, answer.headers.get('location')]).toEqual([next, goesTo])
    }
  })

  it('slows whoever guesses, says when to come back, and lets the owner in from elsewhere', async () => {
    const { email } = await someone('administrator')
    let answer = await postJson('/api/v1/tokens', { email, password: 'a guess of mine', name: 'x' })
    for (let tries = 1; tries <= 10 && answer.status === 401; tries++)
      answer = await postJson('/api/v1/tokens', { email, password: 'a guess of mine', name: 'x' })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    const elsewhere = await accounts.signIn({ email, password, address: '2001:db8:7::1' })
    expect(elsewhere?.email).toBe(email)
  })
})

describe('a session', () => {
  it('has a cookie that no script can read and no other site can make a browser send', async () => {
    const { b } = await signedIn((await someone('administrator')).email)
    expect(b.attributes('session')).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']))
    expect(b.attributes('session')).not.toContain('Secure')
  })

  it('is not begun for those who only look', async () => {
    const b = browser()
    await b.get('/sign-in')
    expect(b.cookie('session')).toBeUndefined()
  })

  it('gets a new id at each sign-in and each change of role, and the old one opens nothing', async () => {
    const { email } = await someone('monitoringOfficer', 'administrator')
    const { b } = await signedIn(email)
    const first = b.cookie('session')
    await b.get('/account')
    expect((await b.send('/account/role', { role: 'administrator' })).headers.get('location')).toBe('/account')
    const second = b.cookie('session')
    expect(second).not.toBe(first)
    expect(await (await b.get('/account')).text()).toContain('</strong>, Administrator')
    const old = browser()
    old.keep('session', first ?? '')
    expect((await old.get('/account')).status).toBe(303)
    await b.get('/sign-in')
    await b.send('/sign-in', { email, password })
    expect(b.cookie('session')).not.toBe(second)
  })

  it('does not take an id that someone else chose', async () => {
    const { email } = await someone('administrator')
    const b = browser()
    b.keep('session', 'chosen-by-someone-else.signature')
    await b.get('/sign-in')
    await b.send('/sign-in', { email, password })
    expect(b.cookie('session')).not.toContain('chosen-by-someone-else')
  })

  it('ends 30 minutes after it was last used', async () => {
    const { b } = await signedIn((await someone('administrator')).email)
    for (let hours = 0; hours < 2; hours++) {
      clock.advance(29 * minute)
      expect((await b.get('/account')).status).toBe(200)
    }
    clock.advance(31 * minute)
    const answer = await b.get('/account')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Faccount'])
  })

  it('ends after 12 hours however much it is used, a change of role included', async () => {
    const { b } = await signedIn((await someone('monitoringOfficer', 'administrator')).email)
    for (let spent = 0; spent < 12 * 60 - 20; spent += 20) {
      clock.advance(20 * minute)
      expect((await b.get('/account')).status).toBe(200)
    }
    await b.send('/account/role', { role: 'administrator' })
    expect((await b.get('/account')).status).toBe(200)
    clock.advance(21 * minute)
    expect((await b.get('/account')).status).toBe(303)
  })

  it('ends with sign-out, in the database too', async () => {
    const { b } = await signedIn((await someone('administrator')).email)
    const cookie = b.cookie('session') ?? ''
    await b.get('/account')
    expect((await b.send('/sign-out', {})).headers.get('location')).toBe('/sign-in')
    expect(b.cookie('session')).toBeUndefined()
    const copy = browser()
    copy.keep('session', cookie)
    expect((await copy.get('/account')).status).toBe(303)
  })

  it('is not ended by looking at an address', async () => {
    const { b } = await signedIn((await someone('administrator')).email)
    expect((await b.get('/sign-out')).status).toBe(404)
    expect((await b.get('/account')).status).toBe(200)
  })

  it('is refused at the next request once the role is taken away or the account closed', async () => {
    const [one, other] = [await someone('administrator'), await someone('administrator')]
    const [{ b: first }, { b: second }] = [await signedIn(one.email), await signedIn(other.email)]
    await accounts.takeRole(one.account, 'administrator')
    await accounts.close(other.account)
    expect((await first.get('/account')).status).toBe(303)
    expect((await second.get('/account')).status).toBe(303)
  })

  it('reads through the API, but changes nothing there', async () => {
    const { b } = await signedIn((await someone('administrator')).email)
    expect((await b.get('/api/v1/tokens')).status).toBe(200)
    const answer = await fetch(`${server.url}/api/v1/tokens/${authority}`, {
      method: 'DELETE',
      headers: { cookie: b.cookieHeader() },
    })
    expect(answer.status).toBe(401)
  })
})

describe('several roles', () => {
  it('are held one at a time, and one that is not theirs cannot be taken', async () => {
    const { email } = await someone('monitoringOfficer', 'councillor')
    const { b, answer } = await signedIn(email)
    expect(answer.headers.get('location')).toBe('/account')
    await b.get('/account')
    expect((await b.send('/account/role', { role: 'administrator' })).status).toBe(403)
    expect((await b.send('/account/role', { role: 'king' })).status).toBe(422)
    expect((await b.send('/account/role', { role: 'councillor' })).headers.get('location')).toBe('/councillor')
  })
})

describe('a token', () => {
  it('is made from an e-mail address and a password, shown once, and opens the API', async () => {
    const { email } = await someone('councillor')
    const { token } = await tokenFor(email)
    expect(token).toMatch(/^probity_[\w-]{43}$/)
    const list = await withToken(token)
    expect(list.status).toBe(200)
    const text = await list.text()
    expect(text).toContain('walkthrough')
    expect(text).not.toContain(token)
  })

  it('is for one role that its owner holds', async () => {
    const { email } = await someone('monitoringOfficer', 'councillor')
    const answer = await postJson('/api/v1/tokens', { email, password, name: 'x', role: 'administrator' })
    expect(answer.status).toBe(403)
    expect(await tokenFor(email, { role: 'councillor' })).toMatchObject({ role: 'councillor' })
  })

  it('is not given for a wrong password', async () => {
    const { email } = await someone('councillor')
    const answer = await postJson('/api/v1/tokens', { email, password: 'something else', name: 'x' })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  it('lasts a year at most, and opens nothing after its end', async () => {
    const { email } = await someone('councillor')
    expect((await postJson('/api/v1/tokens', { email, password, name: 'x', days: 366 })).status).toBe(422)
    const { token } = await tokenFor(email, { days: 1 })
    clock.advance(25 * 60 * minute)
    expect((await withToken(token)).status).toBe(401)
  })

  it('is revoked by its owner only', async () => {
    const [owner, other] = [await someone('councillor'), await someone('councillor')]
    const [mine, theirs] = [await tokenFor(owner.email), await tokenFor(other.email)]
    expect((await withToken(theirs.token, `/api/v1/tokens/${mine.id}`, 'DELETE')).status).toBe(404)
    expect((await withToken(mine.token, `/api/v1/tokens/${mine.id}`, 'DELETE')).status).toBe(204)
    expect((await withToken(mine.token)).status).toBe(401)
  })

  it('opens nothing once its role is taken away', async () => {
    const { email, account } = await someone('councillor', 'administrator')
    const { token } = await tokenFor(email, { role: 'councillor' })
    await accounts.takeRole(account, 'councillor')
    expect((await withToken(token)).status).toBe(401)
  })

  it('is not read from the address, where it would be kept in logs', async () => {
    const { token } = await tokenFor((await someone('councillor')).email)
    expect((await fetch(`${server.url}/api/v1/tokens?access_token=${token}`)).status).toBe(401)
    const basic = await fetch(`${server.url}/api/v1/tokens?access_token=${token}`, { headers: { authorization: 'Basic eDp5' } })
    expect(basic.status).toBe(401)
  })

  it('is kept only as a hash', async () => {
    const { token } = await tokenFor((await someone('councillor')).email)
    const rows = await server.app.get(PrismaService).$queryRaw`SELECT t::text FROM api_token t`
    expect(JSON.stringify(rows)).not.toContain(token.slice(8))
  })

  it('can be made and revoked on the account page', async () => {
    const { b } = await signedIn((await someone('administrator')).email)
    await b.get('/account')
    expect(await (await b.send('/account/tokens', { name: '', days: 'ten' })).text()).toContain('Enter a name for the token')
    const page = await (await b.send('/account/tokens', { name: 'nightly export', days: '30' })).text()
    const token = /probity_[\w-]{43}/.exec(page)?.[0] ?? ''
    expect((await withToken(token)).status).toBe(200)
    const again = await (await b.get('/account')).text()
    expect(again).not.toContain(token)
    const revoke = /\/account\/tokens\/[\w-]+\/revoke/.exec(again)?.[0] ?? ''
    expect((await b.send(revoke, {})).status).toBe(303)
    expect((await withToken(token)).status).toBe(401)
  })
})

describe('who is not signed in', () => {
  it('is told 401 by the API, as a problem document that names the scheme', async () => {
    const answer = await fetch(`${server.url}/api/v1/tokens`)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('www-authenticate')).toContain('Bearer')
  })

  it('is led from a page to the sign-in form, and back to the page after it', async () => {
    const b = browser()
    const answer = await b.get('/account')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Faccount'])
    expect(await (await b.get('/sign-in?next=%2Faccount')).text()).toContain('name="next" value="/account"')
  })
})

describe('a password', () => {
  const person = '0197b2f4-7c1e-7b52-8f6e-2f2f0d8a1c99'
  const make = (word: string) => accounts.createAccount({ person, email: 'a@ambleford.example', password: word, roles: [] })

  it.each([
    ['elevenchars', 'too short'],
    ['aaaaaaaaaaaaaa', 'one letter'],
    ['my-a@ambleford.example', 'holds the e-mail address'],
    ['ab c'.repeat(33), 'too long'],
  ])('%j is refused: %s', async (word) => {
    await expect(make(word)).rejects.toMatchObject({ name: 'InvalidInput' })
  })
})

describe('default deny', () => {
  @Controller('planted')
  class Undeclared {
    @Get()
    read() {
      return 'open to the world'
    }
  }

  @Controller('planted')
  class Contradictory {
    @Get()
    @OpenToAll()
    @For('administrator')
    read() {
      return 'open, or not?'
    }
  }

  @For('administrator')
  @Controller('planted')
  class Declared {
    @Get()
    read() {
      return 'for administrators'
    }
  }

  const start = async (controller: typeof Undeclared | typeof Contradictory | typeof Declared) => {
    @Module({ imports: [DiscoveryModule], controllers: [controller], providers: [PermissionsCheck] })
    class Planted {}
    const app = await NestFactory.create(Planted, new FastifyAdapter(), { logger: false, abortOnError: false })
    await app.init().finally(() => app.close())
  }

  it('keeps a program from starting that has a route nobody declared', async () => {
    await expect(start(Undeclared)).rejects.toThrow('Undeclared.read')
  })

  it('keeps a program from starting that has a route with two permissions', async () => {
    await expect(start(Contradictory)).rejects.toThrow('Contradictory.read')
  })

  it('lets a program start that says for each route whom it is for', async () => {
    await expect(start(Declared)).resolves.toBeUndefined()
  })
})
