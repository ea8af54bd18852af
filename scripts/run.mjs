import { startChild } from './children.mjs'

/**
 * Runs a command to its end in the repository. `shown` writes its output through as it comes; it is always captured too.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { shown = false, env = {} } = {}) {
  const child = startChild(command, args, { env: { ...process.env, ...env } })
  const chunks = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      chunks.push(chunk)
      if (shown) process.stderr.write(chunk)
    })
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}

/** `run` for a JavaScript file, with the Node that runs this one. */
export const runNode = (args, options) => run(process.execPath, args, options)
