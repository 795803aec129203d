/** Time as an argument, so that every rule with a timeout can be tested without waiting. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Runs `task` once after `delayMs`; the returned function cancels it and may be called twice. */
  after(delayMs: number, task: () => void): () => void;
}

interface Timers<Handle> {
  setTimeout(task: () => void, delayMs: number): Handle;
  clearTimeout(handle: Handle): void;
}

/** `createSystemClock(globalThis)` in a browser and in Node; base itself knows neither. */
export function createSystemClock<Handle>(timers: Timers<Handle>, now: () => number = Date.now): Clock {
  return {
    now,
    after(delayMs, task) {
      const handle = timers.setTimeout(task, delayMs);
      return () => timers.clearTimeout(handle);
    },
  };
}

/** A clock that only moves when told to. Kept beside the real one because every package's tests use it. */
export interface ManualClock extends Clock {
  advance(byMs: number): void;
  /** How many tasks wait: a test of an owner's clean-up expects 0 after its end. */
  pending(): number;
}

export function createManualClock(startMs = 0): ManualClock {
  let nowMs = startMs;
  let nextId = 0;
  const tasks = new Map<number, { dueMs: number; task: () => void }>();

  const nextDue = (limitMs: number): [number, { dueMs: number; task: () => void }] | undefined =>
    [...tasks].filter(([, t]) => t.dueMs <= limitMs).sort(([a, x], [b, y]) => x.dueMs - y.dueMs || a - b)[0];

  return {
    now: () => nowMs,
    after(delayMs, task) {
      const id = ++nextId;
      tasks.set(id, { dueMs: nowMs + delayMs, task });
      return () => void tasks.delete(id);
    },
    advance(byMs) {
      const limitMs = nowMs + byMs;
      for (let due = nextDue(limitMs); due; due = nextDue(limitMs)) {
        const [id, { dueMs, task }] = due;
        tasks.delete(id);
        nowMs = dueMs;
        task();
      }
      nowMs = limitMs;
    },
    pending: () => tasks.size,
  };
}
