import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { HtmlValidate } from 'html-validate'
import { demoPassword } from '../../src/demo/council.js'
import {
  addressOf,
  openMonitoringOffice,
  throughScreening,
  type Api,
  type Logged,
  type MonitoringOffice,
} from '../monitoring-office.js'
import { makeBrowser, type TestBrowser } from '../test-browser.js'

let office: MonitoringOffice
let browser: TestBrowser
let officer: Api
let logged: Logged
beforeAll(async () => {
  office = await openMonitoringOffice()
  browser = makeBrowser(office.url)
  officer = await office.as('monitoringOfficer')
  logged = await office.log({
    complainant: { type: 'resident', name: 'Quillon Zephyr', email: 'quillon@nowhere.example', withholdName: true },
  })
  await office.go(logged, 'decideWithholding', ...throughScreening, 'askComplainant', 'consultIndependentPerson')
  await browser.get('/sign-in')
  await browser.send('/sign-in', { email: 'mo@ambleford.example', password: demoPassword })
}, 60_000)
afterAll(() => office.close())

interface Line {
  readonly id: string
  readonly isDue: boolean
}
const letters = () => `${addressOf(logged, 1)}/letters`
const lines = async (): Promise<readonly Line[]> => ((await officer.get(letters())).body as { items: Line[] }).items

const errorsOf = async (page: string): Promise<string[]> => {
  const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(page)
  return results.flatMap(({ messages }) => messages.filter(({ severity }) => severity === 2).map(({ message }) => message))
}

describe('the letters of a case, by API', () => {
  it('are listed, with those that are due', async () => {
    const found = await lines()
    expect(found.filter(({ isDue }) => isDue).map(({ id }) => id)).toEqual([
      'information-request-to-complainant',
      'member-notification-to-subject-member',
      'independent-person-consultation-to-independent-person',
    ])
  })

  it('are read as paragraphs, and as plain text by whoever asks for it', async () => {
    const address = `${letters()}/information-request-to-complainant`
    const { status, body, headers } = await officer.get(address)
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(body).toMatchObject({
      to: ['Quillon Zephyr', 'quillon@nowhere.example'],
      reference: logged.publicReference,
      toComplete: [],
    })
    const plain = await officer.get(address, { accept: 'text/plain' })
    expect(plain.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(plain.text).toContain('Please answer by Wednesday 1 July 2026.')
    expect(plain.text).not.toContain(logged.reference)
  })

  it('to anybody else do not name a complainant whose name is withheld', async () => {
    const others = (await lines()).filter(({ id }) => !id.endsWith('to-complainant'))
    expect(others).not.toEqual([])
    for (const { id } of others)
      expect((await officer.get(`${letters()}/${id}`, { accept: 'text/plain' })).text).not.toMatch(/quillon|zephyr|nowhere/i)
  })

  it('that the case does not call for are not there', async () => {
    expect((await officer.get(`${letters()}/sanction-to-addressee`)).status).toBe(404)
    expect((await officer.get(`${letters()}/Sanction`)).status).toBe(422)
    expect((await officer.get('/complaints/2026-999/cases/1/letters')).status).toBe(404)
  })

  it('are for the Monitoring Officer and the deputy alone', async () => {
    expect((await (await office.as('deputy')).get(letters())).status).toBe(200)
    for (const key of ['brook', 'firstIndependentPerson', 'investigatingOfficer', 'democraticServices', 'administrator'] as const)
      expect((await (await office.as(key)).get(letters())).status).toBe(403)
  })

  it('of a parish case go to the clerk by name', async () => {
    const parish = await office.log({ about: [{ councillor: office.person('mortimer'), allegations: [] }] })
    await office.go(parish, 'acknowledge')
    expect((await officer.get(`${addressOf(parish, 1)}/letters/acknowledgement-to-complainant`)).body).toMatchObject({
      subject: 'We have received your complaint about Cllr Giles Mortimer',
      isDue: false,
    })
  })
})

describe('the page of letters', () => {
  const page = () => `/staff${letters()}`

  it('shows those that are due, ready to copy, and leads to the others', async () => {
    const answer = await browser.get(page())
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain('Dear Cllr Daniel Brook')
    expect(html).toContain('/letters/acknowledgement-to-complainant"')
    expect(await errorsOf(html)).toEqual([])
  })

  it('shows one on its own, to print', async () => {
    const html = await (await browser.get(`${page()}/acknowledgement-to-complainant`)).text()
    expect(html).toContain('Dear Quillon Zephyr')
    expect(html).not.toContain('Dear Cllr Daniel Brook')
    expect(await errorsOf(html)).toEqual([])
  })

  it('is found from the case', async () => {
    const html = await (await browser.get(`/staff${addressOf(logged)}`)).text()
    expect(html).toContain(`href="${page()}"`)
  })
})
