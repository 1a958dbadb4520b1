import { AxeBuilder } from '@axe-core/playwright'
import sparticuz from '@sparticuz/chromium'
import { expect } from '@jest/globals'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { markupFaults } from '../markup.js'

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium of the npm package, or the one that CHROMIUM names. Two seconds to start: one for a whole file. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? (await sparticuz.executablePath())
  // In a single process the whole browser ends with the first window that is closed
  const args = sparticuz.args.filter((one) => one !== '--single-process')
  return chromium.launch({ executablePath, args: [...args, ...quiet], headless: true })
}

export interface Window {
  readonly page: Page
  /** What the browser complained of so far. */
  readonly complaints: string[]
  close(): Promise<void>
}

/** A window of its own, without another's cookies. Narrow is the smallest phone that WCAG 2.2 asks for (1.4.10). */
export async function openWindow(
  browser: Browser,
  url: string,
  { width = 1280, scripts = true }: { width?: number; scripts?: boolean } = {},
): Promise<Window> {
  const context: BrowserContext = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
    locale: 'en-GB',
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // A refused form answers 409, 412 or 422 on purpose, which the browser writes down as a failed load
    const isRefusal = /status of 4(09|12|22)/.test(message.text())
    if ((message.type() === 'error' || message.type() === 'warning') && !isRefusal) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return { page, complaints, close: () => context.close() }
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** axe: WCAG 2.2 AA and its best practices. Needs scripts. */
export async function faultsOf(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`))
}

/** By how many pixels the page runs off to the side. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)')

/** Everything a page has to be, looked at as it stands. */
export async function expectSound({ page, complaints }: Window): Promise<void> {
  expect(await faultsOf(page)).toEqual([])
  expect(await markupFaults(await (await page.request.get(page.url())).text())).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
  expect(complaints).toEqual([])
}

/** By keyboard alone: on to the link, button or field of this name, as one who sees only the focus would go. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = JSON.stringify(name)
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate(
      `(() => { const at = document.activeElement; const said = (at?.labels?.[0]?.textContent ?? at?.textContent ?? '').trim(); return said.startsWith(${wanted}) })()`,
    )
    if (isThere === true) return
  }
  throw new Error(`The keyboard does not reach “${name}”`)
}
