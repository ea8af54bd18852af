'use client'
import { stored } from './stored'

/** How often a list is read again as a whole. */
export type RefreshEvery = 'off' | '10s' | '1m' | '2m' | '5m'

export const refreshWords: Record<RefreshEvery, string> = {
  off: 'Off',
  '10s': 'every 10 s',
  '1m': 'every 1 min',
  '2m': 'every 2 min',
  '5m': 'every 5 min',
}

/** In ms; 0 is never. */
export const refreshMs: Record<RefreshEvery, number> = {
  off: 0,
  '10s': 10_000,
  '1m': 60_000,
  '2m': 120_000,
  '5m': 300_000,
}

export const refreshPreference = stored<RefreshEvery>('refresh', '1m', (raw) =>
  typeof raw === 'string' && Object.hasOwn(refreshMs, raw) ? (raw as RefreshEvery) : undefined,
)
