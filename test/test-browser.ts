/** What a browser does with cookies and forms, over real HTTP and without a window. */
export interface TestBrowser {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** A form as it is, without the protection of the last page. */
  post(path: string, fields: Record<string, string> | [string, string][], headers?: Record<string, string>): Promise<Response>
  /** A form of the last page. */
  send(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  cookie(name: string): string | undefined
  attributes(name: string): string[]
  keep(name: string, value: string): void
  cookieHeader(): string
}

export function makeBrowser(url: string): TestBrowser {
  const cookies = new Map<string, { value: string; attributes: string[] }>()
  let protection = ''

  const cookieHeader = () => [...cookies].map(([name, { value }]) => `${name}=${value}`).join('; ')

  async function ask(path: string, init: RequestInit, headers: Record<string, string> = {}): Promise<Response> {
    const answer = await fetch(url + path, { redirect: 'manual', ...init, headers: { cookie: cookieHeader(), ...headers } })
    for (const line of answer.headers.getSetCookie()) take(line)
    protection = /name="_csrf" value="([^"]+)"/.exec(await answer.clone().text())?.[1] ?? protection
    return answer
  }

  function take(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const isGone = attributes.some((each) => /^(Max-Age=0|Expires=Thu, 01 Jan 1970)/i.test(each))
    if (isGone) cookies.delete(name)
    else cookies.set(name, { value: pair.slice(name.length + 1), attributes })
  }

  const post: TestBrowser['post'] = (path, fields, headers) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields) }, headers)
  return {
    get: (path, headers) => ask(path, {}, headers),
    post,
    send: (path, fields, headers) => post(path, { _csrf: protection, ...fields }, headers),
    cookie: (name) => cookies.get(name)?.value,
    attributes: (name) => cookies.get(name)?.attributes ?? [],
    keep: (name, value) => cookies.set(name, { value, attributes: [] }),
    cookieHeader,
  }
}
