/** `npm run bench [-- part …]`: the figures of bench/, each beside its goal and its peers. */
import { startChild, stopped } from './children.mjs'
import { ensure, requireNode } from './ensure.mjs'
import { inRoot } from './root.mjs'
import { refuseError } from './say.mjs'

requireNode('20.19', 'The bench')
stopped.then(() => process.exit(130))
await ensure('deps', 'browser', 'build').catch(refuseError)
const args = ['--import', 'tsx', inRoot('bench/run.ts'), ...process.argv.slice(2)]
startChild(process.execPath, args, { stdio: 'inherit' }).once('close', (code) => process.exit(code ?? 1))
