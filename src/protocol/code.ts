import { z } from 'zod'
import { lgaHeadings, type LgaHeading } from '../domain/protocol/code-of-conduct.js'
import { pageOf } from '../web/answers-with.js'
import { pageQuery } from '../web/paging.js'
import { day, id, line, listOf, prose } from '../web/schemas.js'
import { enteredStatus, standing } from './version.js'

const isHeading = (number: number): number is LgaHeading => lgaHeadings.some((heading) => heading.number === number)
const lgaHeading = z.int().refine(isHeading, 'must be the number of a heading of the LGA model, from 1 to 10')

export const codeBody = z.strictObject({ authority: id(), title: line(300) })
export type CodeBody = z.infer<typeof codeBody>
export const codeAnswer = z.strictObject({ id: id(), authority: id(), title: z.string() })
export type Code = z.infer<typeof codeAnswer>
export const codesQuery = z.strictObject({ ...pageQuery, authority: id().optional() })
export type CodesQuery = z.infer<typeof codesQuery>
export const codesAnswer = pageOf(codeAnswer)

const provisionBody = z.strictObject({ number: line(20), heading: line(300), text: prose(20_000), lgaHeading })
export const codeVersionBody = z
  .strictObject({
    label: line(200),
    status: enteredStatus,
    provisions: listOf(provisionBody, 200).min(1, 'A Code has at least one provision'),
  })
  .superRefine(({ provisions }, context) => {
    const numbers = provisions.map(({ number }) => number)
    numbers.forEach((number, at) => {
      if (numbers.indexOf(number) !== at)
        context.addIssue({ code: 'custom', path: ['provisions', at, 'number'], message: 'is the number of another provision' })
    })
  })
export type CodeVersionBody = z.infer<typeof codeVersionBody>

export const provisionAnswer = z.strictObject({
  id: id(),
  number: z.string(),
  heading: z.string(),
  text: z.string(),
  lgaHeading,
})
export type StoredProvision = z.infer<typeof provisionAnswer>

export const codeVersionAnswer = z.strictObject({
  ...standing,
  code: id(),
  authority: id(),
  title: z.string(),
  provisions: z.array(provisionAnswer),
})
export type CodeVersion = z.infer<typeof codeVersionAnswer>
export const codeVersionsQuery = z.strictObject(pageQuery)
export type CodeVersionsQuery = z.infer<typeof codeVersionsQuery>
export const codeVersionsAnswer = pageOf(codeVersionAnswer)

export const inForceQuery = z.strictObject({ on: day().optional() })
export type InForceQuery = z.infer<typeof inForceQuery>
export const byId = z.strictObject({ id: id() })
export type ById = z.infer<typeof byId>
