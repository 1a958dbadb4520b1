import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { StructTreeNode, TextContent } from 'pdfjs-dist/types/src/display/api.js'

/** One element of a printed document as a screen reader meets it. */
export interface ReadElement {
  readonly page: number
  readonly role: string
  readonly alternative: string | undefined
  /** Its own words and those of the elements in it. */
  readonly words: string
  readonly children: readonly ReadElement[]
}

export interface ReadPdf {
  readonly pages: number
  readonly title: string | undefined
  readonly titleInXmp: string | undefined
  readonly language: string | undefined
  readonly showsTitle: boolean
  /** Every element in reading order, parents before what is in them. */
  readonly elements: readonly ReadElement[]
  /** What is for the eye only, page by page. */
  readonly artifacts: readonly string[]
  /** What is read aloud, page by page. */
  readonly words: readonly string[]
  readonly bookmarks: readonly string[]
  readonly links: readonly string[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const elements: ReadElement[] = []
  const artifacts: string[] = []
  const words: string[] = []
  const links: string[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const sheet = await pdf.getPage(page)
    const marked = wordsByMark(await sheet.getTextContent({ includeMarkedContent: true }))
    artifacts.push(tidy(marked.artifact))
    const tree = elementOf(await sheet.getStructTree(), page, marked.byId)
    elements.push(...tree.children.flatMap(flat))
    words.push(tree.words)
    const annotations: readonly { url?: string }[] = await sheet.getAnnotations()
    links.push(...annotations.flatMap(({ url }) => url ?? []))
  }
  const { info, metadata } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string }; metadata?: Xmp }
  const preferences: { DisplayDocTitle?: boolean } | null = await pdf.getViewerPreferences()
  const bookmarks = ((await pdf.getOutline()) as Bookmark[] | null) ?? []
  const read = {
    pages: pdf.numPages,
    title: info.Title,
    titleInXmp: metadata?.get('dc:title') ?? undefined,
    language: info.Language,
    showsTitle: preferences?.DisplayDocTitle === true,
    elements,
    artifacts,
    words,
    bookmarks: bookmarks.flatMap((bookmark) => bookmarkWords(bookmark, 0)),
    links,
  }
  await pdf.destroy()
  return read
}

interface Xmp {
  get(name: string): string | null
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

const bookmarkWords = ({ title, items }: Bookmark, depth: number): readonly string[] => [
  `${'  '.repeat(depth)}${title}`,
  ...items.flatMap((item) => bookmarkWords(item, depth + 1)),
]

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim()

const flat = (element: ReadElement): readonly ReadElement[] => [element, ...element.children.flatMap(flat)]

function wordsByMark(content: TextContent): { readonly byId: ReadonlyMap<string, string>; readonly artifact: string } {
  const byId = new Map<string, string>()
  const open: (string | null)[] = []
  let artifact = ''
  for (const item of content.items) {
    if ('str' in item) {
      const id = open.findLast((mark) => mark !== null)
      const words = item.str + (item.hasEOL ? ' ' : '')
      if (id === undefined) artifact += words
      else byId.set(id, (byId.get(id) ?? '') + words)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push((item as { id?: string | null }).id ?? null)
  }
  return { byId, artifact }
}

function elementOf(node: StructTreeNode, page: number, byId: ReadonlyMap<string, string>): ReadElement {
  const children: ReadElement[] = []
  let words = ''
  for (const child of node.children) {
    if ('children' in child) {
      const element = elementOf(child, page, byId)
      children.push(element)
      words += ` ${element.words} `
    } else words += byId.get((child as { id: string }).id) ?? ''
  }
  return { page, role: node.role, alternative: (node as { alt?: string }).alt, words: tidy(words), children }
}
