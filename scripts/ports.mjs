import { createServer } from 'node:net'

/** Whether nothing listens on this port under any loopback name; a browser asked for localhost may try either. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1']) if (!(await canListen(port, host))) return false
  return true
}

/** A port of 127.0.0.1 that nothing uses now. */
export function freePort() {
  return listenOnce(0, '127.0.0.1')
}

/** The port a variable names, or its default; throws a sentence when that is not a port or is taken. */
export async function portFor(variable, fallback) {
  const text = process.env[variable] || String(fallback)
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`${variable}=${text} is not a port.`)
  if (await isFree(port)) return port
  throw new Error(`Port ${port} is taken by another program. Stop it, or choose another port: ${variable}=${port + 1}.`)
}

/** Whether HOST, which may be a name, is an address this machine has. */
export const isOwnAddress = (host) =>
  listenOnce(0, host).then(
    () => true,
    () => false,
  )

async function canListen(port, host) {
  try {
    await listenOnce(port, host)
    return true
  } catch (error) {
    // Without IPv6 there is no ::1, and so nobody on it.
    return error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'
  }
}

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address()
      server.close(() => resolve(given))
    })
  })
}
