import type { z } from 'zod'
import { InvalidInput, Refused, SomeoneElseChangedIt } from '../domain/errors.js'
import { type SentOn, Shown } from './answers.js'
import type { FormBody } from './form-body.js'
import { invalidInput } from './schema.pipe.js'

/** A form on its way back to the person: what they typed, and what is wrong with it, by the name of the field. */
export interface FormState {
  readonly values: FormBody
  readonly errors: Readonly<Record<string, string>>
  /** For the error summary on top: each leads to its field. */
  readonly summary: readonly { readonly text: string; readonly href?: string }[]
  /** Someone else changed it meanwhile: the page shows what it says now beside what was typed. */
  readonly changed: boolean
  /** Where several were to be changed together: which of them it was. */
  readonly changedTogether?: readonly string[]
}

/** A form as it is first shown; `values` fills fields in, by name. */
export const freshForm = (values: FormBody = {}): FormState => ({ values, errors: {}, summary: [], changed: false })

type Tree = string | readonly string[] | Tree[] | { [name: string]: Tree }

const notForUs = new Set(['_csrf'])

/** 'posts-0-url' stands for url in the first of posts. @throws InvalidInput for names that no form of ours has. */
export function nest(body: FormBody): { [name: string]: Tree } {
  const root: { [name: string]: Tree } = {}
  for (const [name, value] of Object.entries(body)) if (!notForUs.has(name)) place(root, name.split('-'), value, name)
  return root
}

function place(root: { [name: string]: Tree }, path: readonly string[], value: string | readonly string[], name: string): void {
  const isKnownForm =
    path.length <= 5 && path.every((step) => /^([a-z]\w{0,60}|\d{1,2})$/i.test(step) && !(step in Object.prototype))
  if (!isKnownForm) throw new InvalidInput([{ pointer: `/${name.slice(0, 100)}`, message: 'is not known here' }])
  let here: Record<string, Tree> = root
  for (const step of path.slice(0, -1)) {
    const next = here[step] ?? (here[step] = {})
    if (typeof next === 'string' || Array.isArray(next))
      throw new InvalidInput([{ pointer: `/${name.slice(0, 100)}`, message: 'is given twice' }])
    here = next as Record<string, Tree>
  }
  here[path.at(-1) ?? ''] = value
}

/** Numbered rows become a list, in the order of their numbers. */
function listed(tree: Tree): Tree {
  if (typeof tree === 'string' || Array.isArray(tree)) return tree
  const entries = Object.entries(tree as Record<string, Tree>).map(([name, value]) => [name, listed(value)] as const)
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))
  return isList ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value) : Object.fromEntries(entries)
}

/** What the form means, or the form again with its errors. @throws InvalidInput when it has fields that the page never had. */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  body: FormBody,
): { readonly value: z.output<Schema> } | { readonly form: FormState } {
  const read = schema.safeParse(listed(nest(body)))
  if (read.success) return { value: read.data }
  const foreign = read.error.issues.filter(({ code }) => code === 'unrecognized_keys')
  if (foreign.length > 0) throw invalidInput(foreign)
  return {
    form: withErrors(
      body,
      read.error.issues.map(({ path, message }) => [path.map(String).join('-'), message]),
    ),
  }
}

function withErrors(values: FormBody, found: readonly (readonly [name: string, message: string])[]): FormState {
  const errors = Object.fromEntries([...found].reverse())
  return {
    values,
    errors,
    summary: Object.entries(errors)
      .reverse()
      .map(([name, text]) => ({ text, href: `#${name}` })),
    changed: false,
  }
}

/**
 * A form from the page to its end: read, act, and either go on or show the page again with the typed words kept: fields in error as 422,
 * what the law does not allow now as 409, a race that was lost as 412.
 */
export async function submit<Schema extends z.ZodType>(
  schema: Schema,
  body: FormBody,
  act: (value: z.output<Schema>) => Promise<SentOn | Shown>,
  again: (form: FormState) => Promise<Shown> | Shown,
): Promise<SentOn | Shown> {
  const read = readForm(schema, body)
  if ('form' in read) return withStatus(422, await again(read.form))
  try {
    return await act(read.value)
  } catch (error) {
    if (error instanceof InvalidInput)
      return withStatus(
        422,
        await again(
          withErrors(
            body,
            error.fields.map(({ pointer, message }) => [pointer.slice(1).replaceAll('/', '-'), message]),
          ),
        ),
      )
    if (error instanceof Refused)
      return withStatus(409, await again({ ...freshForm(body), summary: error.reasons.map((reason) => ({ text: reason })) }))
    if (error instanceof SomeoneElseChangedIt) {
      const together = error.changed.length > 0 ? { changedTogether: error.changed } : {}
      return withStatus(412, await again({ ...freshForm(body), changed: true, ...together }))
    }
    throw error
  }
}

const withStatus = (status: number, { template, context }: Shown): Shown => new Shown(template, context, status)
