import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { actionBodies } from '../../src/complaints/acts/action-bodies.js'
import { actionForms } from '../../src/complaints/desk/action-forms.js'
import { keysOf } from '../../src/domain/complaint/vocabulary.js'
import { markupFaults } from '../markup.js'
import { openMonitoringOffice, type Key, type Logged, type MonitoringOffice } from '../monitoring-office.js'
import { adoptReview, enactRegimes, goOn } from '../officer-before.js'
import { eventsAfter, formOf, linkTo, pageOf, signedIn } from '../officer-pages.js'
import { journeys } from '../officer-journeys.js'
import type { FormStep } from '../officer-steps.js'
import { errorsOf, filled, formIn, linksOf, pageIn, wordsOf, type PageForm, type Typed } from '../page-form.js'
import type { TestBrowser } from '../test-browser.js'

let office: MonitoringOffice
const browsers = new Map<Key, TestBrowser>()
beforeAll(async () => {
  office = await openMonitoringOffice()
  await enactRegimes(office)
  await adoptReview(office)
  // that to which others are compared
  await office.log()
  for (const key of ['monitoringOfficer', 'firstIndependentPerson', 'secondIndependentPerson', 'investigatingOfficer'] as const)
    browsers.set(key, await signedIn(office, key))
}, 60_000)
afterAll(() => office.close())

const browserOf = (key: Key): TestBrowser => {
  const browser = browsers.get(key)
  if (!browser) throw new Error(`${key} is not signed in`)
  return browser
}
const theCaseOf = async (logged: Logged) => {
  const [theCase] = (await office.state(logged.id)).cases
  if (!theCase) throw new Error('There is no case')
  return theCase
}

async function open(logged: Logged, { action, by = 'monitoringOfficer', link, about }: FormStep) {
  const browser = browserOf(by)
  const sound = async (address: string) => {
    const answer = await browser.get(address)
    const html = await answer.text()
    expect([address, answer.status, await markupFaults(html)]).toEqual([address, 200, []])
    return html
  }
  const first = await sound(linkTo(await sound(pageOf(logged)), formOf(logged, action), link))
  if (about === undefined) return { browser, form: formIn(first) }
  const chosen = about(await theCaseOf(logged))
  const address = linksOf(first, 'main a').find((href) => href.includes(chosen))
  return { browser, form: formIn(await sound(address ?? fail(chosen))) }
}
function fail(what: string): never {
  throw new Error(`The page does not lead to ${what}`)
}

const isOptional = (name: string): boolean =>
  /^(on-|points-|indicators$|attended$|reconvenesOn-|askedByMember$|isPrivileged$)|-dueOn-/.test(name)
/** As a person leaves a question: words and lists that begin with 'Choose' empty, the rest unticked. */
const without = (typed: Typed, name: string, asked: PageForm['asked']): Typed => {
  const offered = asked.get(name)
  return { ...typed, [name]: offered === 'words' || offered?.includes('') === true ? '' : [] }
}

const typedIn = (sent: readonly (readonly [string, string])[]) =>
  sent.filter(([name]) => name !== '_csrf').sort((one, other) => one.join().localeCompare(other.join()))

describe.each(journeys)('a case $name', ({ logged: more, before, steps }) => {
  let logged: Logged
  beforeAll(async () => {
    logged = await office.log(more?.(office))
    await goOn(office, logged, before)
  }, 30_000)

  it.each(steps.map((step, at): [number, string, FormStep] => [at + 1, actionForms[step.action].button, step]))(
    '%i. %s: says what is missing, keeps what was typed, then records just that',
    async (_, __, step) => {
      const theCase = await theCaseOf(logged)
      const { version } = await office.state(logged.id)
      const { browser, form } = await open(logged, step)
      const typed = step.typed(office, theCase)

      for (const name of Object.keys(typed).filter((one) => !isOptional(one))) {
        const answer = await browser.post(form.action, filled(form, without(typed, name, form.asked)))
        const html = await answer.text()
        expect([name, answer.status, await markupFaults(html)]).toEqual([name, 422, []])
        expect(wordsOf(pageIn(html).querySelector('title'))).toMatch(/^Error: /)
        expect(errorsOf(html)).toEqual([{ text: expect.any(String), leadsTo: name }])
        expect(typedIn(filled(formIn(html), {}))).toEqual(typedIn(filled(form, without(typed, name, form.asked))))
      }
      expect((await office.state(logged.id)).version).toBe(version)

      const sent = await browser.post(form.action, filled(form, typed))
      expect([sent.status, sent.status === 303 ? [] : errorsOf(await sent.text())]).toEqual([303, []])
      const events = await eventsAfter(office, logged, version)
      for (const event of step.stored(office, theCase)) expect(events).toContainEqual(expect.objectContaining(deep(event)))

      const done = await browser.get(sent.headers.get('location') ?? '')
      const html = await done.text()
      expect([done.status, await markupFaults(html)]).toEqual([200, []])
      const page = pageIn(html)
      expect(wordsOf(page.querySelector('.govuk-notification-banner__content'))).toBe(actionForms[step.action].done)
      expect(html).not.toContain('<script>alert(')
      const officers = pageIn(await (await browserOf('monitoringOfficer').get(pageOf(logged))).text())
      const newest = officers.querySelectorAll('.moj-timeline__title').slice(0, events.length)
      expect(newest.map(wordsOf).join('\n')).toContain(step.says)
      const shown = wordsOf(officers.querySelector('main'))
      for (const [name, written] of Object.entries(typed))
        if (written.includes(' ') && step.elsewhere?.includes(name) !== true) expect(shown).toContain(written)
    },
    30_000,
  )
})

/** Parts of what is expected, at every depth; lists are expected whole. */
function deep<T extends object>(expected: T): T {
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'object' && value !== null && !Array.isArray(value) ? expect.objectContaining(deep(value)) : value,
    ]),
  ) as T
}

it('no form of a case is left out', () => {
  const sent = new Set(journeys.flatMap(({ steps }) => steps.map(({ action }) => action)))
  expect(keysOf(actionBodies).filter((kind) => kind in actionForms && !sent.has(kind))).toEqual([])
})

it('whatever was sent through forms, the record stands up to its rules', async () => {
  expect(await office.faults()).toEqual([])
})
