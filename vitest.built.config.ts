import { defineConfig } from 'vitest/config'

/** What can only be tested on the production build: `npm test` runs it after building. */
export default defineConfig({ test: { include: ['scripts/**/*.built.ts'], testTimeout: 30_000, hookTimeout: 30_000 } })
