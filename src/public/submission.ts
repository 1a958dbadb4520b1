import { z } from 'zod'
import type { Submission } from '../complaints/submissions.service.js'
import { complainantTypes, keysOf, type ComplainantType } from '../domain/complaint/vocabulary.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import { formatDayShort, type PlainDate } from '../domain/time/dates.js'
import { day, id, line, listOf, prose } from '../web/schemas.js'

/** Who may send a complaint in: the Monitoring Officer's own motion does not come by this form. */
const senders = keysOf(complainantTypes).filter((type) => type !== 'monitoringOfficer')
export const senderTypes = senders as [ComplainantType, ...ComplainantType[]]

/** As many as one complaint can name. */
export const mostCouncillors = 20

export const longest = { name: 200, address: 1_000, summary: 1_000, words: 50_000, links: 5_000, remedy: 5_000 } as const

/** 128 bits or more, in letters and digits. */
export const formSecret = z
  .string('Open a new form')
  .max(100, 'Open a new form')
  .regex(/^[\w-]{22,}$/, 'Open a new form')

/** A complaint as a program sends it in for someone. */
export const publicComplaintBody = z
  .strictObject({
    complainant: z.strictObject({
      type: z.enum(senderTypes, 'Say who complains').default('resident'),
      name: line(longest.name).nullable().default(null),
      email: z.email('must be an e-mail address').max(254).nullable().default(null),
      address: prose(longest.address).nullable().default(null),
      withholdName: z.boolean().default(false),
    }),
    about: listOf(z.strictObject({ councillor: id(), authority: id().optional() }), mostCouncillors).min(
      1,
      'Name the councillor',
    ),
    summary: prose(longest.summary, 'Say in a sentence or two what the councillor did'),
    words: prose(longest.words, 'Say what happened'),
    conductOn: day().nullable().default(null),
    platform: z.enum(keysOf(platforms)).default('other'),
    act: z.enum(keysOf(acts)).default('other'),
    links: prose(longest.links).or(z.literal('')).default(''),
    remedySought: prose(longest.remedy).or(z.literal('')).default(''),
  })
  .refine(({ complainant: { type, name } }) => type === 'anonymous' || name !== null, {
    path: ['complainant', 'name'],
    error: 'Give your name, or complain as anonymous',
  })
export type PublicComplaint = z.infer<typeof publicComplaintBody>

export const sentAnswer = z.strictObject({ reference: z.string().max(20), code: z.string().max(40) })

/** Anonymous means that a name is not kept even where one was given. */
export function submissionOf(complaint: PublicComplaint): Submission {
  const { complainant, about, words, summary, conductOn, platform, act, links, remedySought } = complaint
  return {
    complainant: { ...complainant, name: complainant.type === 'anonymous' ? null : complainant.name },
    about,
    words: links === '' ? words : `${words}\n\nLinks:\n${links}`,
    details: detailsInWords(summary, conductOn, platforms[platform], acts[act]),
    remedySought,
    alleged: { summary, conductOn, platform, act },
  }
}

const detailsInWords = (summary: string, conductOn: PlainDate | null, platform: string, act: string): string =>
  [
    `In short: ${summary}`,
    `Where: ${platform}`,
    `Kind: ${act}`,
    `When: ${conductOn === null ? 'date not given' : formatDayShort(conductOn)}`,
  ].join('\n')

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** The councillor is shown the summary: a name that is to be kept back may not stand in it. */
export function namesComplainant({ complainant, summary }: PublicComplaint): boolean {
  const { withholdName, name, email } = complainant
  return withholdName && [name, email].some((mine) => mine !== null && plain(summary).includes(plain(mine)))
}
