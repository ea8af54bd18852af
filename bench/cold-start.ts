import { median, type Part } from './figures'
import { residentMb } from './memory'
import { openRig } from './rig'

const rounds = 3

/** How long the production server takes until it answers, and what it holds when nobody asks for anything. */
export async function coldStart(): Promise<Part> {
  const starts: Record<Server, Measured>[] = []
  for (let round = 0; round < rounds; round++) {
    const rig = await openRig()
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    starts.push({
      console: { readyMs: rig.console.readyMs, residentMb: residentMb(rig.console.pid) },
      emulator: { readyMs: rig.emulator.readyMs, residentMb: residentMb(rig.emulator.pid) },
    })
    await rig.close()
  }
  const of = (server: Server, key: keyof Measured) => median(starts.map((one) => one[server][key]))
  return {
    title: `Cold start (median of ${rounds})`,
    figures: [
      {
        what: 'from start to the first answer',
        value: of('console', 'readyMs'),
        unit: 'ms',
        goal: { atMost: 1000 },
        peers: { 'the emulator': of('emulator', 'readyMs') },
      },
      {
        what: 'memory when idle',
        value: of('console', 'residentMb'),
        unit: 'MB',
        goal: { atMost: 200 },
        peers: { 'the emulator': of('emulator', 'residentMb') },
      },
    ],
  }
}

type Server = 'console' | 'emulator'
interface Measured {
  readyMs: number
  residentMb: number
}
