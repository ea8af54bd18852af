import { coverage } from './routes'

/** What is answered and what is not, as a page of the documentation. */
export function coveragePage(): string {
  const rows = coverage()
  const sum = (of: 'done' | 'missing') => rows.reduce((total, row) => total + row[of].length, 0)
  const begun = rows.filter(({ done }) => done.length > 0)
  const names = (ids: readonly string[]) => ids.map((id) => `\`${id.slice(id.indexOf('.') + 1)}\``).join(', ')
  return [
    '# What the emulator answers',
    '',
    `${sum('done')} of the ${sum('done') + sum('missing')} operations of the catalogue; every other one is known, and answers 501`,
    '`NOT_IMPLEMENTED` with its name. Written by `npm run --silent emulator -- --coverage --markdown`.',
    '',
    ...begun.map(({ family, done, missing }) =>
      [
        `## ${family}`,
        '',
        `${done.length} of ${done.length + missing.length}: ${names(done)}.`,
        ...(missing.length > 0 ? ['', `Not yet: ${names(missing)}.`] : []),
        '',
      ].join('\n'),
    ),
    '## Nothing yet',
    '',
    `${rows
      .filter(({ done }) => done.length === 0)
      .map(({ family, missing }) => `${family} (${missing.length})`)
      .join(', ')}.`,
  ].join('\n')
}
