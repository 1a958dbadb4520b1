import { readDay, type PlainDate } from '../time/dates.js'
import { itemsIn, type Item, type PartName, type ReportParts } from './report-parts.js'
import {
  corporateImplicationNames,
  type CorporateImplication,
  type OfficerContact,
  type ReportMetadata,
  type ReportSection,
} from './metadata.js'

/** What the head and the parts of the report give; what the head lacks is undefined, for the importer to name. */
export type ReadMetadata = Omit<ReportMetadata, 'council' | 'committee' | 'date' | 'title'> & ReadHead

interface ReadHead {
  readonly council?: string
  readonly committee?: string
  readonly date?: PlainDate
  readonly title?: string
}

export function readMetadata(report: ReportParts): ReadMetadata {
  const items = (part: PartName) => itemsIn(report.parts.get(part) ?? [])
  const texts = (part: PartName) => items(part).map(({ text }) => text)
  return {
    ...readHead(report.head),
    reportBy: texts('reportBy').join(' '),
    officerContact: readContact(texts('officerContact').join(' ').slice(0, longestContact)),
    purpose: texts('purpose').join(' '),
    recommendations: texts('recommendations').map((text) => text.replace(/^(?:\d+|\(?[a-z]\))[.)]?\s+(?=\p{Lu})/u, '')),
    sections: report.numbered.map(readSection),
    appendices: texts('appendices'),
    backgroundPapers: texts('backgroundPapers'),
    corporateImplications: readImplications(items('corporateImplications')),
    consultees: texts('consultees').join(' '),
    relevantPolicies: texts('relevantPolicies').join(' '),
  }
}

const councilThenCommittee = /^(.*?\b(?:Council|Corporation|Authority))\b[\s,:–-]*(.*)$/i
/** 'London Borough of Northmere Standards Committee': only the usual first words of a committee's name tell where the place ends. */
const boroughThenCommittee =
  /^((?:Royal |London )?Borough of .+?)(?:[\s,:–-]+((?:Standards|Governance|Audit|Ethics|Conduct|Constitution|General|Corporate|Member|Full|Cabinet|Executive)\b.*))?$/i
const meeting = /\b(?:Committee|Sub-?Committee|Panel|Board|Cabinet)$/i

function readHead(head: readonly Item[]): ReadHead {
  let [council, committee, title]: (string | undefined)[] = []
  let date: PlainDate | undefined
  for (const { text } of head) {
    const day = readDay(text.replace(/^(?:date|date of meeting|meeting date)\s*:\s*/i, ''))
    const place = councilThenCommittee.exec(text) ?? boroughThenCommittee.exec(text)
    if (day !== undefined) date ??= day
    else if (council === undefined && place) {
      council = place[1]
      if (place[2]) committee ??= place[2]
    } else if (committee === undefined && title === undefined && meeting.test(text)) committee = text
    else title = title === undefined ? text.replace(/^(?:title|subject)\s*:\s*/i, '') : `${title} ${text}`
  }
  return {
    ...(council === undefined ? {} : { council: asName(council) }),
    ...(committee === undefined ? {} : { committee: asName(committee) }),
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
  }
}

const smallWords = /\b(?:And|By|In|Of|On|The|Upon|With)\b/g

/** A name printed in capitals, as it is written elsewhere: AMBLEFORD BOROUGH COUNCIL is Ambleford Borough Council. */
function asName(text: string): string {
  if (text !== text.toUpperCase()) return text
  const words = text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
  return words.charAt(0) + words.slice(1).replace(smallWords, (word) => word.toLowerCase())
}

const longestContact = 1000

function readContact(text: string): OfficerContact {
  const email = /[^\s,;:<>]+@[^\s,;:<>]+[^\s,;:<>.]/.exec(text)?.[0]
  const telephone = /(?:tel(?:ephone)?|phone)\.?\s*(?:no\.?)?\s*:?\s*(\+?\d[\d ()-]{5,}\d)/i.exec(text)?.[1]
  const words = text.replace(/,?\s*(?:e-?mail|tel(?:ephone)?|phone)\b.*$/i, '').replace(/[\s,]+$/, '')
  const [name = '', ...role] = words.split(/,\s*/)
  return {
    name,
    role: role.join(', '),
    ...(email === undefined ? {} : { email }),
    ...(telephone === undefined ? {} : { telephone }),
  }
}

function readSection({ number, heading, items }: ReportParts['numbered'][number]): ReportSection {
  const paragraphs = itemsIn(items).map(({ text }) => {
    const [, own, words = ''] = /^(\d{1,2}\.\d{1,2})\.?\s+(.*)$/.exec(text) ?? []
    return own === undefined ? { text } : { number: own, text: words }
  })
  return { number, heading, paragraphs }
}

/** The words alone, years apart: a council names its own year for net zero. */
const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b20\d\d\b/g, '')
    .replace(/towards/g, 'toward')
    .replace(/\band\b|[^a-z]/g, '')

const knownNames = new Set(corporateImplicationNames.map(nameKey))

export const isKnownImplication = (name: string): boolean => knownNames.has(nameKey(name))

export const inUsualOrder = (implications: readonly CorporateImplication[]): boolean =>
  implications.map(({ name }) => nameKey(name)).join() === corporateImplicationNames.map(nameKey).join()

function readImplications(items: readonly Item[]): CorporateImplication[] {
  const implications: CorporateImplication[] = []
  for (const { text } of items) {
    const [, name, value = ''] = /^([^:.]{2,100}):\s*(.*)$/.exec(text) ?? []
    const before = implications.at(-1)
    if (name !== undefined && (isKnownImplication(name) || before === undefined || before.text !== '')) {
      implications.push({ name, text: value })
    } else if (before) {
      implications[implications.length - 1] = { ...before, text: `${before.text} ${text}`.trim() }
    }
  }
  return implications
}
