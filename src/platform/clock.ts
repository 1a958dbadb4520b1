import { Injectable } from '@nestjs/common'

/** The only source of the present moment: nothing else in the program asks the machine for it. */
export abstract class Clock {
  abstract now(): Date
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date()
  }
}

/** Stands where it was put: for history made under earlier clocks, and for tests. */
export class SetClock extends Clock {
  #now: Date

  constructor(now: Date) {
    super()
    this.#now = now
  }

  now(): Date {
    return new Date(this.#now)
  }

  set(now: Date): void {
    this.#now = now
  }

  advance(milliseconds: number): void {
    this.#now = new Date(this.#now.getTime() + milliseconds)
  }
}
