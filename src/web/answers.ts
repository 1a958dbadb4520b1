import { applyDecorators, Header } from '@nestjs/common'
import { ApiExcludeEndpoint } from '@nestjs/swagger'

/** A page to show: what a pages controller returns instead of HTML. */
export class Shown {
  constructor(
    /** Path under src without its ending, such as 'complaints/pages/case'. */
    readonly template: string,
    readonly context: Readonly<Record<string, unknown>>,
    readonly status: number,
  ) {}
}

/** After a form has done its work: 303, so that reloading does not send it again. */
export class SentOn {
  constructor(readonly address: string) {}
}

export const show = (template: string, context: Readonly<Record<string, unknown>> = {}, status = 200) =>
  new Shown(template, context, status)

/** @param address a path of this site; anything else would be an open redirect. */
export function goTo(address: string): SentOn {
  if (!/^\/(?![/\\])/.test(address)) throw new TypeError(`Not an address of this site: ${address.slice(0, 80)}`)
  return new SentOn(address)
}

/** A route for people: HTML, and not part of the documented API. */
export const ForPeople = () => applyDecorators(ApiExcludeEndpoint(), Header('content-type', 'text/html; charset=utf-8'))
