import { mkdirSync, writeFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Sent } from '../../src/complaints/complaints.service.js'
import { isPlainDate, type PlainDate } from '../../src/domain/time/dates.js'
import { NoticesService } from '../../src/notices/notices.service.js'
import { addressOf, aKey, anAllegation, openMonitoringOffice, seen, throughScreening } from '../monitoring-office.js'
import type { Answer, Api, Logged, MonitoringOffice } from '../monitoring-office.js'
import { readPdf } from '../read-pdf.js'

let office: MonitoringOffice
let officer: Api
beforeAll(async () => {
  office = await openMonitoringOffice()
  // Late enough for a complaint of June to have been heard
  office.clock.set(new Date('2026-09-10T09:00:00Z'))
  officer = await office.as('monitoringOfficer')
}, 60_000)
afterAll(() => office.close())

const notices = () => office.app.get(NoticesService, { strict: false })
const noticesOf = (logged: Logged) => `${addressOf(logged, 1)}/notices`

/** What is done, as usual or in full; a day is that of all that follows. */
type Steps = readonly (Sent['kind'] | Sent | `${number}-${number}-${number}`)[]

async function decided(logged: Logged, ...steps: Steps): Promise<string> {
  let on: PlainDate | undefined
  for (const step of steps) {
    if (typeof step === 'string' && isPlainDate(step)) on = step
    else {
      const sent = typeof step === 'string' ? await usual(logged, step as Sent['kind']) : step
      await office.go(logged, on === undefined ? sent : { ...sent, on })
    }
  }
  return (await office.state(logged.id)).cases[0]?.decisions.at(-1)?.id ?? 'nothing was decided'
}

async function usual(logged: Logged, kind: Sent['kind']): Promise<Sent> {
  const complaint = await office.state(logged.id)
  const [theCase] = complaint.cases
  if (!theCase) throw new Error('no case')
  return office.usual(kind, complaint, theCase)
}

/** With the version that the complaint is at now. */
async function issue(logged: Logged, body: object): Promise<Answer> {
  const { version } = await office.state(logged.id)
  return officer.post(noticesOf(logged), body, seen(version))
}

interface Document {
  readonly id: string
  readonly number: string
  readonly fileName: string
  readonly sha256: string
}
const documentOf = ({ body }: Answer): Document => (body as { document: Document }).document

async function bytesOf(id: string): Promise<Uint8Array> {
  const { bytes } = await notices().read(id, office.looking('monitoringOfficer'))
  return bytes
}

/** Everything that could be found in a file: its bytes, its streams unpacked, its words, titles and bookmarks. */
async function everythingIn(bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes)
  const streams = [...raw.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
    } catch {
      return body
    }
  })
  const read = await readPdf(bytes)
  const seenByPeople = [read.title, read.titleInXmp, ...read.words, ...read.artifacts, ...read.bookmarks, ...read.links]
  const all = [raw.toString('latin1'), ...streams, ...seenByPeople].join('\n')
  // text strings of PDF are written in UTF-16 too
  return `${all}\n${all.replaceAll('\0', '')}`
}

const assessed: Steps = ['2026-06-10', ...throughScreening, 'recordMemberComment', 'linkProvision', 'linkClause', 'findCapacity']
const asked: Steps = ['consultIndependentPerson', 'giveView']
const hearing: Steps = [
  ...assessed,
  'referToInvestigation',
  'appointInvestigatingOfficer',
  '2026-06-20',
  'issueDraftReport',
  '2026-07-01',
  'issueFinalReport',
  'referToHearing',
  'listHearing',
  ...asked,
  '2026-08-26',
  'holdHearing',
]
const breach: Steps = [...hearing, 'findBreach', '2026-09-01', ...asked, 'imposeSanctions']
const noAction: Steps = [...throughScreening, 'linkProvision', 'linkClause', 'findCapacity', 'takeNoFurtherAction']

describe('a notice is issued', () => {
  it('with its bytes, its hash and its event, and is read again as it was', async () => {
    const logged = await office.log()
    const decision = await decided(logged, ...noAction)
    const answer = await issue(logged, { decision, edition: 'complainant' })
    expect(answer.status).toBe(201)
    const { id, number, fileName, sha256 } = documentOf(answer)
    expect(number).toMatch(/^DN(-[2-9A-HJ-NP-Z]{4}){2}$/)
    expect(fileName).toBe(`decision-notice-${logged.publicReference}.pdf`)
    const read = await officer.get(`/documents/${id}`)
    expect(read.status).toBe(200)
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(await bytesOf(id)).toHaveLength(Number(read.headers.get('content-length')))
    const complaint = await office.state(logged.id)
    expect(answer.headers.get('etag')).toBe(`"${complaint.version}"`)
    expect(await office.faults()).toEqual([])
    const kept = await office.sql('SELECT encode(sha256, $2) AS sha FROM issued_document WHERE id = $1', [id, 'hex'])
    expect(kept.rows).toEqual([{ sha: sha256 }])
  })

  it('only on the version that was seen, which has to be named', async () => {
    const logged = await office.log()
    const decision = await decided(logged, ...noAction)
    const body = { decision, edition: 'complainant' }
    expect((await officer.post(noticesOf(logged), body)).status).toBe(428)
    expect((await officer.post(noticesOf(logged), body, seen(2))).status).toBe(412)
    expect((await officer.get(noticesOf(logged))).body).toEqual({ items: [] })
  })

  it('exactly once of twenty at the same moment; the others keep nothing', async () => {
    const logged = await office.log()
    const decision = await decided(logged, ...noAction)
    const { version } = await office.state(logged.id)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => officer.post(noticesOf(logged), { decision, edition: 'exempt' }, seen(version))),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 412)])
    const kept = await office.sql('SELECT count(*)::int AS documents FROM issued_document WHERE complaint_id = $1', [logged.id])
    expect(kept.rows).toEqual([{ documents: 1 }])
  }, 60_000)

  it('to nobody outside before it is decided whether the name is withheld, nor to a councillor who was not told', async () => {
    const logged = await office.log({ complainant: { type: 'resident', name: 'Rosa Field', withholdName: true } })
    const decision = await decided(
      logged,
      'acknowledge',
      'startScreening',
      { kind: 'answerTest', test: 'inOffice', answer: 'no', reasons: 'Left in 2024' },
      'closeOutOfScope',
    )
    expect((await issue(logged, { decision, edition: 'subjectMember' })).status).toBe(409)
    const other = await office.log()
    const first = await decided(
      other,
      'acknowledge',
      'startScreening',
      { kind: 'answerTest', test: 'inOffice', answer: 'no', reasons: 'Left in 2024' },
      'closeOutOfScope',
    )
    expect(await issue(other, { decision: first, edition: 'subjectMember' })).toMatchObject({ status: 409 })
  })

  it('can be looked at first, marked as not issued and kept nowhere', async () => {
    const logged = await office.log()
    const decision = await decided(logged, ...noAction)
    const { version } = await office.state(logged.id)
    const bytes = (
      await notices().preview(
        { reference: logged.reference, number: 1 },
        { decision, edition: 'complainant', replace: [] },
        office.looking('monitoringOfficer'),
      )
    ).bytes
    const { artifacts, words } = await readPdf(bytes)
    expect(words[0]).toContain('Preview – not issued')
    for (const artifact of artifacts) expect(artifact).toContain('Preview – not issued')
    expect(
      (await officer.get(`${noticesOf(logged)}/preview?decision=${decision}&edition=complainant`)).headers.get('content-type'),
    ).toBe('application/pdf')
    expect((await office.state(logged.id)).version).toBe(version)
    expect((await officer.get(noticesOf(logged))).body).toEqual({ items: [] })
  })
})

describe('a document is read', () => {
  it('by the councillor in their own edition, once told; another’s and none are refused alike', async () => {
    const logged = await office.log()
    const decision = await decided(logged, ...noAction)
    const mine = documentOf(await issue(logged, { decision, edition: 'subjectMember' }))
    const theirs = documentOf(await issue(logged, { decision, edition: 'complainant' }))
    const brook = await office.as('brook')
    expect((await brook.get(`/documents/${mine.id}`)).status).toBe(200)
    const refused = await brook.get(`/documents/${theirs.id}`)
    const missing = await brook.get('/documents/0197b2f4-7c1e-7b52-8f6e-2f2f0d8a1c11')
    const without = ({ body }: Answer) => ({ ...(body as object), instance: '' })
    expect([refused.status, without(refused)]).toEqual([404, without(missing)])
    const [theCase] = (await office.state(logged.id)).cases
    expect((await brook.get(`/cases/${theCase?.id ?? ''}/documents`)).body).toMatchObject({ items: [{ id: mine.id }] })
    const other = office.looking('brook')
    await expect(notices().read(mine.id, { ...other, person: office.person('whitlock') })).rejects.toThrow(
      'There is no such document',
    )
    const complainant = { ...other, party: 'complainant' as const, person: null, complaint: logged.id }
    expect((await notices().documentsOf(theCase?.id ?? '', complainant)).map(({ id }) => id)).toEqual([theirs.id])
    await expect(notices().read(mine.id, complainant)).rejects.toThrow('There is no such document')
  })

  it('only while it is what was issued', async () => {
    const logged = await office.log()
    const decision = await decided(logged, ...noAction)
    const { id } = documentOf(await issue(logged, { decision, edition: 'complainant' }))
    await expect(office.sql('UPDATE issued_document SET number = $1', ['x'])).rejects.toThrow('append-only')
    await expect(office.tamper("UPDATE issued_document SET bytes = 'x' WHERE id = $1", [id])).rejects.toThrow('check constraint')
    await expect(bytesOf(id)).resolves.toBeDefined()
  })
})

describe('a complainant whose name is withheld', () => {
  it('is found in no byte, word, title or file name of the editions for others', async () => {
    const logged = await office.log({
      complainant: {
        type: 'parishClerk',
        name: 'Quillonqq Zephyrineqq',
        email: 'canarymail@canary.example',
        address: '17 Canaryfieldqq Row, QZ9 7XY',
        withholdName: true,
      },
      words: 'Canarywordsqq were written here.',
      remedySought: 'Canaryremedyqq',
    })
    const decision = await decided(logged, '2026-06-10', 'decideWithholding', ...breach)
    for (const edition of ['subjectMember', 'public']) {
      const answer = await issue(logged, { decision, edition })
      expect([answer.status, answer.text.match(/"reasons":.*/)]).toEqual([201, null])
      const { id, fileName } = documentOf(answer)
      const all = `${await everythingIn(await bytesOf(id))}\n${fileName}`
      expect(all.match(/quillon|zephyrine|canary|QZ9|clerk|withh/i)).toBeNull()
      expect(all).not.toContain(logged.publicReference)
      expect(all.includes(logged.reference) || all.includes(logged.reference.replace('/', '-'))).toBe(false)
    }
    const own = documentOf(await issue(logged, { decision, edition: 'complainant' }))
    const theirs = await everythingIn(await bytesOf(own.id))
    expect(theirs).toContain('Zephyrineqq')
    expect(theirs.includes(logged.reference)).toBe(false)
  })

  it('is not named by an officer’s words either: the edition is refused, or the words replaced', async () => {
    const logged = await office.log({ complainant: { type: 'resident', name: 'Quillon Zephyr', withholdName: true } })
    const reasons = 'Quillon was not addressed.'
    const decision = await decided(logged, 'decideWithholding', ...noAction.slice(0, -1), {
      kind: 'takeNoFurtherAction',
      because: ['trivial'],
      reasons,
    })
    const body = { decision, edition: 'subjectMember' }
    const refused = await issue(logged, body)
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.text).toContain('the reasons for the decision')
    expect(refused.text).not.toContain('Quillon')
    const replaced = await issue(logged, { ...body, replace: [{ words: 'Quillon', by: 'a resident' }] })
    const text = await everythingIn(await bytesOf(documentOf(replaced).id))
    expect(text).toContain('[a resident] was not addressed.')
    expect(text).not.toContain('Quillon')
  })
})

describe('a public edition', () => {
  it('is refused where no breach was found, with the reason', async () => {
    const logged = await office.log()
    const decision = await decided(logged, ...noAction)
    expect(await issue(logged, { decision, edition: 'public' })).toMatchObject({ status: 409 })
  })

  it('holds no name of either party in any byte, until it is decided to name the councillor', async () => {
    const logged = await office.log({ complainant: { type: 'resident', name: 'Quillonqq Zephyrqq', email: 'qq@canary.example' } })
    const reasons = 'Brook wrote it; Quillonqq Zephyrqq saw it, and so did @ZephyrqqSays.'
    const sanction = {
      kind: 'apology',
      addressedTo: 'Cllr Brook',
      terms: 'To Ms Zephyrqq',
      dueOn: null,
      despiteCaution: null,
    } as const
    const decision = await decided(logged, ...breach.slice(0, -1), { kind: 'imposeSanctions', reasons, sanctions: [sanction] })
    const [theCase] = (await office.state(logged.id)).cases
    const surname = theCase?.subjectMember.name.split(' ').at(-1) ?? ''
    const publicEdition = async () => {
      const { id, fileName } = documentOf(await issue(logged, { decision, edition: 'public' }))
      return `${await everythingIn(await bytesOf(id))}\n${fileName}`
    }
    const decide = (published: boolean, named: boolean): Sent => ({
      kind: 'decidePublication',
      ...{ decision, published, named, askedByMember: false, reasons: 'In the public interest.' },
    })
    expect((await publicEdition()).match(new RegExp(`${surname}|quillon|zephyr|canary`, 'i'))).toBeNull()
    await office.go(logged, decide(true, true))
    const named = await publicEdition()
    expect(named).toContain(surname)
    expect(named.match(/quillon|zephyr|canary/i)).toBeNull()
    await office.go(logged, decide(false, false))
    expect(await issue(logged, { decision, edition: 'public' })).toMatchObject({ status: 409 })
  })

  it('names no councillor, and goes by its own number', async () => {
    const logged = await office.log()
    const decision = await decided(logged, ...breach)
    const { id, fileName, number } = documentOf(await issue(logged, { decision, edition: 'public' }))
    expect(fileName).toBe(`decision-notice-${number}.pdf`)
    const [theCase] = (await office.state(logged.id)).cases
    const text = await everythingIn(await bytesOf(id))
    for (const part of (theCase?.subjectMember.name ?? '').split(' ').filter((one) => one !== 'Cllr'))
      expect(text).not.toContain(part)
    expect(text).not.toContain(theCase?.publicReference)
  })
})

describe('the law that a notice quotes', () => {
  it('is that in force on the day of the conduct, not today’s', async () => {
    const code = (await office.sql('SELECT id FROM code_of_conduct WHERE authority_id = $1', [office.made.authority])).rows[0]?.[
      'id'
    ]
    const provisions = [{ number: '1', heading: 'Respect', text: 'NEWCODEWORDS since last week.', lgaHeading: 1 }]
    const version = await officer.post(
      `/codes/${String(code)}/versions`,
      { label: '2026', status: 'proposed', provisions },
      aKey(),
    )
    const id = (version.body as { id: string }).id
    const adopted = await officer.post(`/code-versions/${id}/adoption`, { adoptedOn: '2026-06-05' })
    expect([adopted.status, adopted.text.slice(0, 300)]).toEqual([expect.any(Number), expect.stringContaining('adopted')])
    const logged = await office.log({ about: [{ councillor: office.person('brook'), allegations: [anAllegation] }] })
    const decision = await decided(logged, ...noAction)
    const { id: document } = documentOf(await issue(logged, { decision, edition: 'complainant' }))
    const text = (await readPdf(await bytesOf(document))).words.join(' ')
    const linked = (await office.state(logged.id)).cases[0]?.allegations[0]
    const inForce = await office.sql('SELECT text FROM provision WHERE id = $1', [linked?.provisionLinks[0]?.provision])
    const clause = await office.sql('SELECT text FROM clause WHERE version_id = $1 AND code = $2', [
      linked?.protocolVersion,
      linked?.clauseLinks[0]?.clause,
    ])
    expect(text).not.toContain('NEWCODEWORDS')
    for (const { rows } of [inForce, clause]) expect(text).toContain(String(rows[0]?.['text']).replaceAll(/\s+/g, ' '))
  })
})

describe('every kind of ending', () => {
  it.each<[string, Steps]>([
    [
      'out of scope',
      [
        'acknowledge',
        'startScreening',
        { kind: 'answerTest', test: 'inOffice', answer: 'no', reasons: 'The councillor left office in May 2024.' },
        'tellMember',
        'closeOutOfScope',
      ],
    ],
    ['no further action', noAction],
    ['informal resolution', [...noAction.slice(0, -1), 'offerInformalResolution', 'completeInformalResolution']],
    ['withdrawn', ['acknowledge', 'withdraw']],
    ['breach found', [...hearing, 'findBreach']],
    ['breach without investigation', [...assessed, 'findBreach', '2026-07-01', 'closeBreachNoSanction']],
    ['discontinued', [...assessed, 'referToInvestigation', 'dispenseWithView', 'discontinue']],
    ['left office', [...assessed, 'endForMemberLeft']],
    ['referred elsewhere', [...assessed, 'referElsewhere']],
    ['sanctions', breach],
  ])('has a notice: %s', async (name, steps) => {
    const logged = await office.log()
    const decision = await decided(logged, ...steps)
    const editions = name === 'withdrawn' ? ['complainant', 'exempt'] : ['complainant', 'subjectMember', 'exempt']
    for (const edition of editions) {
      const answer = await issue(logged, { decision, edition })
      expect([answer.status, answer.status === 201 ? '' : answer.text]).toEqual([201, ''])
      const bytes = await bytesOf(documentOf(answer).id)
      const folder = process.env['KEEP_PDFS']
      if (folder !== undefined) {
        mkdirSync(folder, { recursive: true })
        writeFileSync(`${folder}/${name.replaceAll(' ', '-')}-${edition}.pdf`, bytes)
      }
    }
  })
})
