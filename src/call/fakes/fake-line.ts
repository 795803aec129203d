/** A page has done all it can before the next message reaches it. */
async function untilNextMessage(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}

/** One direction of a line: what is put in comes out in order, a moment later, or when the test lets it. */
export class FakeLine {
  #isHeld = false;
  #isFlowing = false;
  #waiting: (() => void)[] = [];

  put(task: () => void): void {
    this.#waiting.push(task);
    void this.#flow();
  }

  /** Nothing comes out by itself. */
  hold(): void {
    this.#isHeld = true;
  }

  /** Lets so many things out. */
  async step(count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) {
      this.#waiting.shift()?.();
      await untilNextMessage();
    }
  }

  letGo(): void {
    this.#isHeld = false;
    void this.#flow();
  }

  /** What was on its way is lost. */
  cut(): void {
    this.#waiting = [];
  }

  async #flow(): Promise<void> {
    if (this.#isFlowing) return;
    this.#isFlowing = true;
    while (this.#waiting.length > 0 && !this.#isHeld) {
      await untilNextMessage();
      if (!this.#isHeld) this.#waiting.shift()?.();
    }
    this.#isFlowing = false;
  }
}
