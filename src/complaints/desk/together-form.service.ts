import { Injectable } from '@nestjs/common'
import { isDoneTogether } from '../../domain/complaint/together.js'
import { InvalidInput } from '../../domain/errors.js'
import type { FormBody } from '../../web/form-body.js'
import type { Sent, SentAction } from '../acts/action-bodies.js'
import type { CasePapers } from './case-papers.service.js'
import { inPath, referenceInPath, type WhichCase } from '../reference.js'
import { RelationsService, type Related } from '../relations.service.js'
import { TogetherService, type Follower } from '../acts/together.service.js'
import type { Looking } from '../who.js'

/** What the form of an action says of the followers to which it extends, apart from the fields of the action itself. */
export interface Extended {
  readonly followers: readonly Follower[]
  readonly fields: FormBody
}

/** The followers on the form of an action: each is offered as it was seen, '2026-014@7', so that one changed meanwhile is found out. */
@Injectable()
export class TogetherForm {
  constructor(
    private readonly relations: RelationsService,
    private readonly together: TogetherService,
  ) {}

  /** Undefined where there is none to offer. `typed` keeps what was chosen before. */
  async offered(kind: SentAction, { view }: CasePapers, typed: FormBody, viewer: Looking) {
    if (view.relations === null || view.reference === null || !isDoneTogether(kind)) return undefined
    const followers = await this.relations.followers({ reference: view.reference }, viewer)
    const ready = followers.filter(({ cases }) => cases.some(({ togetherWith }) => togetherWith === view.number))
    if (ready.length === 0) return undefined
    const chosen = new Set(listOf(typed['together']).map((one) => one.split('@')[0]))
    return {
      items: ready.map((one) => ({
        reference: one.reference,
        receivedOn: one.receivedOn,
        value: asSeen(one),
        checked: chosen.has(inPath(one.reference)),
      })),
      listed: ready.map(asSeen).join(' '),
      all: typed['togetherAll'] === 'yes',
    }
  }

  read({ together, togetherAll, togetherListed, ...fields }: FormBody): Extended {
    const chosen = togetherAll === 'yes' ? String(togetherListed).split(' ') : listOf(together)
    return { fields, followers: chosen.map(followerIn) }
  }

  /** @throws InvalidInput that points at the fields of the form. */
  async act(which: WhichCase, seen: number, sent: Sent, followers: readonly Follower[], viewer: Looking): Promise<void> {
    await this.together.act(which, seen, sent, followers, viewer).catch((error: unknown) => {
      if (!(error instanceof InvalidInput)) throw error
      throw new InvalidInput(error.fields.map(({ pointer, message }) => ({ pointer: inForm(pointer), message })))
    })
  }
}

const inForm = (pointer: string): string => (pointer.startsWith('/followers') ? '/together' : pointer.replace(/^\/body/, ''))

const asSeen = ({ reference, version }: Related): string => `${inPath(reference)}@${version}`

const listOf = (value: FormBody[string] | undefined): readonly string[] => (value === undefined ? [] : [value].flat())

function followerIn(chosen: string): Follower {
  const [reference, version = ''] = chosen.split('@')
  const read = referenceInPath.safeParse(reference)
  if (!read.success || !/^\d{1,7}$/.test(version))
    throw new InvalidInput([{ pointer: '/together', message: 'Choose among the complaints that are offered' }])
  return { reference: read.data, version: Number(version) }
}
