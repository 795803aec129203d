import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createExchange, type Exchange, type SafetyWord } from './exchange.ts';
import { fingerprintIn, fingerprintsOf } from './fingerprints.ts';
import { commitmentTo, safetyWords, type Hash } from './safety-words.ts';
import { wordList } from './word-list.ts';

const hash: Hash = (text) => createHash('sha256').update(text).digest();
const certificate = (seed: string): string => createHash('sha256').update(seed).digest('hex');
const nonce = (seed: string): string => certificate(seed).slice(0, 32);
const [ada, ben] = [certificate('ada'), certificate('ben')] as const;

interface End {
  readonly own: string;
  readonly other: string;
  readonly nonce: string;
}

/** Whatever one says the other hears, unless somebody in between changes it. */
function connect(a: End, b: End, change: (word: SafetyWord) => SafetyWord = (word) => word) {
  const queue: (() => void)[] = [];
  const ends: Exchange[] = [];
  const open = (end: End, to: number): Exchange =>
    createExchange({
      hash,
      fingerprints: { local: end.own, remote: end.other },
      nonce: end.nonce,
      say: (word) => queue.push(() => ends[to]?.received(change(word))),
    });
  ends.push(open(a, 1), open(b, 0));
  for (const end of ends) end.begin();
  for (let next = queue.shift(); next; next = queue.shift()) next();
  return ends.map((end) => end.view());
}

const wordsOf = (view: unknown): readonly string[] => {
  expect(view).toMatchObject({ state: 'ready' });
  return (view as { words: readonly string[] }).words;
};

describe('safety words', () => {
  it('are the same five on both sides', () => {
    const [a, b] = connect(
      { own: ada, other: ben, nonce: nonce('a') },
      { own: ben, other: ada, nonce: nonce('b') },
    );
    expect(wordsOf(a)).toEqual(wordsOf(b));
    expect(wordsOf(a)).toHaveLength(5);
  });

  it.each([
    ['another certificate here', { own: certificate('eve') }],
    ['another certificate there', { other: certificate('eve') }],
    ['another number', { nonce: nonce('c') }],
  ])('are others with %s', (_what, change) => {
    const words = (end: End): readonly string[] =>
      safetyWords(
        hash,
        { fingerprint: end.own, nonce: end.nonce },
        { fingerprint: end.other, nonce: nonce('b') },
      );
    const end = { own: ada, other: ben, nonce: nonce('a') };
    expect(words({ ...end, ...change })).not.toEqual(words(end));
  });

  it('are others on both sides of somebody in the middle, who has a certificate for each of them', () => {
    const [toAda, toBen] = [certificate('eve to ada'), certificate('eve to ben')];
    const [a] = connect(
      { own: ada, other: toAda, nonce: nonce('a') },
      { own: toAda, other: ada, nonce: nonce('eve') },
    );
    const [, b] = connect(
      { own: toBen, other: ben, nonce: nonce('eve') },
      { own: ben, other: toBen, nonce: nonce('b') },
    );
    expect(wordsOf(a)).not.toEqual(wordsOf(b));
  });

  it('are not made where somebody chooses a number after having seen the other', () => {
    let isFirst = true;
    const [a, b] = connect(
      { own: ada, other: ben, nonce: nonce('a') },
      { own: ben, other: ada, nonce: nonce('b') },
      (word) => {
        if (word.kind !== 'safety-reveal' || !isFirst) return word;
        isFirst = false;
        return { kind: 'safety-reveal', nonce: nonce('fits') };
      },
    );
    expect([a, b].filter((view) => view?.state === 'broken')).toHaveLength(1);
  });

  it('are not made of what was bound to another certificate', () => {
    const said: SafetyWord[] = [];
    const end = createExchange({
      hash,
      fingerprints: { local: ada, remote: certificate('eve') },
      nonce: nonce('a'),
      say: (word) => said.push(word),
    });
    end.received({
      kind: 'safety-commit',
      commitment: commitmentTo(hash, { fingerprint: ben, nonce: nonce('b') }),
    });
    end.received({ kind: 'safety-reveal', nonce: nonce('b') });
    expect(end.view()).toEqual({ state: 'broken' });
  });

  it('show their own number only to who is bound to one', () => {
    const said: SafetyWord[] = [];
    const end = createExchange({
      hash,
      fingerprints: { local: ada, remote: ben },
      nonce: nonce('a'),
      say: (word) => said.push(word),
    });
    end.begin();
    expect(said.map(({ kind }) => kind)).toEqual(['safety-commit']);
    end.received({ kind: 'safety-reveal', nonce: nonce('b') });
    expect([end.view().state, said.length]).toEqual(['making', 1]);
    const commitment = commitmentTo(hash, { fingerprint: ben, nonce: nonce('c') });
    end.received({ kind: 'safety-commit', commitment });
    end.received({ kind: 'safety-reveal', nonce: nonce('b') });
    expect(end.view()).toEqual({ state: 'broken' });
  });

  it('are not made with an echo of oneself', () => {
    const said: SafetyWord[] = [];
    const end = createExchange({
      hash,
      fingerprints: { local: ada, remote: ada },
      nonce: nonce('a'),
      say: (word) => said.push(word),
    });
    end.begin();
    for (const word of [...said]) end.received(word);
    for (const word of [...said]) end.received(word);
    expect(end.view()).toEqual({ state: 'broken' });
  });

  it.each([1, 2, 3, 4, 5])('are made though one word gets lost: number %i', (lost) => {
    const queue: (() => void)[] = [];
    const ends: Exchange[] = [];
    let said = 0;
    const open = (own: string, other: string, seed: string, to: number): Exchange =>
      createExchange({
        hash,
        fingerprints: { local: own, remote: other },
        nonce: nonce(seed),
        say(word) {
          if ((said += 1) !== lost) queue.push(() => ends[to]?.received(word));
        },
      });
    ends.push(open(ada, ben, 'a', 1), open(ben, ada, 'b', 0));
    for (let look = 0; look < 2; look += 1) {
      for (const end of ends) end.begin();
      for (let next = queue.shift(); next; next = queue.shift()) next();
    }
    const [a, b] = ends.map((end) => wordsOf(end.view()));
    expect(a).toEqual(b);
    const before = said;
    for (const end of ends) end.begin();
    expect(said).toBe(before);
  });

  it('do not mind the same said twice, and mind another commitment', () => {
    const end = createExchange({
      hash,
      fingerprints: { local: ada, remote: ben },
      nonce: nonce('a'),
      say: () => {},
    });
    const commit = (seed: string): SafetyWord => ({
      kind: 'safety-commit',
      commitment: commitmentTo(hash, { fingerprint: ben, nonce: nonce(seed) }),
    });
    for (const word of [commit('b'), commit('b')]) end.received(word);
    end.received({ kind: 'safety-reveal', nonce: nonce('b') });
    expect(end.view().state).toBe('ready');
    end.received(commit('c'));
    expect(end.view().state).toBe('broken');
  });
});

describe('the fingerprint of a description', () => {
  const line = (value: string, name = 'sha-256'): string => `a=fingerprint:${name} ${value}`;
  const shown = (ada.match(/../g) ?? []).join(':').toUpperCase();
  const other = (ben.match(/../g) ?? []).join(':').toUpperCase();

  it('is read however it is written, once or on each line of media', () => {
    expect(fingerprintIn(['v=0', line(shown), 'm=audio', line(shown.toLowerCase()), ''].join('\r\n'))).toBe(
      ada,
    );
  });

  it.each([
    ['none', 'v=0'],
    ['several', [line(shown), line(other)].join('\r\n')],
    ['a weak one', line('00:11', 'sha-1')],
    ['a weak one beside a good one', [line(shown), line('00:11', 'sha-1')].join('\r\n')],
    ['too short a one', line('AA:BB')],
  ])('is nobody’s where there is %s', (_what, sdp) => {
    expect(fingerprintIn(sdp)).toBeNull();
    expect(fingerprintsOf(line(shown), sdp)).toBeNull();
  });

  it('has both ends', () => {
    expect(fingerprintsOf(line(shown), line(other))).toEqual({ local: ada, remote: ben });
    expect(fingerprintsOf(line(shown), undefined)).toBeNull();
  });
});

describe('the words', () => {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (const [above, letter] of a.split('').entries()) {
      const next = [above + 1];
      for (const [column, other] of b.split('').entries()) {
        const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
        next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
      }
      row = next;
    }
    return row[b.length] ?? 0;
  };

  it('are one for each byte, short and plain', () => {
    expect(wordList).toHaveLength(256);
    for (const word of wordList) expect(word).toMatch(/^[a-z]{4,8}$/);
  });

  it('begin differently, and are at least three letters apart', () => {
    expect(new Set(wordList.map((word) => word.slice(0, 3))).size).toBe(256);
    const near = wordList.flatMap((a, place) =>
      wordList
        .slice(place + 1)
        .filter((b) => distance(a, b) < 3)
        .map((b) => `${a} ${b}`),
    );
    expect(near).toEqual([]);
  });
});
