import type { Sent } from '../src/complaints/complaints.service.js'
import type { ActionKind } from '../src/domain/complaint/actions.js'
import { demoPassword, signIns } from '../src/demo/council.js'
import {
  addressOf,
  aKey,
  api,
  seen,
  type Answer,
  type Api,
  type Key,
  type Logged,
  type MonitoringOffice,
} from './monitoring-office.js'

/** What the API answers of a case, so far as a story looks at it. */
export interface CaseNow {
  readonly view: {
    readonly stage: string
    readonly allegations: readonly {
      readonly id: string
      readonly number: number
      readonly codeVersion: string
      readonly result: { readonly outcome: string; readonly reasons: readonly string[] } | null
      readonly provisionLinks: readonly { readonly provision: string }[]
    }[]
    readonly decisions: readonly { readonly id: string; readonly kind: string }[]
    readonly consultations: readonly { readonly id: string }[]
    readonly sanctions: readonly { readonly id: string }[]
  }
  readonly whatNow: { readonly whoMustAct: string; readonly missing: readonly string[] }
}

export interface StoryCase {
  readonly logged: Logged
  /** The days go forward only. */
  readonly on: (day: string) => StoryCase
  /** Done through the API on that day, with what is usually said; `more` says otherwise. */
  readonly does: (who: Key, action: Sent['kind'], more?: object) => Promise<CaseNow>
  readonly doEach: (who: Key, ...actions: readonly Sent['kind'][]) => Promise<void>
  /** The reasons for which it may not be done. */
  readonly refuses: (who: Key, action: Sent['kind'], more?: object) => Promise<readonly string[]>
  readonly now: () => Promise<CaseNow>
  readonly deadline: (
    kind: string,
  ) => Promise<{ readonly dueOn: string; readonly originallyDueOn: string; readonly explanation: string }>
  /** Everything up to the assessment, the member told. */
  readonly assessed: () => Promise<void>
  /** A final report in hand, the Independent Person not yet asked. */
  readonly investigated: (from: string, draftOn: string, finalOn: string) => Promise<void>
  readonly heardByIndependentPerson: (who?: Key) => Promise<void>
  readonly issues: (edition: string) => Promise<Answer>
}

/** Cases told as stories: everything goes by HTTP to the started server, as its users' programs would. */
export function openDesk(office: MonitoringOffice) {
  const tokens = new Map<string, Promise<Api>>()
  let today = ''
  const as = (key: Key): Promise<Api> => {
    const known = tokens.get(`${key} ${today}`) ?? signIn(office.url, key)
    tokens.set(`${key} ${today}`, known)
    return known
  }
  const at = (day: string) => {
    today = day
    office.clock.set(new Date(`${day}T10:00:00Z`))
  }

  const log = async (day: string, more: object = {}): Promise<StoryCase> => {
    at(day)
    const answer = await (
      await as('monitoringOfficer')
    ).post('/complaints', office.newComplaint({ receivedOn: day, ...more }), aKey())
    if (answer.status !== 201) throw new Error(answer.text)
    return storyOf(answer.body as Logged)
  }

  const storyOf = (logged: Logged, number = 1): StoryCase => {
    const path = addressOf(logged, number)
    const send = async (who: Key, action: Sent['kind'], more: object): Promise<Answer> => {
      const complaint = await office.state(logged.id)
      const theCase = complaint.cases[number - 1]
      if (!theCase) throw new Error(`There is no case ${number}`)
      const { kind: _, ...usual } = office.usual(action, complaint, theCase)
      return (await as(who)).post(`${path}/${inAddress(action)}`, { ...usual, ...more }, seen(complaint.version))
    }
    const does: StoryCase['does'] = async (who, action, more = {}) => {
      const { status, body, text } = await send(who, action, more)
      if (status !== 200) throw new Error(`${action}: ${text}`)
      return caseOf(body, number)
    }
    const story: StoryCase = {
      logged,
      on: (day) => {
        at(day)
        return story
      },
      does,
      doEach: async (who, ...actions) => {
        for (const action of actions) await does(who, action)
      },
      refuses: async (who, action, more = {}) => {
        const { status, body, text } = await send(who, action, more)
        if (status !== 409) throw new Error(`${action} was not refused: ${status} ${text}`)
        return (body as { reasons: string[] }).reasons
      },
      now: async () => caseOf((await (await as('monitoringOfficer')).get(addressOf(logged))).body, number),
      deadline: async (kind) => {
        const { body } = await (await as('monitoringOfficer')).get(`${path}/deadlines`)
        const found = (body as { items: { kind: string; dueOn: string; originallyDueOn: string; explanation: string }[] }).items
        return found.findLast((one) => one.kind === kind) ?? fail(kind)
      },
      assessed: async () => {
        await story.doEach('monitoringOfficer', 'acknowledge', 'startScreening')
        for (const test of ['memberOfAuthority', 'inOffice', 'inCapacity', 'wouldBreach'])
          await does('monitoringOfficer', 'answerTest', { test })
        await story.doEach('monitoringOfficer', 'tellMember', 'passScreening')
        for (const { id, codeVersion } of (await story.now()).view.allegations) {
          const { rows } = await office.sql('SELECT id FROM provision WHERE version_id = $1 ORDER BY place LIMIT 1', [
            codeVersion,
          ])
          await does('monitoringOfficer', 'linkProvision', { allegation: id, provision: rows[0]?.['id'] })
          await does('monitoringOfficer', 'findCapacity', { allegation: id })
        }
      },
      investigated: async (from, draftOn, finalOn) => {
        at(from)
        await story.doEach('monitoringOfficer', 'referToInvestigation', 'appointInvestigatingOfficer')
        at(draftOn)
        await does('investigatingOfficer', 'issueDraftReport')
        at(finalOn)
        await does('investigatingOfficer', 'issueFinalReport')
      },
      heardByIndependentPerson: async (who = 'firstIndependentPerson') => {
        const asked = await does('monitoringOfficer', 'consultIndependentPerson', { independentPerson: office.person(who) })
        await does(who, 'giveView', { consultation: asked.view.consultations.at(-1)?.id })
      },
      issues: async (edition) => {
        const complaint = await office.state(logged.id)
        const decision = complaint.cases[number - 1]?.decisions.at(-1)?.id ?? fail('decision')
        const caller = await as('monitoringOfficer')
        return caller.post(`${path}/notices`, { decision, edition }, { ...seen(complaint.version), ...aKey() })
      },
    }
    return story
  }

  return { log, storyOf, as, at }
}

const inAddress = (kind: ActionKind): string => kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function caseOf(body: unknown, number: number): CaseNow {
  const { cases } = body as { cases: CaseNow[] }
  return cases[number - 1] ?? fail(`case ${number}`)
}

async function signIn(url: string, key: Key): Promise<Api> {
  const { email, role } = signIns.find((one) => one.key === key) ?? fail(key)
  const { status, body, text } = await api(url).post('/tokens', { email, password: demoPassword, role, name: 'stories' })
  if (status !== 201) throw new Error(text)
  return api(url, (body as { token: string }).token)
}

function fail(what: string): never {
  throw new Error(`There is no ${what}`)
}
