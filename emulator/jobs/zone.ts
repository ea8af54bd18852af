const hour = 60 * 60 * 1000
const day = 24 * hour

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Local times of one zone, as milliseconds since 1970 of a clock on its wall. */
export class Zone {
  private readonly format: Intl.DateTimeFormat
  /** Asking Intl is slow, and most days have one offset. By day: the offset, or NaN when it changes. */
  private readonly offsets = new Map<number, number>()

  constructor(name: string) {
    this.format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' })
  }

  toLocal = (ms: number): number => ms + this.offsetMs(ms)

  /** A time that is skipped in spring becomes the one an hour later; of two in autumn it is the first. */
  toUtc(local: number): number {
    const early = local - this.offsetMs(local - day)
    if (this.toLocal(early) === local) return early
    const late = local - this.offsetMs(local + day)
    return this.toLocal(late) === local ? late : early
  }

  private offsetMs(ms: number): number {
    const at = Math.floor(ms / day)
    let offset = this.offsets.get(at)
    if (offset === undefined) {
      const [first, last] = [this.ask(at * day), this.ask((at + 1) * day)]
      offset = first === last ? first : NaN
      this.offsets.set(at, offset)
    }
    return Number.isNaN(offset) ? this.ask(ms) : offset
  }

  private ask(ms: number): number {
    const text = this.format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')!.value
    const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(text) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * hour + Number(minutes) * 60_000)
  }
}
