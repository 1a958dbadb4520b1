import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { demoPassword } from '../../src/demo/council.js'
import { startTestApp, type TestApp } from '../app-server.js'
import { openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'
import { makeBrowser, type TestBrowser } from '../test-browser.js'

let office: MonitoringOffice
let anyone: TestBrowser
let officer: TestBrowser
let report: string
beforeAll(async () => {
  office = await openMonitoringOffice()
  report = await readFile(`${import.meta.dirname}/../fixtures/report.txt`, 'utf8')
  anyone = makeBrowser(office.url)
  officer = await signedIn('mo@ambleford.example')
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

const read = async (browser: TestBrowser, path: string, status = 200): Promise<string> => {
  const answer = await browser.get(path)
  expect(answer.status).toBe(status)
  return answer.text()
}
/** As it crosses the network, compressed where the server compresses. */
async function sizeOf(path: string): Promise<number> {
  const answer = await anyone.get(path, { 'accept-encoding': 'br' })
  return Number(answer.headers.get('content-length') ?? Buffer.byteLength(await answer.text()))
}
const words = (page: string) => page.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
const versionOf = async (label: string): Promise<string> =>
  String(
    (
      await office.sql('SELECT id FROM protocol_version WHERE label LIKE $1 AND authority_id = $2', [
        label,
        office.made.authority,
      ])
    ).rows[0]?.['id'],
  )
const importReport = async (text = report, authority = office.made.authority) => {
  await officer.get('/staff/protocol/imports/new')
  return officer.send('/staff/protocol/imports/new', { authority, text })
}
const record = async (id: string, day: string, month: string, year: string) => {
  await officer.get(`/staff/protocol/versions/${id}/adoption`)
  const [adoptedOn, inForceFrom] = [
    { 'adoptedOn-day': day, 'adoptedOn-month': month, 'adoptedOn-year': year },
    { 'inForceFrom-day': '', 'inForceFrom-month': '', 'inForceFrom-year': '' },
  ]
  return officer.send(`/staff/protocol/versions/${id}/adoption`, { ...adoptedOn, ...inForceFrom })
}

describe('before anything is entered', () => {
  let empty: TestApp
  beforeAll(async () => {
    empty = await startTestApp()
  })
  afterAll(async () => {
    await empty.close()
  })

  it.each([
    ['/protocol', 'No protocol is in force'],
    ['/protocol/versions', 'No protocol has been adopted'],
    ['/protocol/compare', 'nothing to compare'],
    ['/code', 'No Code of Conduct is on record'],
  ])('%s says so, and whom to ask', async (path, said) => {
    const page = await read(makeBrowser(empty.url), path)
    expect(page).toContain(said)
    expect(page).toContain('Ask the council’s Monitoring Officer')
  })
})

describe('the public pages', () => {
  it('show every clause of the protocol in force at an address of its own', async () => {
    const page = await read(anyone, '/protocol')
    expect(page).toContain('In force since <time datetime="2024-01-01">1 January 2024</time>')
    expect(page.match(/<li class="app-clause" id="(GP|BP|WA|LE|CA|CC)\d"/g)).toHaveLength(33)
    expect(page).toContain('id="GP4"')
  })

  it('show the Code in force with its provisions', async () => {
    expect(await read(anyone, '/code')).toMatch(/1\.1 Respect/)
  })

  it.each(['/protocol', '/code'])('%s weighs less than 40 KB in 6 requests, with nothing kept by the browser', async (path) => {
    const page = await read(anyone, path)
    const linked = [...page.matchAll(/(?:href|src)="(\/(?:assets|look)\/[^"]+)"/g)].map(([, address = '']) => address)
    const sizes = await Promise.all([path, ...linked].map(sizeOf))
    expect(sizes.length).toBeLessThanOrEqual(6)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40 * 1024)
  })
})

describe('a report on the officers’ pages', () => {
  it('that is none is refused with what is missing, and the words are kept', async () => {
    const answer = await importReport('Dear Sir or Madam')
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('<title>Error: Import a committee report')
    expect(page.indexOf('Did not find the name of the council')).toBeLessThan(
      page.indexOf('Did not find the date of the meeting'),
    )
    expect(page).toContain('Dear Sir or Madam</textarea>')
  })

  it('shows what was found in it, and each doubt by its line', async () => {
    const sent = await importReport()
    expect(sent.status).toBe(303)
    const page = words(await read(officer, sent.headers.get('location') ?? ''))
    for (const said of [
      '33 clauses, 3 deletions, 10 corporate implications',
      'Standards and Audit Committee',
      'Good practice (GP)77',
    ])
      expect(page).toContain(said)
    expect(page).toContain('Contribution toward achieving a net zero carbon position')
    expect(page).toMatch(/margin notes? in the source w(as|ere) left out/)
    expect(page).not.toContain('Please check that it is the right one')
    expect((await importReport()).headers.get('location')).toBe(sent.headers.get('location'))
  })

  it('that names another council is read with a warning', async () => {
    const sent = await importReport(report, office.made.councils.get('hatherley'))
    expect(await read(officer, sent.headers.get('location') ?? '')).toContain('Please check that it is the right one')
  })

  it('puts nothing into force, and shows none of it to the public', async () => {
    const proposed = await versionOf('Proposed to%')
    expect(await read(anyone, '/protocol/versions')).not.toContain('Proposed to')
    await read(anyone, `/protocol/versions/${proposed}`, 404)
    await read(anyone, `/protocol/compare?from=${await versionOf('First edition')}&to=${proposed}`, 404)
  })

  it('leaves a reconstruction that is marked as one and cannot be adopted', async () => {
    const earlier = await versionOf('Before %')
    expect(words(await read(officer, '/staff/protocol'))).toContain('Reconstruction, incomplete')
    expect(await read(officer, `/staff/protocol/versions/${earlier}/adoption`)).not.toContain('name="adoptedOn-day"')
    const answer = await record(earlier, '1', '6', '2026')
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('There is a problem')])
  })

  it('is compared with the protocol in force in marks and in words', async () => {
    const page = await read(officer, `/staff/protocol/versions/${await versionOf('Proposed to%')}/comparison`)
    expect(page).toContain('<ins><span class="govuk-visually-hidden">[inserted: </span>')
    expect(page).toContain('<del><span class="govuk-visually-hidden">[deleted: </span>')
    expect(page).toContain('9 clauses changed, 0 new, 0 removed, 24 the same')
  })
})

describe('an adoption', () => {
  it('that does not fit is refused in words, and the date typed is kept', async () => {
    const proposed = await versionOf('Proposed to%')
    const answer = await record(proposed, '1', '1', '2024')
    const page = await answer.text()
    expect(answer.status).toBe(409)
    expect(page).toContain('The version adopted before is in force from 1 January 2024: this one must begin later')
    expect(page).toMatch(/name="adoptedOn-year"[^>]*value="2024"/)
    const empty = await record(proposed, '', '', '')
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Enter the date it was adopted')])
  })

  it('that is recorded puts the version into force, ends the one before, and can be compared by all', async () => {
    const proposed = await versionOf('Proposed to%')
    const answer = await record(proposed, '1', '5', '2026')
    expect(answer.status).toBe(303)
    expect(await read(officer, answer.headers.get('location') ?? '')).toContain('was recorded')
    expect(await read(anyone, '/protocol')).toContain('In force since <time datetime="2026-05-01">')
    const versions = words(await read(anyone, '/protocol/versions'))
    expect(versions).toContain('1 January 2024 to 30 April 2026')
    expect(await read(anyone, '/protocol/compare')).toContain('9 clauses changed')
    expect(await read(anyone, `/protocol/versions/${await versionOf('First edition')}`)).toContain('No longer in force')
    expect(await read(officer, `/staff/protocol/versions/${proposed}/adoption`)).toContain('has already been recorded')
  })
})

describe('other people', () => {
  it.each(['/staff/protocol', '/staff/protocol/imports/new'])('are not let into %s', async (path) => {
    expect((await anyone.get(path)).headers.get('location')).toContain('/sign-in')
    const councillor = await signedIn('councillor@ambleford.example')
    await read(councillor, path, 403)
  })
})
