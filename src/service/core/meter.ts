/** Counts what goes through the core: numbers alone, never who or what. */
interface Meter {
  received(bytes: number): void;
  answered(type: string, outcome: string, seconds: number): void;
  read(): Reading;
}

export interface Reading {
  readonly bytesReceived: number;
  readonly answers: readonly { readonly type: string; readonly outcome: string; readonly count: number }[];
  /** How long a message took to be committed and handed to everybody's lines. */
  readonly commits: Histogram;
}

export interface Histogram {
  /** Each counts everything up to its bound, as Prometheus wants it. */
  readonly buckets: readonly { readonly upToSeconds: number; readonly count: number }[];
  readonly sumSeconds: number;
  readonly count: number;
}

const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

export function createMeter(): Meter {
  const answers = new Map<string, { type: string; outcome: string; count: number }>();
  const counts = bounds.map(() => 0);
  let bytesReceived = 0;
  let sumSeconds = 0;
  let count = 0;

  const commit = (seconds: number): void => {
    sumSeconds += seconds;
    count += 1;
    for (const [index, bound] of bounds.entries())
      if (seconds <= bound) counts[index] = (counts[index] ?? 0) + 1;
  };

  return {
    received: (bytes) => void (bytesReceived += bytes),
    answered(type, outcome, seconds) {
      const key = `${type} ${outcome}`;
      const known = answers.get(key) ?? { type, outcome, count: 0 };
      known.count += 1;
      answers.set(key, known);
      if (type === 'chat.send' && outcome === 'ok') commit(seconds);
    },
    read: () => ({
      bytesReceived,
      answers: [...answers.values()],
      commits: {
        buckets: bounds.map((upToSeconds, index) => ({ upToSeconds, count: counts[index] ?? 0 })),
        sumSeconds,
        count,
      },
    }),
  };
}
