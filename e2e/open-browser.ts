// Opens Chromium for an end-to-end test, with a profile that can be opened again, and keeps every fault of its pages.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { browserPath, chromiumFlags } from '../scripts/browsers.mjs';

export interface OpenBrowser {
  readonly context: BrowserContext;
  /** Folder of the profile; `openBrowser` takes it to find again what was stored. */
  readonly profile: string;
  /** Violations of the policy, uncaught errors, console errors and requests to other hosts, in words, as they come. */
  readonly faults: string[];
  /** Opens an address in a new page. */
  open(address: string): Promise<Page>;
  /** Closes the browser; `forget` removes the profile too. */
  close(options?: { forget?: boolean }): Promise<void>;
}

export interface BrowserOptions extends Pick<
  BrowserContextOptions,
  'locale' | 'colorScheme' | 'viewport' | 'deviceScaleFactor' | 'permissions' | 'hasTouch'
> {
  profile?: string;
  /** Whether pages that were left are kept for the way back, as they are for people; playwright has that switched off. */
  keepsPages?: boolean;
}

export async function openBrowser({ profile, keepsPages, ...options }: BrowserOptions = {}): Promise<OpenBrowser> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'journeymap-profile-'));
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('Chromium was not found; `npm test -- e2e` installs it or says how');
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: chromiumFlags,
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    colorScheme: 'light',
    acceptDownloads: true,
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    ...options,
  });
  const faults: string[] = [];
  await watch(context, faults);
  return {
    context,
    profile: folder,
    faults,
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    close: async ({ forget = profile === undefined } = {}) => {
      await context.close();
      if (forget) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function watch(context: BrowserContext, faults: string[]): Promise<void> {
  await context.exposeBinding('reportViolation', (_source, text: string) => void faults.push(text));
  await context.addInitScript(() => {
    const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
    document.addEventListener('securitypolicyviolation', (event) => {
      report(`violation: ${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('weberror', (event) => faults.push(`error: ${event.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const local = hostname === 'localhost' || !protocol.startsWith('http');
    if (!local) faults.push(`network: ${request.url()}`);
  });
}
