import { defineConfig } from '@playwright/test'

const isRoot = process.getuid?.() === 0

/** Run through `node scripts/e2e.mjs`, which starts what the tests are played on. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  grepInvert: process.env.TEST_FULL ? undefined : /@slow/,
  retries: 0,
  workers: 2,
  // A judge of 40 rows takes long on a busy machine; what must be quick is asked of the bench.
  timeout: 60_000,
  expect: { timeout: 7_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Not the server's zone, so that a time written by the server alone shows as an error of hydration.
    timezoneId: 'Asia/Kolkata',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.PW_CHROMIUM,
      chromiumSandbox: !isRoot,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
})
