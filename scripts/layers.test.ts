import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inRoot } from './root.mjs'

/** Per layer (a file in it): what it may import, and what it may not, by alias and by relative path. */
const layers: Record<string, { may: string[]; mayNot: string[] }> = {
  'lib/databricks/planted.ts': {
    may: ['./operation', '@/lib/databricks/errors'],
    mayNot: [
      'react',
      'next/server',
      'node:fs',
      'fs',
      '@tanstack/react-query',
      '@/lib/server/session',
      '../server/session',
      '../query/call',
      './spec/facts',
      '../../emulator/engine',
    ],
  },
  'lib/databricks/rules/planted.ts': {
    may: ['../api/clusters'],
    mayNot: ['react', '../spec/facts', '@/components/ui/button', '../../server/session'],
  },
  'lib/format/planted.ts': {
    may: ['./time'],
    mayNot: ['react', 'node:os', '../server/session', '@/lib/query/call', '../../components/ui/cx'],
  },
  'lib/query/planted.ts': {
    may: ['react', '@tanstack/react-query', '@/lib/databricks/errors'],
    mayNot: [
      'next/navigation',
      'next-auth/react',
      'node:fs',
      '../server/session',
      '@/components/ui/button',
      '../../app/page',
      '@/lib/databricks/spec/facts',
    ],
  },
  'lib/server/planted.ts': {
    may: ['next-auth', 'node:fs', '@/lib/databricks/spec/facts'],
    mayNot: ['react', '@/components/ui/button', '../query/call', '../../emulator/engine', '@tanstack/react-query'],
  },
  'emulator/families/planted.ts': {
    may: ['node:http', '@/lib/databricks/spec/facts', '../engine'],
    mayNot: [
      'react',
      'next/server',
      '@/lib/databricks/rules/clusters',
      '../../lib/server/session',
      '../../app/page',
      '@/components/ui/button',
    ],
  },
  'components/planted.tsx': {
    may: ['react', 'next/link', '@/lib/query/call', './ui/button'],
    mayNot: [
      'node:fs',
      '@/lib/server/session',
      '../lib/server/session',
      '../app/page',
      '@/emulator/engine',
      '@/lib/databricks/spec/facts',
    ],
  },
  'components/ui/planted.tsx': {
    may: ['react', './cx'],
    mayNot: [
      'next/link',
      'node:fs',
      '@/lib/query/call',
      '../../lib/format/time',
      '@tanstack/react-query',
      '../../app/page',
    ],
  },
  'app/(console)/w/[workspace]/clusters/planted.tsx': {
    may: ['@/lib/server/session', '@/components/page-header', './cluster-table'],
    mayNot: ['@/emulator/engine', '../../../../../emulator/engine', '@/lib/databricks/spec/facts'],
  },
  'e2e/planted.e2e.ts': {
    may: ['./support', '@playwright/test'],
    mayNot: ['@/lib/format/time', '../lib/format/time', '../emulator/engine', '../scripts/root.mjs'],
  },
}

const folder = mkdtempSync(join(tmpdir(), 'trowel-layers-'))
afterAll(() => rmSync(folder, { recursive: true }))
const refused = refusedImports()

test.each(Object.entries(layers))('%s', (path, { may, mayNot }) => {
  expect(
    mayNot.filter((imported) => !refused.has(`${path} ${imported}`)),
    'not refused',
  ).toEqual([])
  expect(
    may.filter((imported) => refused.has(`${path} ${imported}`)),
    'refused',
  ).toEqual([])
})

/** What oxlint says about a tree of files that import all this, under the repository's own rules. */
function refusedImports(): Set<string> {
  cpSync(inRoot('.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  const texts = new Map<string, string>()
  for (const [path, { may, mayNot }] of Object.entries(layers)) {
    const text = [...may, ...mayNot].map((imported) => `import '${imported}'\n`).join('')
    texts.set(path, text)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { diagnostics } = JSON.parse(lint()) as {
    diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[]
  }
  const isLayer = /no-restricted-imports|prefer-node-protocol/
  return new Set(
    diagnostics
      .filter(({ code }) => isLayer.test(code))
      .map(({ filename, labels }) => {
        const line = texts.get(filename)?.split('\n')[(labels[0]?.span.line ?? 0) - 1]
        return `${filename} ${/'(.*)'/.exec(line ?? '')?.[1]}`
      }),
  )
}

function lint(): string {
  try {
    return execFileSync(process.execPath, [inRoot('node_modules/oxlint/bin/oxlint'), '--format=json'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    // It ends with 1 because there are findings, which is what is wanted.
    return (error as { stdout: string }).stdout
  }
}
