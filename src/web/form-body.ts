import { Unreadable } from './refusals.js'

/** A form as the browser sends it: each name with one value, or several. Names stay flat; 'posts-0-url' is a name like any other. */
export type FormBody = Readonly<Record<string, string | readonly string[]>>

const mostFields = 1000

/** More than any form of ours has. */
export class TooManyFields extends Error {
  override readonly name = 'TooManyFields'
}

/** Without a prototype, so that a field called 'constructor' is just a field. */
export function parseForm(text: string): FormBody {
  const fields = text === '' ? 0 : text.split('&', mostFields + 1).length
  if (fields > mostFields) throw new TooManyFields()
  if (!isWhole(text)) throw new Unreadable('This form is not written in UTF-8: nothing was changed')
  const parameters = new URLSearchParams(text)
  const body: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  for (const name of new Set(parameters.keys())) {
    const [first = '', ...more] = parameters.getAll(name)
    body[name] = more.length === 0 ? first : [first, ...more]
  }
  return body
}

/** URLSearchParams puts U+FFFD in the place of broken bytes, so that other words than were sent would be kept; no browser sends any. */
function isWhole(text: string): boolean {
  try {
    decodeURIComponent(text)
    return !text.includes('\ufffd')
  } catch {
    return false
  }
}
