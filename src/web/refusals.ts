/** What HTTP itself asks of a request; the domain knows nothing of these. */

/** RFC 9110 15.5.1: 400, with the reason in words for the caller. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** RFC 6585 section 3: 428. A change of a complaint names the version that was seen. */
export class VersionMissing extends Error {
  override readonly name = 'VersionMissing'
  constructor() {
    super('Send the version you saw as If-Match, as the ETag of your last read gives it')
  }
}

/** RFC 6585 section 4: 429. */
export class TooMany extends Error {
  override readonly name = 'TooMany'
  constructor(readonly retryAfterSeconds: number) {
    super(`Too many requests: try again in ${retryAfterSeconds} seconds`)
  }
}

/** The form was opened before the browser had its protection cookie, or too long ago: nothing was changed. */
export class FormExpired extends Error {
  override readonly name = 'FormExpired'
  constructor() {
    super('This form is out of date: open the page again and send it once more')
  }
}
