import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Injectable } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import nunjucks from 'nunjucks'
import { Assets } from './assets.js'
import { Look } from './look.js'
import * as words from './words.js'

type Context = Readonly<Record<string, unknown>>

/** What every page knows because of who asked: the person, the navigation. */
export type EveryPageKnows = (request: FastifyRequest) => Context

/** src or dist, whichever this runs from: templates are copied beside the compiled program. */
const root = fileURLToPath(new URL('../', import.meta.url))
const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url))

/** One Nunjucks environment for pages, e-mails and letters. */
@Injectable()
export class ViewService {
  private readonly environment: nunjucks.Environment
  private readonly known: EveryPageKnows[] = []

  constructor(look: Look, assets: Assets) {
    const folders = [root, `${root}web/templates`, `${packages}govuk-frontend/dist`, `${packages}@ministryofjustice/frontend`]
    // throwOnUndefined cannot be on: parts of govuk-frontend print what they were not given (character count, for one)
    this.environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders, { noCache: look.development }), {
      autoescape: true,
      trimBlocks: true,
      lstripBlocks: true,
    })
    const { day, dayAndWeekday, dayAndTime, time, machineTime, count, due, spaced, sentence } = words
    for (const [name, filter] of Object.entries({
      day,
      dayAndWeekday,
      dayAndTime,
      time,
      machineTime,
      count,
      due,
      spaced,
      sentence,
    }))
      this.environment.addFilter(name, filter)
    this.environment.addGlobal('asset', (name: string) => assets.address(name))
    this.environment.addGlobal('look', look)
    this.environment.addGlobal('lookAddress', lookAddress(look))
    this.environment.addGlobal('isOverdue', words.isOverdue)
  }

  /** Accounts says here who is signed in and where they may go. */
  everyPageKnows(what: EveryPageKnows): void {
    this.known.push(what)
  }

  render(template: string, context: Context = {}): string {
    return this.environment.render(template.endsWith('.njk') ? template : `${template}.njk`, context)
  }

  /** A page for this request: adds the person, the form protection and the address to what the controller gave. */
  page(template: string, context: Context, request: FastifyRequest, reply: FastifyReply): string {
    const everywhere: Context = { csrfToken: () => reply.generateCsrf(), address: request.url }
    const known = this.known.reduce((before, knows) => ({ ...before, ...knows(request) }), everywhere)
    return this.render(template, { ...known, ...context })
  }
}

/** The council's colour is a style sheet of its own: the content security policy allows no inline style. */
export const lookSheet = (look: Look): string => `:root{--govuk-brand-colour:${look.colour}}`

export const lookAddress = (look: Look): string =>
  `/look/${createHash('sha256').update(lookSheet(look)).digest('hex').slice(0, 12)}.css`
