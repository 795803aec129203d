import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import type { RecordWord } from '../../protocol/record-words.ts';
import { FakePeer } from '../fakes/fake-peer.ts';
import { laneSpecs } from '../lanes.ts';
import type { PeerListener } from '../ports.ts';
import { createRecordLines, type RecordNews } from './record-lines.ts';

const recording = '00000000-0000-4000-8000-000000000007';
const asks: RecordWord = { kind: 'recording', recording, state: 'asks', shape: 'one' };

function setUp() {
  const clock = createManualClock();
  const lines = createRecordLines(clock);
  const heard: RecordNews[] = [];
  lines.onNews((news) => heard.push(news));
  const others: string[] = [];
  const engine: PeerListener = {
    negotiationNeeded() {},
    candidate() {},
    stateChanged() {},
    wayChanged() {},
    channelOpened: () => void others.push('opened'),
    said: (text) => void others.push(text),
  };
  let listener = engine;
  const said: string[] = [];
  const inner = new FakePeer('b', [], () => {}, engine);
  inner.say = (text) => said.push(text) > 0;
  const connection = lines.watching((_servers, given) => {
    listener = given;
    return inner;
  })([], engine);
  const [voice] = connection.offerLanes(laneSpecs);
  return {
    clock,
    lines,
    heard,
    others,
    said,
    connection,
    voice: voice?.received.id ?? '',
    opens: () => listener.channelOpened(),
    says: (text: string) => listener.said(text),
  };
}

describe('words about recordings', () => {
  it('are told with the voice of who says them; all other words go on to the engine', () => {
    const t = setUp();
    t.opens();
    t.says(JSON.stringify(asks));
    t.says('something else');
    t.says(JSON.stringify({ ...asks, name: 'Ada' }));
    t.connection.close();
    expect(t.heard).toEqual([
      { is: 'open', voice: t.voice },
      { is: 'said', voice: t.voice, word: asks },
      { is: 'gone', voice: t.voice },
    ]);
    expect(t.others).toEqual(['opened', 'something else', JSON.stringify({ ...asks, name: 'Ada' })]);
  });

  it('go to one of them, while they hear', () => {
    const t = setUp();
    t.lines.say(t.voice, asks);
    t.opens();
    t.lines.say(t.voice, asks);
    t.lines.say('another', asks);
    t.connection.close();
    t.lines.say(t.voice, asks);
    expect(t.said).toEqual([JSON.stringify(asks)]);
  });

  it('are not listened to without end', () => {
    const t = setUp();
    t.opens();
    for (let word = 0; word < 300; word++) t.says(JSON.stringify(asks));
    expect(t.heard.filter(({ is }) => is === 'said')).toHaveLength(200);
    t.clock.advance(60_000);
    t.says(JSON.stringify(asks));
    expect(t.heard.filter(({ is }) => is === 'said')).toHaveLength(201);
  });
});
