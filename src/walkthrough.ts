import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { councillors, demoPassword, officers } from './demo/council.js'
import { addDays, formatDay, londonDate } from './domain/time/dates.js'
import { dataFolder, projectFolder } from './platform/places.js'
import { Client } from './walkthrough/client.js'
import type { Notice } from './walkthrough/complaint.js'
import { startServer } from './walkthrough/server.js'
import { apology, noFurtherAction, outOfScope, type Cast } from './walkthrough/stories.js'

const { values } = parseArgs({
  options: {
    protocol: { type: 'string', default: join(projectFolder, 'test/fixtures/report.txt') },
    out: { type: 'string', default: join(projectFolder, 'walkthrough-output') },
  },
})

let number = 0
const tell = (what: string): void => {
  number += 1
  console.log(`${String(number).padStart(2)}. ${what}`)
}

const named = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), name: z.string() })) })
const code = z.looseObject({ provisions: z.array(z.looseObject({ id: z.string(), lgaHeading: z.int() })) })
const imported = z.looseObject({
  proposed: z.string(),
  earlier: z.string(),
  clauses: z.record(z.string(), z.int()),
  deletions: z.array(z.looseObject({ line: z.int(), text: z.string() })),
  doubts: z.array(z.looseObject({ line: z.int(), quote: z.string(), why: z.string() })),
  report: z.looseObject({ council: z.string(), title: z.string(), corporateImplications: z.array(z.unknown()) }),
})
const anything = z.looseObject({})
const sent = z.looseObject({ reference: z.string(), code: z.string() })

/** `npm run walkthrough`: the main job without a browser, through the public API of a server that it starts. */
async function walk(url: string): Promise<void> {
  const today = londonDate(new Date())
  const daysAgo = (days: number) => addDays(today, -days)
  const sign = (who: string) => Client.signedIn(url, `${who}@ambleford.example`, demoPassword)
  const [anyone, monitoringOfficer, independentPerson, councillor] = [
    Client.anyone(url),
    await sign('mo'),
    await sign('ip'),
    await sign('councillor'),
  ]
  const council = (await monitoringOfficer.get('authorities?tier=district', named)).items[0]?.id ?? ''
  tell('The Monitoring Officer, an Independent Person and a councillor have signed in.')

  const found = await monitoringOfficer.post(`protocol-imports?authority=${council}`, imported, {
    text: await readFile(values.protocol, 'utf8'),
  })
  const clauses = Object.values(found.clauses)
  tell(
    `Imported “${found.report.title}” of ${found.report.council}, as proposed: ${clauses.reduce((sum, each) => sum + each, 0)} clauses (${clauses.join(', ')}), ${found.deletions.length} deletions, ${found.report.corporateImplications.length} corporate implications.`,
  )
  for (const { line, text } of found.deletions) console.log(`      deleted, line ${line}: ${text}`)
  for (const { line, quote, why } of found.doubts) console.log(`      in doubt, line ${line}: “${quote}” (${why})`)

  const adoptedOn = daysAgo(7)
  const report = await monitoringOfficer.bytes(
    `statistics/committee-report?committee=Governance%20Committee&proposed=${found.proposed}&before=${found.earlier}`,
  )
  await keep('committee-report-exempt.pdf', report)
  tell(
    'Wrote the committee report: committee-report-exempt.pdf, with the statistics and the proposed amendments in tracked changes.',
  )
  await monitoringOfficer.post(`protocol-versions/${found.proposed}/adoption`, anything, { adoptedOn })
  tell(`Recorded the adoption of that protocol on ${formatDay(adoptedOn)}.`)

  const members = await monitoringOfficer.get(`councillors?authority=${council}`, named)
  const advisers = await monitoringOfficer.get(`people/independent-persons?authority=${council}`, named)
  const { provisions } = await anyone.get(`authorities/${council}/code`, code)
  const cast: Cast = {
    anyone,
    monitoringOfficer,
    independentPerson,
    councillor,
    today,
    daysAgo,
    member: members.items.find(({ name }) => name === councillors[0].name)?.id ?? '',
    adviser: advisers.items.find(({ name }) => name === officers[0].name)?.id ?? '',
    provision: provisions.find(({ lgaHeading }) => lgaHeading === 1)?.id ?? '',
  }
  await keepNotices('A complaint closed as out of scope', await outOfScope(cast))
  await keepNotices('A complaint on which no further action is taken', await noFurtherAction(cast))
  await keepNotices('A complaint resolved by an apology, the complainant’s name withheld', await apology(cast))
  await follow(cast)
}

async function follow({ anyone, member }: Cast): Promise<void> {
  const { reference, code } = await anyone.create('public/complaints', sent, {
    complainant: { name: 'Iris Fenn' },
    about: [{ councillor: member }],
    summary: 'He answered my question with an insult.',
    words: 'I asked when the swings will be mended and he told me to get a life.',
  })
  await anyone.post('public/complaints/status', anything, { reference, code })
  tell(`A resident complained by the public form and followed it by ${reference} and a code that only she knows.`)
}

async function keepNotices(what: string, notices: readonly Notice[]): Promise<void> {
  for (const { edition, fileName, bytes } of notices) await keep(`${edition}-${fileName}`, bytes)
  tell(`${what}: ${notices.map(({ edition, fileName }) => `${edition}-${fileName}`).join(', ')}.`)
}

async function keep(name: string, bytes: Buffer): Promise<void> {
  await mkdir(values.out, { recursive: true })
  await writeFile(join(values.out, name), bytes)
}

const folder = join(dataFolder, 'walkthrough')
const server = await startServer(join(projectFolder, 'dist/main.js'), folder, tell)
try {
  await walk(server.url)
  tell(`Everything is in ${resolve(values.out)}.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error(`What was recorded until then is kept. To hold it against itself: DATA_FOLDER='${folder}' npm run verify`)
  process.exitCode = 1
} finally {
  await server.stop()
}
