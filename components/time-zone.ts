'use client'
import type { Zone } from '@/lib/format/time'
import { stored } from './stored'

/** The clock on which this reader sees absolute times, on every page. */
export const zonePreference = stored<Zone>('zone', 'local', (raw) => (raw === 'utc' ? 'utc' : undefined))
