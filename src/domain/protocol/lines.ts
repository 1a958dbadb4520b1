/** A block is what reads as one: a paragraph, one item of a list, or a heading, with the source lines it came from. */
export interface Block {
  readonly kind: 'paragraph' | 'bullet'
  /** Plain words; struck-out passages still stand between ~~ marks. */
  readonly text: string
  /** The whole of it was printed bold. */
  readonly bold: boolean
  readonly lines: readonly SourceLine[]
}

/** `number` counts from 1, as an editor shows it; `start` is where the line begins in the text of its block. */
export interface SourceLine {
  readonly number: number
  readonly start: number
  readonly text: string
}

export interface MarginNote {
  readonly line: number
  readonly text: string
}

export interface ReadLines {
  readonly blocks: readonly Block[]
  readonly marginNotes: readonly MarginNote[]
  /** Lines beside a margin note that may be part of it. */
  readonly besideNotes: readonly MarginNote[]
}

const bullet = /^(?:[-•·▪◦*]|–)\s+/
const noteOpens = /^(?:Formatted(?: Table)?:|Comment(?:ed)? ?\[[^\]]*\]:|(?:Deleted|Inserted|Moved [^:]{0,30}):)/
/** Layout words of a word processor with a measure, or beside a colon or a plus: such a line is no prose. */
const noteGoesOn =
  /^(?:(?:Aligned at|Indent at|Tab(?: stops| after)?|Left|Right|Hanging|First line|Space (?:Before|After)|Line spacing)\s*:?\s+[\d.]+ ?(?:cm|mm|pt|li|ch|")|(?:Font|Numbering Style|Bulleted|Numbered|Outline numbered|Alignment|Level|Start at)\s*[:+])/
const pageOf = /^Page\s+\d{1,3}(?:\s+of\s+\d{1,3})?$/i
const bareNumber = /^\d{1,3}$/
const markedHeading = /^#{1,6}\s+/
const sentenceEnds = /[.!?:;]["'”’)\]~]*$/
/** A line that ends with one of these has been cut by a page break, whatever the case of the next word. */
const goesOn = /\b(?:a|an|and|at|be|by|for|from|in|is|of|on|or|such|that|the|their|this|to|which|with|your)$/i

/** Reads text with any line ends, byte order mark and form feeds into blocks, margin notes apart. */
export function readLines(source: string): ReadLines {
  const raw = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .split('\n')
  const marginNotes: MarginNote[] = []
  const besideNotes: MarginNote[] = []
  const blocks: Draft[] = []
  let open: Draft | undefined
  let note: string | undefined
  raw.forEach((whole, index) => {
    const number = index + 1
    const pages = whole.split('\f')
    for (const [page, part] of pages.entries()) {
      if (page > 0) open = undefined
      const line = part.replace(/\u00a0/g, ' ').trim()
      if (line === '') {
        open = undefined
        if (page === pages.length - 1 && note !== undefined && !/[+,]$/.test(note)) note = undefined
        continue
      }
      const alone = open === undefined && (page < pages.length - 1 || /^\s*$|^\f/.test(raw[index + 1] ?? ''))
      const isNote =
        noteOpens.test(line) || noteGoesOn.test(line) || (note !== undefined && /[+,]$/.test(note) && !bullet.test(line))
      if (isNote || pageOf.test(line) || (alone && bareNumber.test(line))) {
        marginNotes.push({ line: number, text: line })
        note = line
        continue
      }
      if (note !== undefined && open === undefined && !bullet.test(line)) besideNotes.push({ line: number, text: line })
      note = undefined
      const item = bullet.test(line)
      if (item || open === undefined || markedHeading.test(line)) {
        open = { kind: item ? 'bullet' : 'paragraph', lines: [] }
        blocks.push(open)
      }
      open.lines.push({ number, text: line.replace(item ? bullet : markedHeading, '') })
      if (markedHeading.test(line)) open = undefined
    }
  })
  return { blocks: joinBrokenPages(blocks).map(finish), marginNotes, besideNotes }
}

interface Draft {
  readonly kind: Block['kind']
  readonly lines: { readonly number: number; readonly text: string }[]
}

/** A block of its own with no more words than this, and no stop or comma in it, may be a heading: nothing continues a heading. */
export const longestHeading = 12

const mayBeHeading = ({ kind, lines }: Draft): boolean =>
  kind === 'paragraph' && lines.length === 1 && !/[.,;:]/.test(textOf(lines)) && textOf(lines).split(' ').length <= longestHeading

const textOf = (lines: Draft['lines']): string => lines.map(({ text }) => text).join(' ')

/** A paragraph that begins in the middle of a sentence belongs to the block before it: a page ended there. */
function joinBrokenPages(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const before = joined.at(-1)
    const last = before?.lines.at(-1)?.text ?? ''
    const first = draft.lines[0]?.text ?? ''
    const cut = draft.kind === 'paragraph' && before !== undefined && !mayBeHeading(before) && !sentenceEnds.test(last.slice(-20))
    if (cut && (/^(?:~~)?["'‘“(]?\p{Ll}/u.test(first) || goesOn.test(last))) before.lines.push(...draft.lines)
    else joined.push({ ...draft, lines: [...draft.lines] })
  }
  return joined
}

/** Stands for the end of a line while the marks of a block are taken off, since a link may go over it. */
const lineEnd = '\u2028'

function finish({ kind, lines }: Draft): Block {
  const words = plain(lines.map(({ text }) => text).join(lineEnd)).split(lineEnd)
  let text = ''
  const placed = lines.map(({ number }, index): SourceLine => {
    const own = (words[index] ?? '').trim()
    const start = text === '' ? 0 : text.length + 1
    text = [text, own].filter((part) => part !== '').join(' ')
    return { number, start, text: own }
  })
  return { kind, text, bold: /^(\*\*|__)[^*_]+\1$/.test(textOf(lines)), lines: placed }
}

/** The words without the marks of a text converter: links, emphasis and escapes. A link to nowhere leaves its words only. */
function plain(marked: string): string {
  return marked
    .replace(/\[((?:\\.|[^[\]\\]){0,2000})\]\(([^)\s]*)\)/g, (_, words: string, target: string) =>
      target === '' || target.startsWith('#') ? words : `${words} (${target})`,
    )
    .replace(/\*\*|__/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!~])/g, '$1')
    .replace(/[ \t]+/g, ' ')
}

/** The source line in which a place of the block's text stands. */
export const lineAt = (block: Block, offset: number): number =>
  block.lines.findLast(({ start }) => start <= offset)?.number ?? block.lines[0]?.number ?? 1

export const firstLine = (block: Block): number => lineAt(block, 0)
