/** One direction of a line: what is put in comes out in order, a moment later, or when the test lets it. */
export class FakeLine {
  /** Nothing comes out by itself. */
  isHeld = false;
  #waiting: (() => void)[] = [];

  put(task: () => void): void {
    this.#waiting.push(task);
    if (!this.isHeld) void Promise.resolve().then(() => this.#next());
  }

  /** Lets one thing out; false if there is none. */
  step(): boolean {
    return this.#next();
  }

  hold(): void {
    this.isHeld = true;
  }

  letGo(): void {
    this.isHeld = false;
    for (const _ of this.#waiting) void Promise.resolve().then(() => this.#next());
  }

  cut(): void {
    this.#waiting = [];
  }

  #next(): boolean {
    const task = this.#waiting.shift();
    task?.();
    return task !== undefined;
  }
}
