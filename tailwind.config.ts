import type { Config } from 'tailwindcss'

/** Tokens live in app/globals.css under `@theme`; this names where classes are looked for. */
export default { content: ['./{app,components}/**/*.{ts,tsx}', '!./**/*.test.*'] } satisfies Config
