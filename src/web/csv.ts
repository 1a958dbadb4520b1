import type { FastifyReply, FastifyRequest } from 'fastify'

type Cell = string | number | boolean | null | undefined

/** A spreadsheet runs a cell that begins like this; a plain number such as -5 is left alone. */
const runs = /^[=+\-@\t\r\n＝＋－＠]/
const isNumber = /^-?\d+(\.\d+)?$/

/** OWASP: an apostrophe in front keeps the words and stops the formula. */
export function csvCell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = runs.test(text.trimStart()) && !isNumber.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180 with a byte order mark, without which spreadsheets read 'Siân' wrongly. */
export function csv(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[headings, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** A caller who names text/csv and not JSON is given CSV. */
export function wantsCsv(request: FastifyRequest): boolean {
  const accepted = (request.headers.accept ?? '').split(',').map((part) => {
    const [type = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined)
    return { type: type.trim(), quality: quality === undefined ? 1 : Number(quality) }
  })
  const of = (name: string) => accepted.find(({ type }) => type === name)?.quality ?? 0
  return of('text/csv') > of('application/json')
}

/** `name` becomes the file's name and must tell nothing that the list itself does not. */
export function sendsCsv(reply: FastifyReply, name: string): void {
  void reply.header('content-type', 'text/csv; charset=utf-8; header=present')
  void reply.header('content-disposition', `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}.csv"`)
  void reply.header('vary', 'accept')
}
