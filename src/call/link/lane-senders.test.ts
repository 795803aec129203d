import { describe, expect, it } from 'vitest';
import { silentLog } from '../../base/log.ts';
import { createScope } from '../../base/scope.ts';
import { FakeTrack } from '../fakes/fake-track.ts';
import type { Lane, Track } from '../ports.ts';
import { createLaneSenders } from './lane-senders.ts';

/** A lane whose changes take until the test says so. */
function slowLane() {
  const sent: (string | null)[] = [];
  const waiting: (() => void)[] = [];
  let mostAtOnce = 0;
  const lane: Lane = {
    name: 'camera',
    received: new FakeTrack('remote', 'video', true),
    isSending: () => true,
    refresh: () => Promise.resolve(),
    shape: () => Promise.resolve(),
    async send(track: Track | null) {
      sent.push(track?.id ?? null);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        mostAtOnce = Math.max(mostAtOnce, waiting.length);
      });
    },
  };
  const go = async (): Promise<void> => {
    for (let turn = 0; turn < 100; turn += 1) {
      await Promise.resolve();
      if (turn % 10 === 9) for (const resolve of waiting.splice(0)) resolve();
    }
  };
  return { lane, sent, go, mostAtOnce: () => mostAtOnce };
}

const track = (id: string) => new FakeTrack(id, 'video');

describe('lane senders', () => {
  it('sends what was opened before there was a connection', async () => {
    const { lane, sent, go } = slowLane();
    const senders = createLaneSenders(silentLog);
    await senders.put('camera', track('a'));
    senders.attach([lane], createScope());
    await go();
    expect(sent).toEqual(['a']);
  });

  it('never changes a lane twice at once, and ends with the last wish', async () => {
    const { lane, sent, go, mostAtOnce } = slowLane();
    const senders = createLaneSenders(silentLog);
    senders.attach([lane], createScope());
    const done = [track('a'), null, track('b')].map((next) => senders.put('camera', next));
    await go();
    await Promise.all(done);
    expect(mostAtOnce()).toBe(1);
    expect(sent.at(-1)).toBe('b');
  });

  it('lives through a lane that refuses', async () => {
    const senders = createLaneSenders(silentLog);
    const { lane } = slowLane();
    senders.attach([{ ...lane, send: () => Promise.reject(new Error('closed')) }], createScope());
    await expect(senders.put('camera', track('a'))).resolves.toBeUndefined();
  });

  it('sends one track to everybody, and to nobody who has gone', async () => {
    const ways = [slowLane(), slowLane(), slowLane()] as const;
    const senders = createLaneSenders(silentLog);
    const scopes = ways.map(({ lane }) => {
      const scope = createScope();
      senders.attach([lane], scope);
      return scope;
    });
    scopes[1]?.end();
    const done = senders.put('camera', track('a'));
    for (const { go } of ways) await go();
    await done;
    expect(ways.map(({ sent }) => sent)).toEqual([['a'], [], ['a']]);
  });
});
