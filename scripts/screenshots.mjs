// Draws the pictures of README and docs from the built demo, in a real browser: node scripts/screenshots.mjs
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserPath, chromiumFlags } from './browsers.mjs';
import { inRoot } from './project.mjs';
import { serve } from './serve.mjs';

const pictures = [
  { name: 'bank-en-light', locale: 'en', theme: 'light', sample: 'bank-limit-en' },
  { name: 'bank-ru-dark', locale: 'ru', theme: 'dark', sample: 'bank-limit-ru' },
];

mkdirSync(inRoot('docs/images'), { recursive: true });
const server = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath: browserPath('chromium'), args: chromiumFlags });
try {
  for (const { name, locale, theme, sample } of pictures) {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, locale, colorScheme: theme });
    await page.goto(`${server.address}?locale=${locale}&theme=${theme}&library=${name}`);
    await page.locator('[data-action="map-menu"]').click();
    await page.locator('jm-toolbar jm-menu [data-action="open-map"]').click();
    await page.locator(`jm-library-dialog [data-start="${sample}"]`).click();
    await page.locator('[data-card]').first().waitFor();
    // The pain tells its story in the inspector.
    const pain = page.locator('[data-card]', { hasText: /0[.,]40/ }).last();
    await pain.click({ position: { x: 24, y: 12 } });
    await page.waitForTimeout(500);
    await page.screenshot({ path: inRoot('docs/images', `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
