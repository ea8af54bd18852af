import type { InitScript } from '../global-init-scripts/script-list'
import { hexId } from '../random'
import type { Workspace } from '../workspace'

const day = 24 * 60 * 60 * 1000
const ada = 'ada.admin@acme.example'
const greta = 'greta.weiss@acme.example'

interface Story {
  name: string
  enabled: boolean
  /** Who made it how many days ago, and who changed it last. */
  made: [string, number]
  changed: [string, number]
  lines: string[]
}

/** Everybody's first, the one that is no longer needed last. */
const stories: readonly Story[] = [
  {
    name: 'corporate-ca',
    enabled: true,
    made: [ada, 611],
    changed: [greta, 97],
    lines: [
      'set -e',
      'cp /Volumes/main/platform/init/acme-root-ca.crt /usr/local/share/ca-certificates/',
      'update-ca-certificates',
    ],
  },
  {
    name: 'audit-agent',
    enabled: true,
    made: [greta, 240],
    changed: [greta, 33],
    lines: ['curl -sSf https://packages.acme.example/audit-agent/install.sh | bash -s -- --quiet'],
  },
  {
    name: 'pip-mirror (moved to policies)',
    enabled: false,
    made: [ada, 580],
    changed: [ada, 41],
    lines: ['printf "[global]\\nindex-url = https://pypi.acme.example/simple\\n" > /etc/pip.conf'],
  },
]

/** The global init scripts that a workspace begins with. */
export function seedInitScripts({ clock, seed }: Workspace): InitScript[] {
  if (seed.empty) return []
  const at = (days: number) => clock.nowMs() - days * day
  return stories.map(({ name, enabled, made, changed, lines }) => ({
    script_id: hexId(`init script ${name}`, 16).toUpperCase(),
    name,
    enabled,
    script: Buffer.from(['#!/bin/bash', ...lines, ''].join('\n')).toString('base64'),
    created_by: made[0],
    created_at: at(made[1]),
    updated_by: changed[0],
    updated_at: at(changed[1]),
  }))
}
