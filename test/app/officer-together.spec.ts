import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addressOf, openMonitoringOffice, seen, type Logged, type MonitoringOffice } from '../monitoring-office.js'
import { markupFaults } from '../markup.js'
import { formOf, pageOf, signedIn } from '../officer-pages.js'
import { errorsOf, filled, formIn, linksOf, pageIn, wordsOf, type Typed } from '../page-form.js'
import type { TestBrowser } from '../test-browser.js'

let office: MonitoringOffice
let browser: TestBrowser
beforeAll(async () => {
  office = await openMonitoringOffice()
  browser = await signedIn(office, 'monitoringOfficer')
}, 60_000)
afterAll(() => office.close())

const leadWith = async (count: number) => {
  const officer = await office.as('monitoringOfficer')
  const lead = await office.log()
  const followers: Logged[] = []
  for (let at = 0; at < count; at++) followers.push(await office.log())
  for (const one of followers) {
    const body = { relation: 'follows', to: lead.reference.replace('/', '-'), reason: 'The same post.' }
    expect((await officer.post(`${addressOf(one, 1)}/relate`, body, seen(1))).status).toBe(200)
  }
  return { lead, followers }
}
const choice = async ({ id, reference }: Logged) => `${reference.replace('/', '-')}@${(await office.state(id)).version}`
const open = async (address: string) => (await browser.get(address)).text()
const send = async (html: string, typed: Typed) => {
  const form = formIn(html)
  const answer = await browser.post(form.action, filled(form, typed))
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}
const isPaused = async ({ id }: Logged) => (await office.state(id)).cases[0]?.pause !== null
const why = { category: 'police', reason: 'The police asked us to wait.' }

describe('the page of a lead', () => {
  it('shows what follows it, each with a way to its case, and all of them on a page of their own', async () => {
    const { lead, followers } = await leadWith(11)
    const page = await open(pageOf(lead))
    expect(page).toContain('11 of them can be decided together with this case')
    const first = followers.slice(0, 10).map((one) => `${pageOf(one)}/cases/1`)
    const links = linksOf(page)
    expect(links).toContain(`${pageOf(lead)}/related`)
    expect([...followers.map((one) => `${pageOf(one)}/cases/1`)].filter((href) => links.includes(href))).toHaveLength(
      first.length,
    )
    const all = linksOf(await open(`${pageOf(lead)}/related`))
    for (const one of followers) expect(all).toContain(`${pageOf(one)}/cases/1`)
    expect(await open(pageOf(followers[0] ?? lead))).toContain('Follows the lead complaint')
  })
})

describe('the pages of a lead and its followers', () => {
  it.each([
    ['page', pageOf],
    ['form', (lead: Logged) => formOf(lead, 'pause')],
    ['list of all that is related', (lead: Logged) => `${pageOf(lead)}/related`],
  ])('the %s is sound in its markup', async (_, addressed) => {
    const { lead } = await leadWith(2)
    const html = await open(addressed(lead))
    expect(html).toContain('2026-')
    expect(await markupFaults(html)).toEqual([])
  })
})

describe('the form of an action in a lead', () => {
  it('does it in those followers that are chosen and in no other', async () => {
    const { lead, followers } = await leadWith(3)
    const [first, second, third] = followers
    const chosen = [await choice(first ?? lead), await choice(third ?? lead)]
    const { status, location } = await send(await open(formOf(lead, 'pause')), { ...why, together: chosen })
    expect([status, location]).toEqual([303, `${pageOf(lead)}?done=pause`])
    expect(await Promise.all([lead, first ?? lead, second ?? lead, third ?? lead].map(isPaused))).toEqual([
      true,
      true,
      false,
      true,
    ])
  })

  it('does it in all of them at one tick', async () => {
    const { lead, followers } = await leadWith(3)
    expect((await send(await open(formOf(lead, 'pause')), { ...why, togetherAll: 'yes' })).status).toBe(303)
    expect(await Promise.all(followers.map(isPaused))).toEqual([true, true, true])
  })

  it('offers only those at the same stage, and none where there is none', async () => {
    const { lead, followers } = await leadWith(1)
    await office.go(followers[0] ?? lead, 'startScreening')
    expect(formIn(await open(formOf(lead, 'pause'))).asked.has('together')).toBe(false)
  })

  it('keeps what was typed and chosen where something is missing', async () => {
    const { lead, followers } = await leadWith(2)
    const chosen = await choice(followers[1] ?? lead)
    const again = await send(await open(formOf(lead, 'pause')), { ...why, category: [], together: chosen })
    expect(again.status).toBe(422)
    const kept = filled(formIn(again.html), {})
    expect(kept).toEqual(
      expect.arrayContaining([
        ['reason', why.reason],
        ['together', chosen],
      ]),
    )
    expect(kept.filter(([name]) => name === 'together')).toHaveLength(1)
  })

  it('names the follower that somebody changed meanwhile, keeps the words, and can be sent again', async () => {
    const { lead, followers } = await leadWith(2)
    const [first = lead, second = lead] = followers
    const form = await open(formOf(lead, 'pause'))
    const chosen = [await choice(first), await choice(second)]
    await office.go(second, 'addNote')
    const again = await send(form, { ...why, together: chosen })
    expect(again.status).toBe(412)
    expect(wordsOf(pageIn(again.html).querySelector('#meanwhile'))).toContain(`${second.reference} was changed`)
    expect(await Promise.all([lead, first, second].map(isPaused))).toEqual([false, false, false])
    expect((await send(again.html, {})).status).toBe(303)
    expect(await Promise.all([lead, first, second].map(isPaused))).toEqual([true, true, true])
  })

  it('names the follower in which it is not lawful, with the reason', async () => {
    const { lead, followers } = await leadWith(2)
    const [first = lead, second = lead] = followers
    await office.go(second, 'pause')
    const again = await send(await open(formOf(lead, 'pause')), { ...why, together: [await choice(first), await choice(second)] })
    expect(again.status).toBe(409)
    expect(errorsOf(again.html).map(({ text }) => text)).toEqual([expect.stringContaining(`${second.reference}: `)])
    expect(await isPaused(first)).toBe(false)
  })
})
