import { z } from 'zod'
import { keysOf } from '../domain/complaint/vocabulary.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import { pageOf } from '../web/answers-with.js'
import { pageQuery } from '../web/paging.js'
import { day, id, line, listOf, prose } from '../web/schemas.js'

export const postBody = z
  .strictObject({
    platform: z.enum(keysOf(platforms)),
    act: z.enum(keysOf(acts)),
    /** Recorded, never fetched. */
    url: z
      .url({ protocol: /^https?$/, error: 'must be a web address that begins with http:// or https://' })
      .max(2000)
      .optional(),
    account: line(300).optional(),
    audience: line(300).optional(),
    text: prose(20_000),
    postedOn: day().optional(),
    isLive: z.boolean(),
    deletedOn: day().optional(),
  })
  .refine(({ isLive, deletedOn }) => !isLive || deletedOn === undefined, {
    path: ['deletedOn'],
    error: 'A post that is still live has not been deleted',
  })
  .refine(({ postedOn, deletedOn }) => postedOn === undefined || deletedOn === undefined || deletedOn >= postedOn, {
    path: ['deletedOn'],
    error: 'must not be before the day of the post',
  })
export type PostBody = z.infer<typeof postBody>

export const incidentBody = z.strictObject({
  summary: prose(2000),
  posts: listOf(postBody, 50).min(1, 'Give at least one post'),
})
export type IncidentBody = z.infer<typeof incidentBody>

/** Still live, or deleted, and when if it is known. */
export const postStateBody = z.discriminatedUnion('isLive', [
  z.strictObject({ isLive: z.literal(true) }),
  z.strictObject({ isLive: z.literal(false), deletedOn: day().optional() }),
])
export type PostStateBody = z.infer<typeof postStateBody>

export const postAnswer = z.strictObject({
  id: id(),
  place: z.int(),
  platform: z.enum(keysOf(platforms)),
  act: z.enum(keysOf(acts)),
  url: z.string().nullable(),
  account: z.string().nullable(),
  audience: z.string().nullable(),
  text: z.string(),
  postedOn: day().nullable(),
  isLive: z.boolean(),
  deletedOn: day().nullable(),
})
export type Post = z.infer<typeof postAnswer>

export const incidentAnswer = z.strictObject({
  id: id(),
  authority: id(),
  summary: z.string(),
  createdAt: z.iso.datetime(),
  posts: z.array(postAnswer),
})
export type Incident = z.infer<typeof incidentAnswer>

export const incidentsQuery = z.strictObject({ ...pageQuery, platform: z.enum(keysOf(platforms)).optional() })
export type IncidentsQuery = z.infer<typeof incidentsQuery>
export const incidentsAnswer = pageOf(incidentAnswer)

export const byId = z.strictObject({ id: id() })
export type ById = z.infer<typeof byId>
export const byIdAndPost = z.strictObject({ id: id(), post: id() })
export type ByIdAndPost = z.infer<typeof byIdAndPost>
