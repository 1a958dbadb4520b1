import type { INestApplicationContext } from '@nestjs/common'
import { ComplaintsService, type Looking, type NewComplaintBody, type OpenComplaint } from '../complaints/complaints.service.js'
import type { Role } from '../domain/complaint/vocabulary.js'
import { addDays, isAfter, weekday, type PlainDate, type Weekday } from '../domain/time/dates.js'
import { NoticesService } from '../notices/notices.service.js'
import type { SetClock } from '../platform/clock.js'
import { CodesService } from '../protocol/codes.service.js'
import { councillors, signIns } from './council.js'
import type { MadeCouncil } from './make-council.js'
import { stories } from './stories.js'
import type { Doer, Happening, Known, Story } from './story.js'

interface Moment {
  readonly on: PlainDate
  readonly happens: () => Promise<void>
}

/** Lets the stories happen one after another, each on its own day by the clock that is set, up to `today`. */
export async function tellStories(
  app: INestApplicationContext,
  clock: SetClock,
  made: MadeCouncil,
  today: PlainDate,
): Promise<void> {
  const headings = await provisionsByHeading(app, made, today)
  const moments = stories
    .flatMap((story) => momentsOf(new Teller(app, made, headings, story, today)))
    .filter(({ on }) => !isAfter(on, today))
    .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
  let minutes = 0
  let day = ''
  for (const { on, happens } of moments) {
    minutes = on === day ? minutes + 7 : 0
    day = on
    clock.set(new Date(Date.parse(`${on}T08:45:00Z`) + minutes * 60_000))
    await happens()
  }
}

/** A decision is told to the parties so many days later. */
const daysToNotice = 2

/** Officers do not work at weekends; people complain on any day. */
function workingDayFrom(day: PlainDate): PlainDate {
  const weekend: Readonly<Partial<Record<Weekday, number>>> = { Saturday: 2, Sunday: 1 }
  return addDays(day, weekend[weekday(day)] ?? 0)
}

function momentsOf(teller: Teller): Moment[] {
  const { story, receivedOn } = teller
  return [
    { on: receivedOn, happens: () => teller.log() },
    ...story.happenings.flatMap((happening) => {
      const on = workingDayFrom(addDays(receivedOn, happening.after))
      return [
        { on, happens: () => teller.happen(happening) },
        { on: workingDayFrom(addDays(on, daysToNotice)), happens: () => teller.issueNoticesOwed() },
      ]
    }),
  ]
}

async function provisionsByHeading(app: INestApplicationContext, { councils }: MadeCouncil, today: PlainDate) {
  const codes = app.get(CodesService, { strict: false })
  const byCouncil = new Map<string, ReadonlyMap<number, string>>()
  for (const id of councils.values()) {
    const version = await codes.inForce(id, today)
    const provisions = version?.provisions.map(({ id: provision, lgaHeading }): [number, string] => [lgaHeading, provision]) ?? []
    // the first of a heading stands for it
    byCouncil.set(id, new Map(provisions.reverse()))
  }
  return byCouncil
}

const editionsForParties = ['complainant', 'subjectMember'] as const

class Teller {
  readonly receivedOn: PlainDate
  private reference = ''
  private readonly complaints: ComplaintsService
  private readonly notices: NoticesService

  constructor(
    app: INestApplicationContext,
    private readonly made: MadeCouncil,
    private readonly headings: ReadonlyMap<string, ReadonlyMap<number, string>>,
    readonly story: Story,
    today: PlainDate,
  ) {
    this.complaints = app.get(ComplaintsService, { strict: false })
    this.notices = app.get(NoticesService, { strict: false })
    this.receivedOn = addDays(today, -story.daysAgo)
  }

  async log(): Promise<void> {
    const { channel, complainant, words, remedySought, about } = this.story
    const actor =
      channel === 'webForm'
        ? { party: 'complainant' as const, account: null, person: null, name: 'The complainant' }
        : this.doer('monitoringOfficer').actor
    const body: NewComplaintBody = {
      receivedOn: this.receivedOn,
      channel,
      complainant: { ...complainant, address: null, person: null },
      words,
      remedySought,
      incidents: [],
      about: about.map(({ councillor, council, allegations }) => ({
        councillor: this.person(councillor),
        ...(council === undefined ? {} : { authority: this.made.councils.get(council) ?? '' }),
        allegations: allegations.map(({ daysBefore, ...allegation }) => ({
          ...allegation,
          conductOn: addDays(this.receivedOn, -daysBefore),
          post: null,
        })),
      })),
    }
    const logged = await this.complaints.log(body, `story-${this.story.daysAgo}-days-ago`, {
      actor,
      authority: this.made.authority,
    })
    this.reference = logged.reference
  }

  /** In every case of the complaint, but for what is done once for all of them. */
  async happen(happening: Happening): Promise<void> {
    const opened = await this.complaints.open(this.reference, this.doer('monitoringOfficer'))
    for (const { view } of opened.cases) {
      await this.happenIn(happening, view.number ?? 1)
      if (happening.sends(this.known(opened, 0)).kind === 'acknowledge') return
    }
  }

  private async happenIn({ by, sends }: Happening, number: number): Promise<void> {
    const opened = await this.complaints.open(this.reference, this.doer('monitoringOfficer'))
    const view = opened.cases[number - 1]?.view
    if (!view) return
    const sent = sends(this.known(opened, number - 1))
    const which = { reference: this.reference, number }
    if (by === 'theMember') await this.complaints.actFromOutside(view.id, sent, this.member(number - 1))
    else await this.complaints.act(which, opened.version, sent, this.doer(by))
  }

  /** The notice of the latest decision of each case, to whoever may have it, where none went out yet. */
  async issueNoticesOwed(): Promise<void> {
    const officer = this.doer('monitoringOfficer')
    const { cases } = await this.complaints.open(this.reference, officer)
    for (const { view } of cases) {
      const decision = view.decisions.at(-1)?.id
      const isOwed = view.clocks?.some(
        ({ kind, met, stoppedOn }) => kind === 'decisionNotice' && met === null && stoppedOn === null,
      )
      if (decision === undefined || isOwed !== true) continue
      const which = { reference: this.reference, number: view.number ?? 1 }
      for (const edition of view.toldMember?.told === true ? editionsForParties : editionsForParties.slice(0, 1)) {
        const { version } = await this.complaints.open(this.reference, officer)
        await this.notices.issue(which, version, { decision, edition, replace: [] }, officer)
      }
    }
  }

  private known({ cases }: OpenComplaint, at: number): Known {
    const view = cases[at]?.view
    const council = this.story.about[at]?.council
    const councilId = this.made.councils.get(council ?? this.onlyCouncil(at)) ?? ''
    return {
      allegations: view?.allegations.map(({ id }) => id) ?? [],
      provision: (heading) => this.headings.get(councilId)?.get(heading) ?? '',
      person: (key) => this.person(key),
      consultation: view?.consultations?.find(({ reply }) => reply === null)?.id ?? '',
      linked: (view?.allegations ?? [])
        .filter(({ result }) => result === null)
        .flatMap(({ id, provisionLinks }) => (provisionLinks ?? []).map(({ provision }) => ({ allegation: id, provision }))),
      sanctions: (view?.sanctions ?? []).filter(({ end }) => end === null).map(({ id }) => id),
      day: (after) => workingDayFrom(addDays(this.receivedOn, after)),
    }
  }

  private onlyCouncil(at: number): string {
    const key = this.story.about[at]?.councillor
    return councillors.find((councillor) => councillor.key === key)?.councils[0] ?? ''
  }

  private person(key: string): string {
    return this.made.people.get(key)?.id ?? ''
  }

  private doer(by: Exclude<Doer, 'theMember'>): Looking {
    const { key, role } = signIns.find((signIn) => signIn.key === by) ?? signIns[0]
    return this.as(key, role)
  }

  private member(at: number): Looking {
    return this.as(this.story.about[at]?.councillor ?? '', 'councillor')
  }

  private as(key: string, party: Role): Looking {
    const person = this.made.people.get(key) ?? { id: '', name: '' }
    const actor = { party, account: this.made.accounts.get(key) ?? null, person: person.id, name: person.name }
    return { party, person: person.id, authority: this.made.authority, complaint: null, actor }
  }
}
