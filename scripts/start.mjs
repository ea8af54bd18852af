/**
 * `npm start`: the production server. HOST, PORT, TROWEL_ORIGIN and TROWEL_WORKSPACES say where it listens and what it serves;
 * README names them all.
 */
import { consoleEnv, listening, nextCommand } from './console-env.mjs'
import { ensure, requireNode } from './ensure.mjs'
import { isOwnAddress, portFor } from './ports.mjs'
import { refuse, refuseError } from './say.mjs'
import { serve } from './serve.mjs'

requireNode('20.9', 'Trowel')
const { host, isLoopback } = listening(process.env)
if (!isLoopback && !process.env.TROWEL_WORKSPACES)
  refuse(
    `HOST=${host} would offer the console to other machines: name the workspaces it may reach in TROWEL_WORKSPACES first, or listen on 127.0.0.1.`,
  )

if (!(await isOwnAddress(host))) refuse(`HOST=${host} is not an address of this machine.`)
const port = await portFor('PORT', 3000).catch(refuseError)
if (!isLoopback && !process.env.TROWEL_ORIGIN)
  console.error(`Sign-in works at http://localhost:${port} alone: set TROWEL_ORIGIN to the https address people open.`)
await ensure('deps', 'build').catch(refuseError)
serve([nextCommand, 'start', '-H', host, '-p', port], { env: consoleEnv(process.env) })
