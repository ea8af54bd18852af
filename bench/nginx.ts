import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, stopChild } from '../scripts/children.mjs'
import { freePort } from '../scripts/ports.mjs'

export interface Nginx {
  origin: string
  pid: number
  stop(): Promise<void>
}

/** A plain reverse proxy that adds the token, as the console does; undefined where nginx is not installed. */
export async function startNginx(upstream: string, token: string): Promise<Nginx | undefined> {
  const binary = ['nginx', '/usr/sbin/nginx'].find(isInstalled)
  if (!binary) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'trowel-nginx-'))
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, new URL(upstream).host, token))
  const child = startChild(binary, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'])
  const origin = `http://127.0.0.1:${port}`
  await untilAnswers(origin)
  const stop = async () => {
    await stopChild(child)
    rmSync(folder, { recursive: true })
  }
  return { origin, pid: child.pid!, stop }
}

const configuration = (folder: string, port: number, upstream: string, token: string) => `
daemon off;
worker_processes 1;
pid ${folder}/pid;
events { worker_connections 256; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  upstream workspace { server ${upstream}; keepalive 32; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://workspace;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host ${upstream};
      proxy_set_header Authorization "Bearer ${token}";
    }
  }
}
`

async function untilAnswers(origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(origin).catch(() => undefined)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('nginx did not answer.')
}

function isInstalled(binary: string): boolean {
  try {
    execFileSync(binary, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
