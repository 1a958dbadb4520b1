import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { markupFaults } from '../markup.js'
import { openMonitoringOffice, throughScreening, type Logged, type MonitoringOffice } from '../monitoring-office.js'
import { eventsAfter, formOf, pageOf, signedIn } from '../officer-pages.js'
import { words } from '../officer-steps.js'
import { errorsOf, filled, formIn, pageIn, wordsOf, type PageForm, type Typed } from '../page-form.js'
import type { TestBrowser } from '../test-browser.js'

let office: MonitoringOffice
let browser: TestBrowser
let logged: Logged
beforeAll(async () => {
  office = await openMonitoringOffice()
  browser = await signedIn(office, 'monitoringOfficer')
  logged = await office.log()
  await office.go(logged, ...throughScreening, 'linkProvision')
}, 60_000)
afterAll(() => office.close())

const open = async (address: string): Promise<PageForm> => formIn(await (await browser.get(address)).text())

/** The page that comes back instead of a banner: sound, marked as an error, with the words as they were typed. */
async function comesBack(form: PageForm, typed: Typed, status: number) {
  const answer = await browser.post(form.action, filled(form, typed))
  const html = await answer.text()
  expect([answer.status, await markupFaults(html)]).toEqual([status, []])
  const again = formIn(html)
  const kept = filled(again, {})
  for (const [name, value] of filled(form, typed))
    if (name !== '_csrf' && name !== 'version') expect(kept).toContainEqual([name, value])
  return { html, again }
}

describe('what the law does not allow now', () => {
  it('comes back with the reasons and the typed words', async () => {
    const { version } = await office.state(logged.id)
    const form = await open(formOf(logged, 'addNote'))
    const typed = { text: words('note'), 'on-day': '11', 'on-month': '6', 'on-year': '2026' }
    const { html } = await comesBack(form, typed, 409)
    expect(errorsOf(html)).toEqual([{ text: '11 June 2026 is in the future', leadsTo: null }])
    expect(wordsOf(pageIn(html).querySelector('title'))).toMatch(/^Error: /)
    expect((await office.state(logged.id)).version).toBe(version)
  })

  it('comes back with every reason where there are several', async () => {
    const form = await open(formOf(logged, 'weighFactor'))
    const { version } = await office.go(logged, 'pause')
    const sent = filled(form, { factor: 'evidence', weight: 'neutral', note: words('note') })
    const address = formOf(logged, 'takeNoFurtherAction')
    const body = [
      ...sent.filter(([name]) => name === '_csrf'),
      ['version', String(version)],
      ['because', 'trivial'],
      ['reasons', 'x'],
    ]
    const answer = await browser.post(address, body as [string, string][])
    const html = await answer.text()
    expect([answer.status, await markupFaults(html)]).toEqual([409, []])
    expect(errorsOf(html).map(({ text }) => text)).toEqual(['the case is paused: resume it first'])
    await office.go(logged, 'resume')
  })

  it('is no form at all, but a page that says why', async () => {
    for (const action of ['closeNoBreach', 'closeSanctions', 'resume', 'offerInformalResolution'] as const) {
      const answer = await browser.get(formOf(logged, action))
      const html = await answer.text()
      expect([action, answer.status, await markupFaults(html)]).toEqual([action, 409, []])
      expect(pageIn(html).querySelectorAll('main li').map(wordsOf)).not.toEqual([])
    }
  })
})

it('a form with nothing to choose from says so, and its error leads there', async () => {
  const { cases } = await office.state(logged.id)
  const form = await open(`${formOf(logged, 'unlinkClause')}?allegation=${cases[0]?.allegations[0]?.id ?? ''}`)
  const { html } = await comesBack(form, { reason: words('reason') }, 422)
  expect(errorsOf(html)).toEqual([{ text: 'Choose the clause to unlink', leadsTo: 'clause' }])
})

describe('a form on which somebody else was quicker', () => {
  it('says what happened meanwhile, keeps the words, and can be sent again', async () => {
    const form = await open(formOf(logged, 'addNote'))
    const { version } = await office.go(logged, { kind: 'addNote', text: 'The clerk <b>telephoned</b>' })
    const { html, again } = await comesBack(form, { text: words('mine') }, 412)
    const meanwhile = wordsOf(pageIn(html).querySelector('#meanwhile'))
    expect(meanwhile).toContain('The clerk <b>telephoned</b>')
    expect(meanwhile).toContain('Helen Marsh')
    expect((await office.state(logged.id)).version).toBe(version)
    const sent = await browser.post(again.action, filled(again, {}))
    expect(sent.status).toBe(303)
    expect(await eventsAfter(office, logged, version)).toMatchObject([{ type: 'noteAdded', note: { text: words('mine') } }])
  })

  it('shows both texts where the same question was answered', async () => {
    const form = await open(`${formOf(logged, 'answerTest')}?test=inOffice`)
    await office.go(logged, { kind: 'answerTest', test: 'inOffice', answer: 'unclear', reasons: 'The register <i>differs</i>.' })
    const { html, again } = await comesBack(form, { answer: 'yes', reasons: words('mine') }, 412)
    const compared = pageIn(html).querySelectorAll('.app-compare .app-as-written').map(wordsOf)
    expect(compared).toEqual(['The register <i>differs</i>.', words('mine')])
    expect((await browser.post(again.action, filled(again, {}))).status).toBe(303)
    expect((await office.state(logged.id)).cases[0]?.tests.inOffice).toEqual({ answer: 'yes', reasons: words('mine') })
  })

  it('is told why, where it can no longer be sent', async () => {
    const form = await open(formOf(logged, 'pause'))
    await office.go(logged, 'pause')
    const { again } = await comesBack(form, { category: 'police', reason: words('mine') }, 412)
    const { html } = await comesBack(again, {}, 409)
    expect(errorsOf(html).map(({ text }) => text)).toEqual(['the case is paused: resume it first'])
    await office.go(logged, 'resume')
  })
})

describe('hostile words', () => {
  it.each([
    ['NUL', 'a\0b'],
    ['a bell', 'a\u0007b'],
    ['a C1 control', 'a\u0085b'],
  ])('with %s are refused, and stand in the page for mending', async (_, text) => {
    const form = await open(formOf(logged, 'addNote'))
    const answer = await browser.post(form.action, filled(form, { text }))
    const html = await answer.text()
    expect([answer.status, await markupFaults(html)]).toEqual([422, []])
    expect(errorsOf(html)).toEqual([{ text: expect.stringContaining('control characters'), leadsTo: 'text' }])
  })

  it('with half a character are refused as unreadable, and never stored as something else', async () => {
    const { version } = await office.state(logged.id)
    const form = await open(formOf(logged, 'addNote'))
    const body = new URLSearchParams(filled(form, { text: 'HERE' })).toString()
    for (const broken of ['%ED%A0%80', '%FF', '%C3']) {
      const answer = await fetch(office.url + form.action, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: browser.cookieHeader(), 'content-type': 'application/x-www-form-urlencoded' },
        body: body.replace('HERE', `a${broken}b`),
      })
      expect([broken, answer.status, await markupFaults(await answer.text())]).toEqual([broken, 400, []])
    }
    expect((await office.state(logged.id)).version).toBe(version)
  })

  it('of 50,000 characters are stored to the letter, and one more is refused with all of them kept', async () => {
    const { version } = await office.state(logged.id)
    const form = await open(formOf(logged, 'recordMemberComment'))
    const pattern = words('comment')
    const text = `${Array.from(pattern.repeat(1_000)).slice(0, 49_999).join('')}.`
    const { html } = await comesBack(form, { text: `${text}.` }, 422)
    expect(errorsOf(html)).toEqual([{ text: 'must be 50000 characters or fewer', leadsTo: 'text' }])
    expect((await browser.post(form.action, filled(form, { text }))).status).toBe(303)
    const [stored] = await eventsAfter(office, logged, version)
    expect(stored).toMatchObject({ type: 'memberCommented' })
    expect(stored && 'comment' in stored && stored.comment.text === text).toBe(true)
    const page = await (await browser.get(pageOf(logged))).text()
    expect(page).not.toContain('<script>alert(')
    const shown = pageIn(page).querySelectorAll('.app-as-written').map(wordsOf)
    expect(shown.some((one) => one === text)).toBe(true)
  })

  it('in what no form of ours has are refused', async () => {
    const form = await open(formOf(logged, 'addNote'))
    for (const name of ['constructor', '__proto__', 'text-x-y', 'colour', 'text-constructor']) {
      const answer = await browser.post(form.action, [...filled(form, { text: 'x' }), [name, 'x']])
      expect([name, answer.status]).toEqual([name, 422])
      expect(await markupFaults(await answer.text())).toEqual([])
    }
  })
})
