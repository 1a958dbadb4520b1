import { z } from 'zod'
import type { Client } from './client.js'
import { Walked, type Notice } from './complaint.js'

export interface Cast {
  readonly anyone: Client
  readonly monitoringOfficer: Client
  readonly independentPerson: Client
  readonly councillor: Client
  /** Whom the complaints are about, and whose account `councillor` is. */
  readonly member: string
  readonly adviser: string
  readonly provision: string
  readonly today: string
  readonly daysAgo: (days: number) => string
}

const logged = z.looseObject({ reference: z.string() })
const mine = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), publicReference: z.string() })) })

const tests = ['memberOfAuthority', 'inOffice', 'inCapacity', 'wouldBreach'] as const

async function log(cast: Cast, complainant: object, words: string, summary: string): Promise<Walked> {
  const { reference } = await cast.monitoringOfficer.create('complaints', logged, {
    receivedOn: cast.today,
    channel: 'email',
    complainant,
    words,
    about: [
      {
        councillor: cast.member,
        allegations: [{ summary, conductOn: cast.daysAgo(2), platform: 'facebookGroup', act: 'comment' }],
      },
    ],
  })
  return new Walked(cast.monitoringOfficer, reference)
}

async function screened(complaint: Walked, failing?: string): Promise<void> {
  await complaint.act('acknowledge')
  await complaint.act('start-screening')
  for (const test of tests)
    await complaint.act('answer-test', {
      test,
      answer: test === failing ? 'no' : 'yes',
      reasons:
        test === failing ? 'The words are an opinion about a policy, addressed to nobody.' : 'The register and the post show it.',
    })
}

async function assessed(cast: Cast, complaint: Walked): Promise<void> {
  await complaint.act('pass-screening', { reasons: 'No test is failed.' })
  await complaint.act('tell-member')
  const allegation = await complaint.allegation()
  await complaint.act('link-provision', {
    allegation,
    provision: cast.provision,
    reason: 'Words about a person, addressed to that person.',
  })
  for (const [clause, strength] of [
    ['GP7', 'supported'],
    ['CC1', 'arguable'],
  ] as const)
    await complaint.act('link-clause', {
      allegation,
      clause,
      strength,
      reason: 'The clause speaks of remarks about individuals.',
    })
  await complaint.act('find-capacity', {
    allegation,
    finding: 'impressionOfOfficial',
    indicators: ['titleInName', 'councilBusiness'],
    points: { CA1: { answer: 'yes', note: 'The thread is about a council service.' } },
    reasons: 'The account bears the title and the thread was about a council service.',
  })
  await complaint.act('weigh-factor', { factor: 'evidence', weight: 'towardsAction', note: 'Two screenshots agree.' })
  await complaint.act('consult-independent-person', {
    independentPerson: cast.adviser,
    allegations: [allegation],
    question: 'Do you agree with the course proposed?',
  })
  await complaint.act(
    'give-view',
    { consultation: await complaint.consultation(), agreement: 'agrees', view: 'I agree: this is proportionate.' },
    cast.independentPerson,
  )
}

/** What each party is sent when a case of which the member was told closes. */
async function notices(complaint: Walked): Promise<Notice[]> {
  return [await complaint.notice('complainant'), await complaint.notice('subjectMember')]
}

export async function outOfScope(cast: Cast): Promise<Notice[]> {
  const complaint = await log(
    cast,
    { type: 'resident', name: 'Frank Ollerton' },
    'He wrote that the new bins are a waste of money. He should not say so.',
    'Said that a council policy is a waste of money',
  )
  await screened(complaint, 'wouldBreach')
  await complaint.act('close-out-of-scope', { reasons: 'The Code leaves opinions about policy free.' })
  // he was never told, so no notice goes to him
  return [await complaint.notice('complainant')]
}

export async function noFurtherAction(cast: Cast): Promise<Notice[]> {
  const complaint = await log(
    cast,
    { type: 'resident', name: 'Grace Abiodun' },
    'He called me a busybody in the Castle ward group after I asked about the library hours.',
    'Called a resident a busybody in a public group',
  )
  await screened(complaint)
  await assessed(cast, complaint)
  const { items } = await cast.councillor.get('my-complaints', mine)
  const { id } = await complaint.view()
  if (!items.some((item) => item.id === id)) throw new Error('The councillor does not see the complaint that they were told of')
  await cast.councillor.say(`my-complaints/${id}/comments`, {
    text: 'I was short with her and have said sorry in the group.',
  })
  await complaint.act('take-no-further-action', {
    because: ['alreadyRemedied', 'trivial'],
    reasons:
      'One word, regretted and taken back in the same place on the same day; to go on would not be in the public interest.',
  })
  return notices(complaint)
}

export async function apology(cast: Cast): Promise<Notice[]> {
  const complaint = await log(
    cast,
    { type: 'resident', name: 'Mabel Quince', email: 'mabel.quince@example.org', withholdName: true },
    'He laughed at my mother’s illness in the group. I do not want him to know that I have written: we are neighbours.',
    'Mocked an illness in a public group',
  )
  await complaint.act('decide-withholding', {
    granted: true,
    reasons: 'They are neighbours, and she fears for her mother’s peace.',
  })
  await screened(complaint)
  await assessed(cast, complaint)
  await complaint.act('offer-informal-resolution', {
    kinds: ['apology', 'removal'],
    terms: 'The comment is deleted and an apology stands in the group for a month.',
    reasons: 'An apology where the words were said puts it right sooner than an inquiry.',
  })
  await complaint.act('complete-informal-resolution', { reasons: 'The comment is gone and the apology was posted.' })
  return notices(complaint)
}
