import { expect, it } from 'vitest';
import { callId } from '../fakes/sample.ts';
import { createKeptShare, type KeptShare } from './kept-share.ts';

const share: KeptShare = {
  call: callId(1),
  choice: { id: 'window:1', surface: 'window', name: 'Notes', audio: false },
};

it('is there for the next page of the tab', async () => {
  const held = new Map<string, string>();
  const sessionStorage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
  };
  expect(await createKeptShare({ sessionStorage }).save(share)).toBe(true);
  expect(createKeptShare({ sessionStorage }).load()).toEqual(share);
  await createKeptShare({ sessionStorage }).save(null);
  expect(createKeptShare({ sessionStorage }).load()).toBeNull();
});

it('is nothing where the tab may keep nothing', async () => {
  const forbidden = {
    get sessionStorage(): never {
      throw new DOMException('as where cookies are blocked', 'SecurityError');
    },
  };
  const kept = createKeptShare(forbidden);
  expect(kept.load()).toBeUndefined();
  expect(await kept.save(share)).toBe(false);
});
