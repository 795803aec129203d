import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createEmitter } from '../../src/base/emitter.ts';
import { createScope } from '../../src/base/scope.ts';
import type { Mark } from '../../src/call/marks/marks.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { MarkWord } from '../../src/protocol/mark-words.ts';
import { createFakeCall, live, over, peer } from '../platform/fakes/fake-call.ts';
import { ada, self } from '../platform/fakes/sample.ts';
import { createShareMarks } from './share-marks.ts';

const shares = (isSharing = true) =>
  live(5, undefined, {
    peers: [
      peer({
        audioTrack: 'voice of ada',
        media: { microphone: true, camera: false, screen: isSharing ? 'window' : null, strained: false },
      }),
    ],
  });

function setUp() {
  const clock = createManualClock();
  const fake = createFakeCall();
  const emitter = createEmitter<{ mark: Mark }>();
  const sent: MarkWord[] = [];
  const store = createShareMarks({
    scope: createScope(),
    clock,
    marks: { send: (word) => sent.push(word), onMark: (listener) => emitter.on('mark', listener) },
    view: fake.view,
    self: () => self,
  });
  fake.view.set(shares());
  const hears = (word: MarkWord, voice = 'voice of ada'): void => emitter.emit('mark', { voice, word });
  return { ...fake, clock, sent, store, hears, now: () => store.state.getState() };
}

const point = (x: number): MarkWord => ({ kind: 'point', of: ada.user, at: [x, 0] });
const ink = (line: number, ...xs: number[]): MarkWord => ({
  ...{ kind: 'ink', of: ada.user, line, points: xs.map((x) => [x, 0] as [number, number]) },
});

describe('marks that come', () => {
  it('are of whose voice comes with them, on what is shared, and of nobody else', () => {
    const t = setUp();
    t.hears(point(0.5), 'another voice');
    t.hears({ ...point(0.5), of: self });
    t.hears({ ...point(0.5), of: 'nobody' as UserId });
    expect(t.now().pointers).toEqual([]);
    t.hears(point(0.5));
    t.hears(point(0.6));
    expect(t.now().pointers).toEqual([{ by: ada.user, of: ada.user, atMs: 0, at: [0.6, 0] }]);
    t.hears({ kind: 'point', of: ada.user, at: null });
    expect(t.now().pointers).toEqual([]);
  });

  it('are lines that grow and fade, and pointers that go when nothing more is heard', () => {
    const t = setUp();
    t.hears(ink(1, 0.1));
    t.hears(point(0.5));
    t.clock.advance(2_000);
    t.hears(ink(1, 0.2));
    expect(t.now().lines.map(({ points }) => points)).toEqual([
      [
        [0.1, 0],
        [0.2, 0],
      ],
    ]);
    t.clock.advance(1_500);
    expect([t.now().pointers, t.now().lines.length]).toEqual([[], 1]);
    t.clock.advance(8_000);
    expect([t.now().lines, t.clock.pending()]).toEqual([[], 0]);
  });

  it('have an end, however much somebody draws', () => {
    const t = setUp();
    for (let line = 0; line < 100; line += 1) t.hears(ink(line, 0.1));
    expect(t.now().lines.map(({ line }) => line)).toEqual(
      Array.from({ length: 40 }, (_, index) => 60 + index),
    );
    for (let word = 0; word < 20; word += 1) t.hears(ink(99, ...Array.from({ length: 64 }, () => 0.3)));
    expect(t.now().lines.at(-1)?.points).toHaveLength(400);
  });

  it('go with the share, and with the call', () => {
    const t = setUp();
    t.hears(ink(1, 0.1));
    t.view.set(shares(false));
    expect(t.now().lines).toEqual([]);
    t.view.set(shares());
    t.hears(point(0.1));
    t.view.set(over('hung-up'));
    expect(t.now().pointers).toEqual([]);
  });
});

describe('own marks', () => {
  it('are told at a steady pace: of pointing the last place, of ink all of it', () => {
    const t = setUp();
    for (const x of [0.1, 0.2, 0.300_04]) t.store.point(ada.user, [x, 0]);
    t.store.draw(ada.user, [0.1, 0], true);
    t.store.draw(ada.user, [0.2, 0], false);
    expect(t.sent).toEqual([]);
    t.clock.advance(40);
    expect(t.sent).toEqual([point(0.3), ink(1, 0.1, 0.2)]);
    expect(t.now().lines[0]).toMatchObject({
      by: self,
      points: [
        [0.1, 0],
        [0.2, 0],
      ],
    });
    t.store.draw(ada.user, [0.3, 0], false);
    t.store.draw(ada.user, [0.4, 0], true);
    t.clock.advance(40);
    expect(t.sent.slice(2)).toEqual([ink(1, 0.3), ink(2, 0.4)]);
    t.clock.advance(10_000);
    expect(t.clock.pending()).toBe(0);
  });

  it('never make a word that the others would not take', () => {
    const t = setUp();
    for (let at = 0; at < 70; at += 1) t.store.draw(ada.user, [0.5, 0], at === 0);
    t.clock.advance(40);
    expect(t.sent.map((word) => (word.kind === 'ink' ? word.points.length : 0))).toEqual([64, 6]);
  });
});
