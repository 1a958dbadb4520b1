import fastifySession from '@fastify/session'
import { Injectable } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Role } from '../domain/complaint/vocabulary.js'
import { Settings } from '../platform/settings.js'
import { AccountsRepository } from './accounts.repository.js'
import { SessionStore } from './session.store.js'

/** `__Host-` makes a browser refuse the cookie from a sibling site; it needs TLS, so the demo on loopback has another name. */
const cookieName = (settings: Settings) => (settings.isBehindTls ? '__Host-session' : 'session')
const cookieOf = (settings: Settings) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: settings.isBehindTls }) as const

/** Sessions for the program; after its dress, whose cookies they use. Visitors who do not sign in get neither a session nor a cookie. */
export async function withSessions(app: NestFastifyApplication): Promise<void> {
  const settings = app.get(Settings)
  const store: SessionStore = app.get(SessionStore)
  await app.register(fastifySession, {
    secret: settings.sessionKey('session cookie').toString('base64'),
    cookieName: cookieName(settings),
    cookie: cookieOf(settings),
    store,
    saveUninitialized: false,
    rolling: false,
  })
}

@Injectable()
export class Sessions {
  constructor(
    private readonly settings: Settings,
    private readonly store: SessionStore,
    private readonly accounts: AccountsRepository,
  ) {}

  /** A new id each time: one that was planted in the browser before is worth nothing. */
  async start(request: FastifyRequest, account: string, role: Role): Promise<void> {
    const since = request.session.signedIn?.account === account ? request.session.signedIn.since : this.store.now().toISOString()
    await request.session.regenerate()
    request.session.signedIn = { account, role, since }
  }

  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await request.session.destroy()
    void reply.clearCookie(cookieName(this.settings), cookieOf(this.settings))
  }

  /** Asks anew at each request whether the account is open and still holds the role. */
  async identify(request: FastifyRequest): Promise<void> {
    const { signedIn, sessionId } = request.session
    if (!signedIn) return
    const viewer = await this.accounts.findViewer(signedIn.account, signedIn.role)
    if (!viewer) return request.session.destroy()
    request.viewer = viewer
    await this.store.touch(sessionId, request.session)
  }
}
