import { startChild, stopped, stopping } from './children.mjs'

/** Becomes a server: its output is ours, so is its end; to be asked to stop is no failure. */
export function serve(args, { env = process.env } = {}) {
  stopped.then(() => process.exit(0))
  startChild(process.execPath, args.map(String), { env, stdio: 'inherit' }).once('close', (code) => {
    if (!stopping()) process.exit(code ?? 1)
  })
}
