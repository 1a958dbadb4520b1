import { Injectable } from '@nestjs/common'
import { NotFound } from '../../domain/errors.js'
import { endOfWeek, nextDay } from '../../domain/time/dates.js'
import { CalendarService } from '../../calendar/calendar.service.js'
import type { Calendar } from '../../domain/time/working-days.js'
import type { PlainDate } from '../../domain/time/dates.js'
import { inWords } from '../../domain/time/deadlines.js'
import { show } from '../../web/answers.js'
import { withCursor } from '../../web/paging.js'
import { CaseListsService, casesQuery, type CasesQuery } from '../case-lists.service.js'
import { said } from './banners.js'
import { addressOf, listAddress, type CasesListQuery } from '../cases-query.js'
import type { ListedCase } from '../complaints.repository.js'
import { ComplaintsService } from '../complaints.service.js'
import { choose, itemsOf, pageWords } from './page-words.js'
import { inPath } from '../reference.js'
import type { Looking } from '../who.js'

const list = '/staff/cases'
/** Rows of each table on Today; the rest is behind its link. */
const few = 10
/** A file larger than this is made from a narrower list. */
const mostRows = 5_000

@Injectable()
export class CasesPageService {
  constructor(
    private readonly lists: CaseListsService,
    private readonly complaints: ComplaintsService,
    private readonly calendar: CalendarService,
  ) {}

  async today(viewer: Looking) {
    const today = this.complaints.today()
    const monday = nextDay(endOfWeek(today))
    const calendar = await this.calendar.current()
    const asked = {
      overdue: { sort: 'dueOn', dueBefore: today },
      dueToday: { sort: 'dueOn', dueFrom: today, dueBefore: nextDay(today) },
      dueThisWeek: { sort: 'dueOn', dueFrom: today, dueBefore: monday },
      laterThisWeek: { sort: 'dueOn', dueFrom: nextDay(today), dueBefore: monday },
      new: { open: 'true', sort: 'receivedOn', stage: 'received' },
      paused: { open: 'true', sort: 'receivedOn', paused: 'true' },
    } as const
    const rowsOf = async (query: Partial<CasesQuery>) => {
      const { items } = await this.lists.list(viewer, casesQuery.parse({ ...query, size: few }))
      return items.map((row) => asRow(row, today, calendar))
    }
    const [counts, overdue, dueToday, laterThisWeek, fresh] = await Promise.all([
      this.lists.counts(viewer),
      rowsOf(asked.overdue),
      rowsOf(asked.dueToday),
      rowsOf(asked.laterThisWeek),
      rowsOf(asked.new),
    ])
    const links = Object.fromEntries(Object.entries(asked).map(([name, query]) => [name, listAddress(list, query)]))
    return show('complaints/pages/today', {
      today,
      counts,
      links,
      overdue,
      dueToday,
      laterThisWeek,
      new: fresh,
      few,
      words: pageWords,
      wide: true,
    })
  }

  async list(viewer: Looking, { done, ...query }: CasesListQuery, address: string) {
    const [{ items, next, previous }, calendar] = await Promise.all([this.lists.list(viewer, query), this.calendar.current()])
    const today = this.complaints.today()
    const path = address.includes('?') && done === undefined ? address : listAddress(list, query)
    return show('complaints/pages/cases', {
      rows: items.map((row) => asRow(row, today, calendar)),
      query,
      today,
      words: pageWords,
      page: {
        nextHref: next === undefined ? undefined : withCursor(path, { after: next }),
        previousHref: previous === undefined ? undefined : withCursor(path, { before: previous }),
      },
      sorts: {
        dueOn: listAddress(list, { ...query, sort: 'dueOn' }),
        receivedOn: listAddress(list, { ...query, sort: 'receivedOn' }),
      },
      sheetHref: listAddress(`${list}.csv`, query),
      stages: choose(itemsOf('stages'), 'Any'),
      platforms: choose(itemsOf('platforms'), 'Any'),
      banner: said(done),
      form: { values: { ...query, open: query.open ?? '' }, errors: {}, summary: [], changed: false },
      wide: true,
    })
  }

  /** The whole list, for a spreadsheet. */
  async everyRow(viewer: Looking, query: CasesQuery): Promise<readonly ListedCase[]> {
    const rows: ListedCase[] = []
    const { before: _, ...first } = query
    for (
      let asked: CasesQuery | undefined = { ...first, size: 200, after: undefined };
      asked !== undefined && rows.length < mostRows;
    ) {
      const { items, next }: Awaited<ReturnType<CaseListsService['list']>> = await this.lists.list(viewer, asked)
      rows.push(...items)
      asked = next === undefined ? undefined : { ...asked, after: next }
    }
    return rows
  }

  async addressFor(typed: string, viewer: Looking): Promise<string> {
    const reference = addressOf(typed)
    const isThere = reference !== undefined && (await this.mayOpen(reference, viewer))
    return isThere ? `/staff/complaints/${reference}` : listAddress(list, { sort: 'receivedOn', q: typed.trim() })
  }

  private async mayOpen(reference: string, viewer: Looking): Promise<boolean> {
    try {
      return (await this.complaints.open(reference.replace('-', '/'), viewer)).cases.length > 0
    } catch (error) {
      if (error instanceof NotFound) return false
      throw error
    }
  }
}

const asRow = (row: ListedCase, today: PlainDate, calendar: Calendar) => ({
  ...row,
  href: `/staff/complaints/${inPath(row.reference)}${row.number === 1 ? '' : `/cases/${row.number}`}`,
  due: row.dueOn === null ? null : { on: row.dueOn, inWords: inWords(row.dueOn, today, calendar), isOverdue: row.dueOn < today },
})
