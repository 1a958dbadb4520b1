import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { codeOf } from './error-code.js'

/** The environment asks for something that is missing, malformed or unsafe. The message is a sentence for whoever starts the program. */
export class SettingsRefused extends Error {}

const secret = z
  .string({ error: 'is missing' })
  .min(32, 'must be at least 32 characters long')
  .refine((text) => new Set(text).size >= 8, 'is too regular to be a secret')
  .refine((text) => !/secret|password|change|example|default/i.test(text), 'looks like a placeholder')

const port = z.coerce.number().int().min(1).max(65_535)

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(10),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
  TRUSTED_PROXIES: z.string().default(''),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  SESSION_SECRET: z.string().optional(),
  CODE_SECRET: z.string().optional(),
})

const secrets = z
  .object({ SESSION_SECRET: secret, CODE_SECRET: secret })
  .refine((both) => both.SESSION_SECRET !== both.CODE_SECRET, { path: ['CODE_SECRET'], error: 'must differ from SESSION_SECRET' })

type Secrets = z.infer<typeof secrets>
type Environment = z.infer<typeof environment>

/** What may differ from one installation to the next, read once at start. */
export class Settings {
  constructor(
    private readonly environment: Omit<Environment, keyof Secrets>,
    private readonly secrets: Secrets,
    /** The invented council on the machine's own database and loopback address. */
    readonly isDemo: boolean,
    readonly databaseUrl: string,
  ) {}

  get databaseConnections(): number {
    return this.environment.DATABASE_CONNECTIONS
  }

  get host(): string {
    return this.isDemo ? '127.0.0.1' : this.environment.HOST
  }

  get port(): number {
    return this.environment.PORT
  }

  /** The address that people use, for links in letters; cookies are Secure where it is https. */
  get publicUrl(): string {
    return this.environment.PUBLIC_URL ?? `http://${this.host}:${this.port}`
  }

  get isBehindTls(): boolean {
    return this.publicUrl.startsWith('https:')
  }

  /** Only these may say whom they forward for. */
  get trustedProxies(): string[] {
    return this.environment.TRUSTED_PROXIES.split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
  }

  get logLevel(): string {
    return this.environment.LOG_LEVEL ?? (this.isDemo ? 'warn' : 'info')
  }

  /** A 32-byte key for signing sessions and forms; a new SESSION_SECRET signs everybody out. */
  sessionKey(purpose: string): Buffer {
    return derive(this.secrets.SESSION_SECRET, purpose)
  }

  /** A 32-byte key for what outlives a session: with a new CODE_SECRET no complainant's code is valid any more. */
  codeKey(purpose: string): Buffer {
    return derive(this.secrets.CODE_SECRET, purpose)
  }
}

function derive(from: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', from, 'probity', purpose, 32))
}

/** Settings for the database named by DATABASE_URL. @throws SettingsRefused naming everything that stands in the way. */
export function settingsFrom(source: NodeJS.ProcessEnv): Settings {
  const { DATABASE_URL: databaseUrl, ...rest } = parse(environment, source)
  if (databaseUrl === undefined) throw new SettingsRefused('DATABASE_URL is missing.')
  return new Settings(rest, parse(secrets, source), false, databaseUrl)
}

/** Settings for the demo, whose secrets are made up once and kept in `folder`. */
export async function demoSettings(source: NodeJS.ProcessEnv, databaseUrl: string, folder: string): Promise<Settings> {
  const read = parse(environment, source)
  return new Settings(read, await keptSecrets(folder), true, databaseUrl)
}

async function keptSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json')
  await mkdir(folder, { recursive: true })
  const made = { SESSION_SECRET: randomBytes(32).toString('base64url'), CODE_SECRET: randomBytes(32).toString('base64url') }
  await writeFile(file, JSON.stringify(made), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  return parse(secrets, JSON.parse(await readFile(file, 'utf8')))
}

function parse<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const reasons = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new SettingsRefused(`The program does not start with these settings: ${reasons.join('; ')}.`)
}
