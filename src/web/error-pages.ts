import type { Problem } from './problems.js'

interface ErrorPage {
  readonly title: string
  readonly paragraphs: readonly string[]
}

const byStatus: Readonly<Record<number, ErrorPage>> = {
  400: {
    title: 'That request could not be read',
    paragraphs: ['The address or the form was damaged on its way. Go back and try again.'],
  },
  401: { title: 'Your session has ended', paragraphs: ['Sign in again to go on. Nothing was saved.'] },
  403: {
    title: 'You may not do this',
    paragraphs: ['Your role does not allow it. If you think that it should, ask an administrator.'],
  },
  404: {
    title: 'Page not found',
    paragraphs: [
      'There is nothing at this address that you may see.',
      'If you typed the address, check it. If you followed a link, it may be out of date.',
    ],
  },
  409: { title: 'This cannot be done now', paragraphs: ['Nothing was changed, because:'] },
  412: {
    title: 'Someone else changed it',
    paragraphs: [
      'Someone else changed this while you were working on it, so nothing of yours was saved. Look at what it says now, and then make your change again.',
    ],
  },
  413: {
    title: 'That is too large',
    paragraphs: ['What you sent is larger than this service accepts. Send less at a time, or a smaller file.'],
  },
  422: { title: 'Some of that cannot be used', paragraphs: ['Go back and put this right:'] },
  429: { title: 'Too many tries', paragraphs: ['Wait a little, and then try again.'] },
  500: {
    title: 'Sorry, there is a problem with the service',
    paragraphs: ['Try again later. What you sent may not have been saved.'],
  },
  503: { title: 'Sorry, the service is not available', paragraphs: ['Try again in a few minutes.'] },
}

const formExpired: ErrorPage = {
  title: 'This form is out of date',
  paragraphs: [
    'It was opened too long ago, or your browser refused its cookie. Nothing was saved. Open the page again and send the form once more.',
  ],
}

const unknown: ErrorPage = { title: 'That did not work', paragraphs: ['Go back and try again.'] }

export function errorPage(problem: Problem): ErrorPage {
  if (problem.type.endsWith(':form-expired')) return formExpired
  return byStatus[problem.status] ?? (problem.status >= 500 ? (byStatus[500] ?? unknown) : unknown)
}

const secretNames = /password|passcode|code|secret|token|_csrf|version/i

/** What the person typed, so that it is not lost with a form that could not be taken; secrets never come back. */
export function typedWords(body: unknown): { readonly name: string; readonly text: string }[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body)
    .filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '' && !secretNames.test(entry[0]),
    )
    .map(([name, text]) => ({ name, text }))
}
