/** `npm run bench [part …]`: measures, prints a table per part and writes bench/results.json. */
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { stopped } from '../scripts/children.mjs'
import { inRoot } from '../scripts/root.mjs'
import { refuse } from '../scripts/say.mjs'
import { coldStart } from './cold-start'
import { files } from './files'
import { emulator } from './emulator'
import { isMet, table, type Part } from './figures'
import { firstVisit } from './first-visit'
import { gate } from './gate'
import { press } from './press'
import { tenThousand } from './ten-thousand'

const parts: Record<string, () => Promise<Part>> = {
  emulator,
  'cold-start': coldStart,
  gate,
  'first-visit': firstVisit,
  press,
  'ten-thousand': tenThousand,
  files,
}

stopped.then(() => process.exit(130))

const named = process.argv.slice(2)
const unknown = named.find((name) => !parts[name])
if (unknown) refuse(`There is no part ${unknown}; the parts are ${Object.keys(parts).join(', ')}.`)

const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`
console.log(machine)
const measured: Record<string, Part> = {}
for (const name of named.length ? named : Object.keys(parts)) {
  measured[name] = await parts[name]!()
  console.log(table(measured[name]))
}
writeFileSync(
  inRoot('bench/results.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, parts: measured }, null, 2)}\n`,
)

const missed = Object.values(measured).flatMap(({ figures }) => figures.filter((figure) => !isMet(figure)))
console.log(
  `\n${missed.length ? `Short of the goal: ${missed.map(({ what }) => what).join('; ')}.` : 'Every goal is met.'}`,
)
process.exit(0)
