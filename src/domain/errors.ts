/** The few ways in which the domain says no. `src/web` maps each to a status, a problem document or a page. */

/** The act is not lawful or not possible now; every reason that stands in the way is given, in words for people. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join('; '))
  }
}

/** `pointer` is a JSON pointer (RFC 6901) into what was sent: '' is the whole of it, '/posts/0/url' one field. */
export interface InvalidField {
  readonly pointer: string
  readonly message: string
}

/** What was given cannot be read as what it should be. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput'
  constructor(readonly fields: readonly InvalidField[]) {
    super(fields.map(({ pointer, message }) => (pointer === '' ? message : `${pointer}: ${message}`)).join('; '))
  }
}

/** Says the same of what does not exist and of what the asker may not know of. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  constructor(readonly what = 'page') {
    super(`There is no such ${what}`)
  }
}

/** The version that was seen is no longer the latest; nothing was written. */
export class SomeoneElseChangedIt extends Error {
  override readonly name = 'SomeoneElseChangedIt'
  constructor(
    readonly currentVersion: number,
    /** Where several were to be changed together: the references of those that somebody changed meanwhile. */
    readonly changed: readonly string[] = [],
  ) {
    super(
      changed.length === 0
        ? `Someone else changed it: the latest version is ${currentVersion}`
        : `Someone else changed ${changed.join(', ')} meanwhile, and so nothing was done: look at them again`,
    )
  }
}

export class Forbidden extends Error {
  override readonly name = 'Forbidden'
  constructor(message = 'You may not do this') {
    super(message)
  }
}

/** It cannot be done at this moment for want of means; nothing is lost, and asking again may succeed. */
export class Unavailable extends Error {
  override readonly name: string = 'Unavailable'
}

/** A working day was asked for outside the years whose bank holidays are known: a guess would be a wrong promise. */
export class CalendarEnds extends Error {
  override readonly name = 'CalendarEnds'
  constructor(
    readonly calendar: string,
    readonly day: string,
  ) {
    super(`The bank holidays of ${day.slice(0, 4)} are not known to the calendar ${calendar}`)
  }
}
