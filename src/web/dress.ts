import { createHash } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import fastifyCsrf from '@fastify/csrf-protection'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Settings } from '../platform/settings.js'
import { ErrorsFilter } from './errors.filter.js'
import { parseForm } from './form-body.js'
import { limitPrograms, Limits } from './limits.js'
import { ApiDocument } from './openapi.js'
import { PagesInterceptor } from './pages.interceptor.js'
import { schemaPipe } from './schema.pipe.js'
import { ViewService } from './view.service.js'

const largestBody = 1024 * 1024
const aYear = 31_536_000

/** Everything HTTP that no feature should think of again: headers, cookies, form protection, assets, validation, pages and errors. Before `init`. */
export async function dress(app: NestFastifyApplication): Promise<void> {
  const settings = app.get(Settings)
  const view = app.get(ViewService)
  guardHeaders(app, settings, view)
  app.enableCsrfProtection({ trustedOrigins: [new URL(settings.publicUrl).origin] })
  app.useBodyParser('application/json', { bodyLimit: largestBody })
  // Broken letters are left in it, so that the reader of a sheet can say in which line they are
  app.useBodyParser('text/csv', { bodyLimit: largestBody }, (_request, body, done) => {
    done(null, body.toString('utf8'))
  })
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit: largestBody }, (_request, body, done) => {
    try {
      done(null, parseForm(body.toString('utf8')))
    } catch (error) {
      done(error instanceof Error ? error : new Error('unreadable form'), undefined)
    }
  })
  await app.register(fastifyCookie)
  await app.register(fastifyCsrf, { ...formCookie(settings.isBehindTls), getToken: formToken })
  const fastify = app.getHttpAdapter().getInstance()
  storeNothing(fastify)
  protectForms(fastify)
  limitPrograms(fastify, app.get(Limits), new URL(settings.publicUrl).origin)
  app.get(ApiDocument).describe(app, settings.publicUrl)
  app.useGlobalPipes(schemaPipe())
  app.useGlobalInterceptors(new PagesInterceptor(view))
  app.useGlobalFilters(new ErrorsFilter(view))
}

function guardHeaders(app: NestFastifyApplication, settings: Settings, view: ViewService): void {
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': "'none'",
        'script-src': ["'self'", `'sha256-${inlineHash(view)}'`],
        'style-src': "'self'",
        'img-src': "'self'",
        'form-action': "'self'",
        'frame-ancestors': "'none'",
        'base-uri': "'none'",
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: settings.isBehindTls ? { maxAge: aYear, includeSubDomains: false } : false,
  })
}

/** The template of govuk-frontend has one inline line; it is allowed by the hash of what it is in the installed version. */
export function inlineHash(view: ViewService): string {
  const script = /<script>([^<]*)<\/script>/.exec(view.render('govuk/template'))?.[1] ?? ''
  return createHash('sha256').update(script).digest('base64')
}

/** `__Host-` makes a browser refuse the cookie from a sibling site; it needs TLS, so the demo on loopback has another name. */
function formCookie(isSecure: boolean) {
  return {
    cookieKey: isSecure ? '__Host-form' : 'form',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure },
  } as const
}

/** A form with files is read later than this, so it carries its token in the address. */
function formToken(request: FastifyRequest): string | undefined {
  const from = isMultipart(request) ? request.query : request.body
  return typeof from === 'object' && from !== null && '_csrf' in from && typeof from._csrf === 'string' ? from._csrf : undefined
}

const isMultipart = (request: FastifyRequest): boolean => (request.headers['content-type'] ?? '').startsWith('multipart/')

/** Nothing personal stays in a browser or on the way: whatever does not say otherwise is not stored. */
function storeNothing(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
    done(null, payload)
  })
}

/** Forms carry a token bound to the browser's cookie, besides the check of their origin. Programs use bearer tokens, which no other site can send. */
function protectForms(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, reply, done) => {
    const isSafe = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS'
    if (isSafe || request.is404 || request.url.startsWith('/api/')) done()
    else fastify.csrfProtection(request, reply, done)
  })
}
