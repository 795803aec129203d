import { expect, it } from 'vitest';
import type { PeerListener } from '../../../src/call/ports.ts';
import { createRtcChannel } from './rtc-channel.ts';

class FakeChannel extends EventTarget {
  readyState = 'open';
  bufferedAmount = 0;
  binaryType = 'blob';
  readonly sent: unknown[] = [];
  send = (what: unknown): void => void this.sent.push(what);
  comes(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

function setUp() {
  const made: FakeChannel[] = [];
  const createDataChannel = (): FakeChannel => {
    const channel = new FakeChannel();
    made.push(channel);
    return channel;
  };
  const heard: unknown[] = [];
  const listener = {
    channelOpened() {},
    filesOpened: () => heard.push('open'),
    fileSaid: (text) => heard.push(text),
    filePiece: (piece) => heard.push([...piece]),
  } as Partial<PeerListener> as PeerListener;
  const peer = { createDataChannel } as unknown as RTCPeerConnection;
  const channel = createRtcChannel(peer, listener, new AbortController().signal);
  return { channel, heard, files: () => made[3] ?? new FakeChannel() };
}
const piece = new Uint8Array([1, 2]);

it('carries words and pieces of files on a channel of their own, in one order, as long as the other side reads', () => {
  const { channel, files } = setUp();
  expect([channel.sayOfFiles('early'), channel.sendOfFiles(piece)]).toEqual([false, false]);
  channel.open();
  files().bufferedAmount = 10_000_000;
  expect([channel.sayOfFiles('block'), channel.sendOfFiles(piece)]).toEqual([true, true]);
  expect(files().sent).toEqual(['block', piece]);
  files().bufferedAmount = 13_000_000;
  expect([channel.sayOfFiles('never read'), channel.sendOfFiles(piece)]).toEqual([false, false]);
  files().bufferedAmount = 0;
  files().readyState = 'closed';
  expect([channel.sayOfFiles('late'), channel.sendOfFiles(piece)]).toEqual([false, false]);
});

it('tells words from pieces, and takes nothing else for either', () => {
  const { channel, heard, files } = setUp();
  channel.open();
  files().dispatchEvent(new Event('open'));
  for (const data of ['word', new Uint8Array([3]).buffer, new Blob([])]) files().comes(data);
  expect(heard).toEqual(['open', 'word', [3]]);
  expect(files().binaryType).toBe('arraybuffer');
});
