import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { MarkWord } from '../../protocol/mark-words.ts';
import { FakePeer } from '../fakes/fake-peer.ts';
import { laneSpecs } from '../lanes.ts';
import type { PeerListener } from '../ports.ts';
import { createMarks, type Mark } from './marks.ts';

const of = '00000000-0000-4000-8000-000000000001' as UserId;
const point: MarkWord = { kind: 'point', of, at: [0.5, 0.25] };
const ink: MarkWord = { kind: 'ink', of, line: 1, points: [[0, 1]] };

function setUp() {
  const clock = createManualClock();
  const marks = createMarks(clock);
  const heard: Mark[] = [];
  marks.onMark((mark) => heard.push(mark));
  const engine: PeerListener = {
    negotiationNeeded() {},
    candidate() {},
    stateChanged() {},
    wayChanged() {},
    channelOpened() {},
    said() {},
  };
  const begin = () => {
    let listener: PeerListener = engine;
    const inner = new FakePeer('b', [], () => {}, engine);
    const open = marks.watching((_servers, given) => {
      listener = given;
      return inner;
    });
    const connection = open([], engine);
    return { inner, connection, says: (text: string) => listener.marked?.(text) };
  };
  return { clock, marks, heard, begin };
}

describe('marks over a share', () => {
  it('go to every connection there is, ink so that it arrives', () => {
    const t = setUp();
    const [a, b] = [t.begin(), t.begin()];
    t.marks.send(point);
    a.connection.close();
    t.marks.send(ink);
    expect(a.inner.marks).toEqual([[JSON.stringify(point), false]]);
    expect(b.inner.marks).toEqual([
      [JSON.stringify(point), false],
      [JSON.stringify(ink), true],
    ]);
  });

  it('are told with the voice by which one finds whom they are from', () => {
    const t = setUp();
    const { connection, says } = t.begin();
    says(JSON.stringify(point));
    expect(t.heard).toEqual([]);
    const [voice] = connection.offerLanes(laneSpecs);
    says('rubbish');
    says(JSON.stringify(point));
    expect(t.heard).toEqual([{ voice: voice?.received.id, word: point }]);
  });

  it('are heard only so often in a second', () => {
    const t = setUp();
    const { connection, says } = t.begin();
    connection.offerLanes(laneSpecs);
    const storm = (): void => {
      for (let word = 0; word < 200; word += 1) says(JSON.stringify(point));
    };
    storm();
    expect(t.heard).toHaveLength(60);
    t.clock.advance(1_000);
    storm();
    expect(t.heard).toHaveLength(120);
  });
});
