import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSqliteStorage } from '../src/service/storage/sqlite-storage.ts';
import type { SearchQuery, Storage } from '../src/service/storage/storage.ts';
import { type Figure, figure, median, quantile } from './framework/figure.ts';
import { seedMessages, type SeededMessages } from './service/seed-messages.ts';
import { createTalk, type Talk } from './service/talk.ts';

const messages = 1_000_000;
const searchesOfAKind = 60;
/** What is promised: the floor of these figures, since no machine gives it. */
const promisedMs = 100;

type Ask = (talk: Talk, seeded: SeededMessages) => Partial<SearchQuery>;

const partOf = (word: string): string => (word.length > 6 ? word.slice(1, -1) : word);
const usual = (talk: Talk): string => talk.pick(talk.words, talk.share() ** 3);
const rare = (talk: Talk): string => talk.pick(talk.words, 0.5 + talk.share() / 2);

/** What people look for, and what somebody types who means harm. */
const kinds: Readonly<Record<string, Ask>> = {
  word: (talk) => ({ text: usual(talk) }),
  'rare-word': (talk) => ({ text: rare(talk) }),
  'part-of-word': (talk) => ({ text: partOf(rare(talk)) }),
  'two-words': (talk) => ({ text: `${usual(talk)} ${rare(talk)}` }),
  'no-such-word': (talk) => ({ text: `${usual(talk)}zq${rare(talk)}` }),
  'one-letter': () => ({ text: 'q' }),
  'from-a-person': (talk, { senders }) => ({ text: usual(talk), from: talk.pick(senders, talk.share()) }),
  'a-week': (talk) => {
    const afterMs = Date.UTC(2024, 0, 1) + talk.share() * messages * 60_000;
    return { text: usual(talk), afterMs, beforeMs: afterMs + 7 * 86_400_000 };
  },
  links: (talk) => ({ text: usual(talk), has: 'link' }),
  hostile: (talk) => ({
    text: talk.pick(
      ['"'.repeat(200), 'a* OR b* NEAR(', 'the '.repeat(50), 'staserung'.repeat(22), '- ^ : {x}'],
      talk.share(),
    ),
  }),
};

/** In how many rooms the one who searches is: one quiet room, a few, many, nearly all. */
const memberships = [1, 30, 300, 2_000];

const roomsOf = (rooms: SeededMessages['rooms'], count: number): SeededMessages['rooms'] =>
  rooms.filter((_, index) => (index + 1) % Math.floor(rooms.length / count) === 0);

const everything = {
  from: undefined,
  afterMs: undefined,
  beforeMs: undefined,
  has: undefined,
  cursor: undefined,
};

function timesOf(storage: Storage, seeded: SeededMessages, talk: Talk, ask: Ask): number[] {
  return Array.from({ length: searchesOfAKind }, (_, index) => {
    const rooms = roomsOf(seeded.rooms, memberships[index % memberships.length] ?? 1);
    const query = { ...everything, text: '', limit: 50, rooms, ...ask(talk, seeded) };
    const startMs = performance.now();
    storage.search(query);
    return performance.now() - startMs;
  });
}

export async function* bench(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  try {
    const file = path.join(folder, 'parley.db');
    const talk = createTalk(1);
    const seeded = seedMessages(file, messages, talk);
    const storage = createSqliteStorage(file, randomUUID);
    const all: number[] = [];
    for (const [kind, ask] of Object.entries(kinds)) {
      const times = timesOf(storage, seeded, talk, ask);
      all.push(...times);
      yield told(`search-1m-${kind}-p95`, quantile(times, 0.95), null);
      // Lets a waiting interrupt in: a kind can take seconds on a slow machine.
      await Promise.resolve();
    }
    storage.close();
    yield told('search-1m-p50', median(all), null);
    yield told('search-1m-p95', quantile(all, 0.95), 1);
    yield told('search-1m-slowest', quantile(all, 1), null);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const told = (name: string, value: number, budget: number | null): Figure =>
  figure({ name, value, unit: 'ms', floor: promisedMs, budget, better: 'lower' });
