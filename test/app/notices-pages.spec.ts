import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { HtmlValidate } from 'html-validate'
import { demoPassword } from '../../src/demo/council.js'
import { openMonitoringOffice, throughScreening, type Logged, type MonitoringOffice } from '../monitoring-office.js'
import { readPdf } from '../read-pdf.js'
import { makeBrowser, type TestBrowser } from '../test-browser.js'

let office: MonitoringOffice
let browser: TestBrowser
let logged: Logged
let decision = ''
let address = ''
beforeAll(async () => {
  office = await openMonitoringOffice()
  browser = makeBrowser(office.url)
  logged = await office.log({ complainant: { type: 'resident', name: 'Quillon Zephyr', withholdName: true } })
  const complaint = await office.go(logged, 'decideWithholding', ...throughScreening, 'linkProvision', 'findCapacity', {
    kind: 'takeNoFurtherAction',
    because: ['trivial'],
    reasons: 'Quillon was not addressed.',
  })
  decision = complaint.cases[0]?.decisions.at(-1)?.id ?? ''
  address = `/staff/complaints/${logged.reference.replace('/', '-')}/cases/1/notices`
  await browser.get('/sign-in')
  await browser.send('/sign-in', { email: 'mo@ambleford.example', password: demoPassword })
}, 60_000)
afterAll(() => office.close())

const version = async () => String((await office.state(logged.id)).version)

describe('the page of notices', () => {
  it('shows what was issued and the form, as valid HTML', async () => {
    const answer = await browser.get(address)
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain('No notice has been issued')
    expect(page).toContain('Publication not decided. No notice issued yet.')
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(page)
    expect(
      results.flatMap(({ messages }) => messages.filter(({ severity }) => severity === 2).map(({ message }) => message)),
    ).toEqual([])
  })

  it('says what is missing, and keeps what was typed', async () => {
    const answer = await browser.send(address, { decision, version: await version(), replace: 'Quillon' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Choose for whom the notice is')
    expect(page).toContain('Line 1 must be the words')
    expect(page).toContain('>Quillon</textarea>')
  })

  it('shows a preview before anything is issued', async () => {
    const answer = await browser.send(`${address}/preview`, {
      decision,
      edition: 'complainant',
      version: await version(),
      replace: '',
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await readPdf(new Uint8Array(await answer.arrayBuffer()))).words[0]).toContain('Preview – not issued')
  })

  it('gives the reason where words would identify a withheld complainant', async () => {
    await browser.get(address)
    const answer = await browser.send(address, { decision, edition: 'subjectMember', version: await version(), replace: '' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('words that could identify them stand in the reasons for the decision')
  })

  it('issues on the version that was seen, and not on another', async () => {
    const fields = { decision, edition: 'subjectMember', replace: 'Quillon = a resident' }
    const stale = await browser.send(address, { ...fields, version: '1' })
    expect(stale.status).toBe(412)
    expect(await stale.text()).toContain('Nothing was issued')
    const issued = await browser.send(address, { ...fields, version: await version() })
    expect([issued.status, issued.headers.get('location')]).toEqual([303, `${address}?done=issued`])
    const page = await (await browser.get(`${address}?done=issued`)).text()
    expect(page).toContain('Issued: for the councillor.')
    expect(page).toMatch(/DN-[2-9A-Z]{4}-[2-9A-Z]{4}/)
    const download = await browser.get(/\/staff\/documents\/[0-9a-f-]{36}/.exec(page)?.[0] ?? '')
    expect([download.status, download.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })
})
