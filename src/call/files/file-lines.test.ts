import { describe, expect, it } from 'vitest';
import type { FileWord } from '../../protocol/file-words.ts';
import { FakePeer } from '../fakes/fake-peer.ts';
import { laneSpecs } from '../lanes.ts';
import type { PeerListener } from '../ports.ts';
import { createFileLines } from './file-lines.ts';

const transfer = '00000000-0000-8000-8000-000000000001';
const refuse = { kind: 'refuse', transfer } as FileWord;

function setUp() {
  const lines = createFileLines();
  const engine: PeerListener = {
    negotiationNeeded() {},
    candidate() {},
    stateChanged() {},
    wayChanged() {},
    channelOpened() {},
    said() {},
    fileSaid: (text) => passedOn.push(text),
    filePiece: (piece) => passedOn.push(piece.length),
  };
  const said: string[] = [];
  const passedOn: unknown[] = [];
  let listener = engine;
  const inner = new FakePeer('b', [], () => {}, engine);
  inner.sayOfFiles = (text) => said.push(text) > 0;
  const open = lines.watching((_servers, given) => {
    listener = given;
    return inner;
  });
  const connection = open([], engine);
  const hears = (word: unknown): void => listener.fileSaid?.(JSON.stringify(word));
  return { lines, said, passedOn, connection, hears, opens: () => listener.filesOpened?.(), listener };
}

describe('lines for files', () => {
  it('are there when the other end says so, by whose voice it is', () => {
    const t = setUp();
    t.opens();
    expect(t.said).toEqual(['{"kind":"here"}']);
    t.hears({ kind: 'here' });
    expect(t.lines.open.getState()).toEqual([]);
    const [voice] = t.connection.offerLanes(laneSpecs);
    t.hears({ kind: 'here' });
    t.hears({ kind: 'here' });
    expect(t.lines.open.getState().map(({ voice }) => voice)).toEqual([voice?.received.id]);
  });

  it('keep what is said before anybody listens, not without end, and no piece', () => {
    const t = setUp();
    t.connection.offerLanes(laneSpecs);
    t.hears({ kind: 'here' });
    for (let times = 0; times < 150; times += 1) t.hears(refuse);
    t.hears('rubbish');
    t.listener.filePiece?.(new Uint8Array(3));
    const heard: unknown[] = [];
    const listener = {
      word: (word: unknown) => heard.push(word),
      piece: (piece: unknown) => heard.push(piece),
    };
    t.lines.open.getState()[0]?.listen(listener);
    expect(heard).toHaveLength(120);
    t.listener.filePiece?.(new Uint8Array(3));
    expect(heard[120]).toEqual(new Uint8Array(3));
  });

  it('keep nothing to themselves: who holds the connection sees what comes', () => {
    const t = setUp();
    t.hears({ kind: 'here' });
    t.listener.filePiece?.(new Uint8Array(3));
    expect(t.passedOn).toEqual(['{"kind":"here"}', 3]);
  });

  it('are gone with their connection', () => {
    const t = setUp();
    t.connection.offerLanes(laneSpecs);
    t.hears({ kind: 'here' });
    const [line] = t.lines.open.getState();
    expect(line?.say(refuse)).toBe(true);
    t.connection.close();
    expect(t.lines.open.getState()).toEqual([]);
    expect([line?.say(refuse), line?.send(new Uint8Array(1))]).toEqual([false, false]);
  });
});
