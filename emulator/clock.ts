/** Where a clock stands, to be set to it again. */
export interface ClockMark {
  aheadMs: number
  rate: number
  anchor: { nowMs: number; workMs: number }
}

/**
 * The time of one workspace. There are no timers: things carry when they will change, and are brought up to date when
 * looked at. Time of day is the wall's (plus what was advanced), so that ages on a screen are right; *work* is what
 * takes time, counted in milliseconds at speed 1, and passes `speed` times faster than the wall.
 */
export class Clock {
  private aheadMs = 0
  private anchor: { nowMs: number; workMs: number }

  constructor(
    private readonly wallMs: () => number,
    private rate = 1,
  ) {
    this.anchor = { nowMs: wallMs(), workMs: 0 }
  }

  nowMs(): number {
    return this.wallMs() + this.aheadMs
  }

  workMs(): number {
    return this.anchor.workMs + (this.nowMs() - this.anchor.nowMs) * this.rate
  }

  /** The time of day at which so much work was or will be done, as far as the present speed tells. */
  dayMs(workMs: number): number {
    return Math.round(this.anchor.nowMs + (workMs - this.anchor.workMs) / this.rate)
  }

  /** As if so much time had gone by. */
  advance(ms: number): void {
    this.aheadMs += ms
  }

  mark(): ClockMark {
    return { aheadMs: this.aheadMs, rate: this.rate, anchor: this.anchor }
  }

  /** As it stood; what has gone by on the wall since then has gone by here too. */
  resume({ aheadMs, rate, anchor }: ClockMark): void {
    Object.assign(this, { aheadMs, rate, anchor })
  }

  get speed(): number {
    return this.rate
  }

  set speed(rate: number) {
    this.anchor = { nowMs: this.nowMs(), workMs: this.workMs() }
    this.rate = rate
  }
}
