import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** Said no to by the API: the problem document in words. */
export class NotAnswered extends Error {}

const token = z.looseObject({ token: z.string() })

/** Someone who uses the public API, and nothing else. */
export class Client {
  private constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {}

  static anyone(url: string): Client {
    return new Client(url, null)
  }

  static async signedIn(url: string, email: string, password: string): Promise<Client> {
    const answer = await Client.anyone(url).send('POST', 'tokens', token, { body: { email, password, name: 'Walkthrough' } })
    return new Client(url, answer.token)
  }

  get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return this.send('GET', path, schema, {})
  }

  create<T>(path: string, schema: z.ZodType<T>, body: unknown): Promise<T> {
    return this.send('POST', path, schema, { body, key: randomUUID() })
  }

  /** @param seen the version of the complaint that the caller saw; none for outside parties. */
  post<T>(path: string, schema: z.ZodType<T>, body: unknown, seen?: number): Promise<T> {
    return this.send('POST', path, schema, seen === undefined ? { body } : { body, seen })
  }

  /** What has no answer but that it was done. */
  async say(path: string, body: unknown): Promise<void> {
    await this.ask('POST', path, { body, key: randomUUID() })
  }

  async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.ask('GET', path, {})).arrayBuffer())
  }

  private async send<T>(method: string, path: string, schema: z.ZodType<T>, more: Sending): Promise<T> {
    return schema.parse(await (await this.ask(method, path, more)).json())
  }

  private async ask(method: string, path: string, { body, seen, key }: Sending): Promise<Response> {
    const answer = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: {
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new NotAnswered(`${method} ${path}: the server does not answer any more`)
    })
    if (!answer.ok) throw new NotAnswered(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
}

interface Sending {
  readonly body?: unknown
  readonly seen?: number
  readonly key?: string
}
