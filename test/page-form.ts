import { HtmlValidate, Parser, type HtmlElement } from 'html-validate'

const config = await new HtmlValidate({ root: true, elements: ['html5'] }).getConfigFor('page.html')

export const pageIn = (html: string): HtmlElement => new Parser(config).parseHtml(html)

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const decoded = (html: string): string =>
  html.replaceAll(/&(?:#(\d+)|([a-z]+));/g, (all, code: string | undefined, name: string | undefined) =>
    code === undefined ? (names[name ?? ''] ?? all) : String.fromCodePoint(Number(code)),
  )

export const attribute = (element: HtmlElement, name: string): string => decoded(element.getAttributeValue(name) ?? '')

/** The words of an element, as a person reads them. */
export const wordsOf = (element: HtmlElement | null): string => textOf(element).trim()
const textOf = (element: HtmlElement | null): string => decoded(element?.textContent ?? '')

/** A form of a page: where it goes, what a browser would send of it untouched, and what else may be chosen. */
export interface PageForm {
  readonly action: string
  readonly sent: readonly (readonly [name: string, value: string])[]
  readonly asked: ReadonlyMap<string, readonly string[] | 'words'>
}

export type Typed = Readonly<Record<string, string | readonly string[]>>

export function formIn(html: string, selector = 'main form'): PageForm {
  const form = pageIn(html).querySelector(selector)
  if (!form) throw new Error(`There is no form in the page: ${wordsOf(pageIn(html).querySelector('h1'))}`)
  const sent: [string, string][] = []
  const asked = new Map<string, readonly string[] | 'words'>()
  const offer = (name: string, value: string) => {
    const before = asked.get(name)
    asked.set(name, [...(before === 'words' ? [] : (before ?? [])), value])
  }
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const [name, type] = [attribute(field, 'name'), field.getAttributeValue('type') ?? 'text']
    if (field.tagName === 'select') {
      const options = field.querySelectorAll('option')
      for (const option of options) offer(name, attribute(option, 'value'))
      const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
      sent.push([name, chosen ? attribute(chosen, 'value') : ''])
    } else if (type === 'radio' || type === 'checkbox') {
      offer(name, attribute(field, 'value'))
      if (field.hasAttribute('checked')) sent.push([name, attribute(field, 'value')])
    } else {
      if (type !== 'hidden') asked.set(name, 'words')
      sent.push([name, field.tagName === 'textarea' ? textOf(field).replace(/^\r?\n/, '') : attribute(field, 'value')])
    }
  }
  return { action: attribute(form, 'action'), sent: sent.map(([name, value]) => [name, asLines(value)]), asked }
}

/** A browser ends every line with carriage return and line feed. */
const asLines = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n')

/** The form as it is sent once a person has filled it in: only what it asks, only what it offers. */
export function filled({ sent, asked }: PageForm, typed: Typed): [string, string][] {
  for (const [name, value] of Object.entries(typed)) {
    const offered = asked.get(name)
    if (offered === undefined) throw new Error(`The form does not ask ${name}: it asks ${[...asked.keys()].join(', ')}`)
    if (offered === 'words') continue
    const missing = [value].flat().find((one) => !offered.includes(one))
    if (missing !== undefined) throw new Error(`The form does not offer ${missing} as ${name}: it offers ${offered.join(', ')}`)
  }
  const untouched = sent.filter(([name]) => !(name in typed)).map(([name, value]): [string, string] => [name, value])
  const mine = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, asLines(one)]),
  )
  return [...untouched, ...mine]
}

/** The errors on top of a page, each with where it leads; 'nowhere' where the page has no such place. */
export function errorsOf(html: string): readonly { readonly text: string; readonly leadsTo: string | null }[] {
  const page = pageIn(html)
  const places = new Set(page.querySelectorAll('[id]').map((element) => attribute(element, 'id')))
  return page.querySelectorAll('.govuk-error-summary__list li').map((item) => {
    const link = item.querySelector('a')
    const place = link ? attribute(link, 'href').slice(1) : null
    return { text: wordsOf(item), leadsTo: place === null || places.has(place) ? place : 'nowhere' }
  })
}

export const linksOf = (html: string, selector = 'a'): string[] =>
  pageIn(html)
    .querySelectorAll(selector)
    .map((link) => attribute(link, 'href'))
    .filter((href) => href !== '')
