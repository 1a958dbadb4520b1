import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { inAddress } from '../../src/complaints/acts/action-words.js'
import type { Sent } from '../../src/complaints/complaints.service.js'
import type { Case, Complaint } from '../../src/domain/complaint/complaint.js'
import { addressOf, aKey, anAllegation, openMonitoringOffice, seen, throughScreening } from '../monitoring-office.js'
import type { Answer, Api, Logged, MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
let officer: Api
beforeAll(async () => {
  office = await openMonitoringOffice()
  officer = await office.as('monitoringOfficer')
}, 60_000)
afterAll(() => office.close())

const caseOf = ({ cases }: Complaint): Case => cases[0] ?? missing('case')
const inPath = (reference: string) => reference.replace('/', '-')
const versionOf = async ({ id, reference }: Logged) => ({
  reference: inPath(reference),
  version: (await office.state(id)).version,
})
const follow = async (follower: Logged, lead: Logged) => {
  const { version } = await office.state(follower.id)
  const body = { relation: 'follows', to: inPath(lead.reference), reason: 'The same post.' }
  return officer.post(`${addressOf(follower, 1)}/relate`, body, seen(version))
}
const thePost = { platform: 'facebookGroup', act: 'comment', text: 'You are a liar.', isLive: true }
const nothingAlleged = () => ({ about: [{ councillor: office.person('brook'), allegations: [] }] })

const together = async (
  lead: Logged,
  followers: readonly { reference: string; version: number }[],
  sent: Sent['kind'] | Sent,
  api = officer,
): Promise<Answer> => {
  const complaint = await office.state(lead.id)
  const { kind, ...body } = typeof sent === 'string' ? office.usual(sent, complaint, caseOf(complaint)) : sent
  const what = { action: inAddress(kind), body: { ...body, on: undefined }, followers }
  return api.post(`${addressOf(lead, 1)}/together`, what, seen(complaint.version))
}

/** Does it in all, and gives the followers as they are then. */
const goTogether = async (lead: Logged, followers: readonly Logged[], ...sent: readonly (Sent['kind'] | Sent)[]) => {
  let known = await Promise.all(followers.map(versionOf))
  for (const one of sent) {
    const answer = await together(lead, known, one)
    if (answer.status !== 200) throw new Error(answer.text)
    const { items } = answer.body as { items: { reference: string; version: number }[] }
    known = items.slice(1).map(({ reference, version }) => ({ reference: inPath(reference), version }))
  }
  return known
}

const leadWith = async (count: number, more: object = {}) => {
  const lead = await office.log(more)
  const followers: Logged[] = []
  for (let at = 0; at < count; at++) {
    const follower = await office.log({ ...more, ...nothingAlleged() })
    expect((await follow(follower, lead)).status).toBe(200)
    followers.push(follower)
  }
  return { lead, followers }
}

describe('sixty complaints about one post', () => {
  it('are decided at once, and each keeps its reference, its own history and its own notice owed', async () => {
    const incident = await officer.post('/incidents', { summary: 'The post about the bypass', posts: [thePost] }, aKey())
    const about = { incidents: [(incident.body as { id: string }).id] }
    const lead = await office.log({
      ...about,
      about: [{ councillor: office.person('brook'), allegations: [anAllegation, { ...anAllegation, act: 'share' }] }],
    })
    await office.go(lead, 'linkProvision')
    const followers: Logged[] = []
    for (let at = 0; at < 59; at++) followers.push(await office.log({ ...about, ...nothingAlleged() }))
    for (const one of followers) expect((await follow(one, lead)).status).toBe(200)
    const second = caseOf(await office.state(lead.id)).allegations[1]?.id ?? ''
    await goTogether(lead, followers, ...throughScreening, {
      kind: 'linkProvision',
      allegation: second,
      provision: office.provision(1),
      reason: 'Shared in anger',
    })
    const known = await Promise.all(followers.map(versionOf))
    const began = performance.now()
    const decided = await together(lead, known, 'takeNoFurtherAction')
    console.info(`60 complaints decided together in ${Math.round(performance.now() - began)} ms`)
    expect(decided.status).toBe(200)

    const states = await Promise.all([lead, ...followers].map(({ id }) => office.state(id)))
    expect(new Set(states.map(({ reference }) => reference)).size).toBe(60)
    expect(new Set(states.flatMap((one) => caseOf(one).decisions.map(({ id }) => id))).size).toBe(60)
    for (const state of states) {
      const { stage, clocks, allegations } = caseOf(state)
      expect([stage, allegations.map(({ number, act, result }) => [number, act, result?.outcome])]).toEqual([
        'closed',
        [
          [1, 'comment', 'noFurtherAction'],
          [2, 'share', 'noFurtherAction'],
        ],
      ])
      expect(allegations.map(({ provisionLinks }) => provisionLinks.map(({ provision }) => provision))).toEqual([
        [office.provision(0)],
        [office.provision(1)],
      ])
      expect(clocks.filter(({ kind, met, stoppedOn }) => kind === 'decisionNotice' && !met && !stoppedOn)).toHaveLength(1)
    }
    const timeline = await officer.get(`${addressOf(followers[58] ?? lead, 1)}/timeline`)
    expect(timeline.text).toContain(`Follows the lead complaint ${lead.reference}`)
    expect(await office.faults()).toEqual([])
  }, 120_000)
})

describe('an act on a lead and its followers', () => {
  it('is done in none of them where somebody changed one meanwhile, and names that one', async () => {
    const { lead, followers } = await leadWith(3)
    const known = await Promise.all(followers.map(versionOf))
    const [, second] = followers
    if (second) await office.go(second, 'addNote')
    const answer = await together(lead, known, 'acknowledge')
    expect([answer.status, answer.body]).toEqual([412, expect.objectContaining({ changed: [second?.reference] })])
    for (const { id } of [lead, ...followers]) expect((await office.state(id)).acknowledgedOn).toBeNull()
  })

  it('is done in none of them where it is not lawful in some, and names those with the reasons', async () => {
    const { lead, followers } = await leadWith(3)
    const [first, , third] = followers
    for (const one of [first, third]) if (one) await office.go(one, 'pause')
    const answer = await together(lead, await Promise.all(followers.map(versionOf)), 'startScreening')
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({
      reasons: [first, third].map((one) => `${one?.reference ?? ''}: the case is paused: resume it first`),
    })
    expect(caseOf(await office.state(lead.id)).stage).toBe('received')
  })

  it('is refused where its own body is wrong, and points into that body', async () => {
    const { lead, followers } = await leadWith(1)
    const known = await Promise.all(followers.map(versionOf))
    const wrong = await officer.post(
      `${addressOf(lead, 1)}/together`,
      { action: 'pause', body: { category: 'nonsense' }, followers: known },
      seen((await office.state(lead.id)).version),
    )
    expect(wrong.status).toBe(422)
    const pointers = (wrong.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)
    expect(pointers).toEqual(expect.arrayContaining(['/body/category', '/body/reason']))
    const unlawful = await together(lead, known, {
      kind: 'linkProvision',
      allegation: caseOf(await office.state(lead.id)).allegations[0]?.id ?? '',
      provision: lead.id,
      reason: 'None',
    })
    expect(unlawful.body).toMatchObject({ errors: [{ pointer: '/body/provision' }] })
  })

  it('is not for complaints that do not follow it, nor for how one complaint stands to others', async () => {
    const { lead } = await leadWith(0)
    const other = await office.log()
    const stranger = await together(lead, [await versionOf(other)], 'acknowledge')
    const unknown = await together(lead, [{ reference: '2026-999', version: 1 }], 'acknowledge')
    for (const one of [stranger, unknown])
      expect([one.status, one.body]).toEqual([
        422,
        expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/followers/0/reference' })] }),
      ])
    const { status } = await together(lead, [await versionOf(other)], 'relate')
    expect(status).toBe(422)
  })

  it('tells a deputy of a follower from which they stood down, and of one that follows another, as little as of none', async () => {
    const { lead, followers } = await leadWith(1)
    const deputy = await office.as('deputy')
    const stranger = await office.log()
    for (const one of followers) {
      const { version } = await office.state(one.id)
      const down = await deputy.post(`${addressOf(one, 1)}/stand-down`, { reasons: 'My neighbour.' }, seen(version))
      expect(down.status).toBe(200)
    }
    const errorsOf = async (reference: string) => {
      const { status, body } = await together(lead, [{ reference: inPath(reference), version: 99 }], 'acknowledge', deputy)
      const errors = JSON.stringify((body as { errors?: object[] }).errors)
      return [status, errors.replaceAll(reference, 'X')]
    }
    const none = await errorsOf('2026/999')
    expect(none).toEqual([422, expect.stringContaining('/followers/0/reference')])
    for (const { reference } of [...followers, stranger]) expect(await errorsOf(reference)).toEqual(none)
  })

  it('is taken by an Independent Person who was asked in each of them', async () => {
    const { lead, followers } = await leadWith(2)
    const advised = await goTogether(lead, followers, ...throughScreening, 'consultIndependentPerson')
    const adviser = await office.as('firstIndependentPerson')
    const answer = await together(lead, advised, 'giveView', adviser)
    expect(answer.status).toBe(200)
    for (const { id } of followers) expect(caseOf(await office.state(id)).consultations[0]?.reply?.kind).toBe('view')
    expect(await office.faults()).toEqual([])
  })
})

describe('two officers who act on overlapping followers at once', () => {
  it('never wait for each other: one act is done, the other is told what changed, twenty times over', async () => {
    const { lead: one, followers } = await leadWith(6)
    const deputy = await office.as('deputy')
    for (let time = 0; time < 20; time++) {
      const known = await Promise.all(followers.map(versionOf))
      const note: Sent = { kind: 'addNote', text: `Note ${time}` }
      const answers = await Promise.all([
        together(one, known.slice(0, 4), note),
        together(one, [...known.slice(2)].reverse(), note, deputy),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    }
    expect((await office.state(one.id)).notes).toHaveLength(20)
    expect(await office.faults()).toEqual([])
  }, 60_000)
})

function missing(what: string): never {
  throw new Error(`There is no ${what}`)
}
