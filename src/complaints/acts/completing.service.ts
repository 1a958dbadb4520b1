import { Injectable } from '@nestjs/common'
import { AccountsService } from '../../accounts/accounts.service.js'
import type { OtherComplaint } from '../../domain/complaint/relations.js'
import type { Placed } from '../../domain/complaint/together.js'
import { InvalidInput } from '../../domain/errors.js'
import type { PlainDate } from '../../domain/time/dates.js'
import { MembersService } from '../../people/members.service.js'
import { PeopleService } from '../../people/people.service.js'
import type { DatedAction, Sent } from './action-bodies.js'
import { OnRecord } from '../on-record.service.js'
import { StreamsRepository } from '../record/streams.repository.js'
import { subjectMember } from '../subject-members.js'
import type { Named } from '../../domain/complaint/named.js'
import type { Looking } from '../who.js'

/** Looks up who and what an action names: the trail keeps names and references, not only ids. @throws InvalidInput */
@Injectable()
export class Completing {
  constructor(
    private readonly people: PeopleService,
    private readonly members: MembersService,
    private readonly accounts: AccountsService,
    private readonly onRecord: OnRecord,
    private readonly streams: StreamsRepository,
  ) {}

  async complete(sent: Sent, { complaint, theCase }: Placed, viewer: Looking, today: PlainDate): Promise<DatedAction> {
    const { authority } = complaint
    const { subjectMember: member } = theCase
    const on = sent.on ?? today
    switch (sent.kind) {
      case 'consultIndependentPerson': {
        const holders = await this.people.independentPersons(authority, on)
        return { ...sent, on, independentPerson: held(sent.independentPerson, holders, '/independentPerson') }
      }
      case 'appointInvestigatingOfficer': {
        const holders = await this.people.investigatingOfficers(authority, on)
        return { ...sent, on, officer: held(sent.officer, holders, '/officer') }
      }
      case 'recordPanelMeeting':
        return { ...sent, on, members: await this.panel(sent.members, authority, on, '/members') }
      case 'listHearing':
        return { ...sent, on, panel: await this.panel(sent.panel, authority, sent.hearingOn, '/panel') }
      case 'closeAsDuplicate':
        return { ...sent, on, of: await this.other(sent.of, viewer, '/of') }
      case 'relate':
        return { ...sent, on, to: await this.other(sent.to, viewer, '/to') }
      case 'splitOff':
        return { ...sent, on, to: notYetKnown }
      case 'changeAuthority': {
        const found = (await this.members.members([member.person])).get(member.person)
        const { authority: id, authorityName, tier } = subjectMember(found, sent.authority, authority, '')
        return { ...sent, on, authority: { authority: id, authorityName, tier } }
      }
      case 'handOver': {
        if (!('person' in sent.to)) return { ...sent, on, to: { person: null, ...sent.to } }
        const officers = await this.accounts.holders(['monitoringOfficer', 'deputyMonitoringOfficer'], authority)
        const to = officers.find(({ person }) => 'person' in sent.to && person === sent.to.person)
        if (!to) throw invalid('/to/person', 'is not the Monitoring Officer or a deputy of this council')
        return { ...sent, on, to: { ...to, authorityName: null } }
      }
      case 'addAllegation':
        await this.onRecord.check([{ kind: 'post', id: sent.allegation.post, pointer: '/allegation/post' }], authority)
        return { ...sent, on }
      default:
        return { ...sent, on }
    }
  }

  private async panel(ids: readonly string[], authority: string, on: PlainDate, pointer: string): Promise<Named[]> {
    const members = await this.people.panelMembers(authority, on)
    return [...new Set(ids)].map((id, at) => held(id, members, `${pointer}/${at}`))
  }

  /** One of which the viewer may see no case is refused as one that does not exist. */
  private async other(reference: string, viewer: Looking, pointer: string): Promise<OtherComplaint> {
    const id = (await this.streams.known(viewer, [reference])).get(reference)
    if (id === undefined) throw invalid(pointer, `There is no complaint ${reference}`)
    return { id, reference }
  }
}

/** The complaint that splitting off begins takes its reference within the transaction. */
const notYetKnown: OtherComplaint = { id: '', reference: '' }

function held(id: string, holders: readonly { readonly id: string; readonly name: string }[], pointer: string): Named {
  const holder = holders.find((one) => one.id === id)
  if (!holder) throw invalid(pointer, 'does not hold this office on that day')
  return { person: holder.id, name: holder.name }
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
