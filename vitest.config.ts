import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // The guard of Next's bundler against client imports; under Vitest everything is the server.
      'server-only': fileURLToPath(new URL('./scripts/nothing.ts', import.meta.url)),
    },
  },
  // Tests wait for conditions, not for time: a slow machine is no failure.
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    include: ['{lib,emulator,scripts,app,components}/**/*.test.{ts,tsx}'],
  },
})
