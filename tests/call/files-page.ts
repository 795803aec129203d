import { createSystemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { keepsNoOuts, keepsNothing } from '../../src/call/files/fakes/keeps-nothing.ts';
import { createFileExchange, type FileExchange } from '../../src/call/files/file-exchange.ts';
import { createFileLines } from '../../src/call/files/file-lines.ts';
import type { SourceFile } from '../../src/call/files/pump.ts';
import { createLingering } from '../../src/call/lingering.ts';
import { openLink, type Link } from '../../src/call/link/link.ts';
import { createCallQuality, type QualityChoice } from '../../src/call/quality/call-quality.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { SignalBody } from '../../src/protocol/signal.ts';
import { createHandoverPorts } from '../../renderer/platform/files/handover-ports.ts';
import { createPageDatabase } from '../../renderer/platform/page/page-database.ts';
import { createOpenConnection } from '../../renderer/platform/rtc/rtc-connection.ts';
import { createCodecFacts } from '../../renderer/platform/rtc/rtc-codecs.ts';

/** Two people in one page between whom files go over real connections, and what a test may do with them. */
export interface FilesPage {
  /** Accepted at once; resolves with what arrived, when it is whole. */
  hand(bytes: number, cuts: number): Promise<Handed>;
  /** The same, of people who show themselves to each other, and hang up in the middle of it. */
  handAfterTheCall(bytes: number): Promise<HandedAfterTheCall>;
  /** The same bytes over a bare channel. */
  bare(bytes: number): Promise<number>;
}

interface Handed {
  readonly ms: number;
  readonly isSame: boolean;
}

interface HandedAfterTheCall {
  readonly isSame: boolean;
  /** How much had come when they hung up. */
  readonly movedBefore: number;
  /** Of voice and pictures: soon after they hung up, and when all was there. */
  readonly packets: readonly number[];
  /** Connections that are open in the end. */
  readonly open: number;
}

declare global {
  interface Window {
    openFilesPage(): Promise<void>;
    filesPage: FilesPage;
  }
}

const ada = '00000000-0000-4000-8000-00000000000a' as UserId;
const ben = '00000000-0000-4000-8000-00000000000b' as UserId;
const mib = 1024 * 1024;

/** Never held as a whole: each place has bytes of its own. */
const fillFrom = (from: number, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const numbers = new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = Math.imul(from / 4 + at, 2_654_435_761);
  return bytes;
};
function isFrom(from: number, bytes: Uint8Array<ArrayBuffer>): boolean {
  const numbers = new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
  for (let at = 0; at < numbers.length; at += 1)
    if (numbers[at] !== Math.imul(from / 4 + at, 2_654_435_761) >>> 0) return false;
  return true;
}
const madeUp = (bytes: number, modifiedMs: number): SourceFile => ({
  ...{ path: 'made-up.bin', bytes, modifiedMs },
  read: async (from, to) => fillFrom(from, new Uint8Array(to - from)),
});

function createPerson(self: UserId, other: UserId) {
  const clock = createSystemClock(globalThis);
  const scope = createScope();
  const lines = createFileLines();
  const held = { is: false };
  const lingering = createLingering({ clock, holds: () => held.is });
  const peers: RTCPeerConnection[] = [];
  const arrived = { isSame: true, isFinished: Promise.withResolvers<void>() };
  const { digest } = createHandoverPorts(crypto, createPageDatabase(indexedDB, 'files-test', clock));
  const exchange = createFileExchange({
    ...{ scope, clock, lines, digest },
    kept: keepsNothing,
    keptOuts: keepsNoOuts,
    reopenSources: async () => null,
    reopenSink: async () => null,
    openSink: async () => ({
      async write(_file, from, bytes) {
        arrived.isSame &&= isFrom(from, bytes);
      },
      async sync() {},
      finish: async () => arrived.isFinished.resolve(),
      cancel: async () => arrived.isFinished.reject(new Error('cancelled')),
      show: null,
      id: null,
    }),
    userOf: () => other,
    self: () => self,
  });
  const codecs = createCodecFacts({
    capabilities: (kind) => RTCRtpReceiver.getCapabilities(kind),
    media: navigator.mediaCapabilities,
  });
  const createPeer = (configuration: RTCConfiguration): RTCPeerConnection => {
    const peer = new RTCPeerConnection(configuration);
    peers.push(peer);
    return peer;
  };
  const openReal = lines.watching(
    createOpenConnection({
      createPeer,
      createStream: () => new MediaStream(),
      codecs,
      ownServers: () => [],
      hides: () => null,
      clock,
    }),
  );
  const open = lingering.watching(openReal);
  return { clock, exchange, arrived, open, held, lingering, peers };
}
type Person = ReturnType<typeof createPerson>;

/** As a call does: a connection, and another after a cut. */
interface Connecting {
  readonly role: 'caller' | 'callee';
  /** Of who is not only heard of by their files. */
  readonly shows: MediaStream | null;
  readonly send: (body: SignalBody) => void;
}

function connect({ clock, open }: Person, { role, shows, send }: Connecting) {
  const scope = createScope();
  const choice = createSubject<QualityChoice>({ videoCodec: 'automatic', megabytesPerHour: null });
  const link: Link = openLink({
    ...{ scope, role, clock, send, iceServers: [], log: silentLog, openConnection: open },
    tracks: { put() {}, remove() {} },
    quality: createCallQuality(clock, choice),
    lanesOpened(lanes) {
      for (const track of shows?.getTracks() ?? [])
        void lanes.find(({ name }) => name === (track.kind === 'audio' ? 'voice' : 'camera'))?.send(track);
    },
    remoteChanged() {},
    stateChanged() {},
    foundNothing() {},
  });
  return { link, scope };
}

function talk(caller: Person, callee: Person, shows: MediaStream | null = null): () => void {
  const second = connect(callee, { role: 'callee', shows, send: (body) => first.link.received(body) });
  const first = connect(caller, { role: 'caller', shows, send: (body) => second.link.received(body) });
  return () => {
    first.scope.end();
    second.scope.end();
  };
}

const until = async (
  exchange: FileExchange,
  is: (all: ReturnType<FileExchange['state']['getState']>) => boolean,
) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = exchange.state.subscribe((all) => (is(all) ? resolve() : undefined));
  if (is(exchange.state.getState())) resolve();
  await promise;
  stop();
};

async function packetsOf(people: readonly Person[]): Promise<number> {
  const reports = await Promise.all(people.flatMap(({ peers }) => peers.map((peer) => peer.getStats())));
  return reports
    .flatMap((report): RTCOutboundRtpStreamStats[] => [...report.values()])
    .reduce((sum, { type, packetsSent }) => sum + (type === 'outbound-rtp' ? (packetsSent ?? 0) : 0), 0);
}

async function bareChannel(bytes: number): Promise<number> {
  const [first, second] = [new RTCPeerConnection(), new RTCPeerConnection()];
  first.addEventListener('icecandidate', ({ candidate }) => void second.addIceCandidate(candidate));
  second.addEventListener('icecandidate', ({ candidate }) => void first.addIceCandidate(candidate));
  const channel = first.createDataChannel('bare', { negotiated: true, id: 0 });
  const other = second.createDataChannel('bare', { negotiated: true, id: 0 });
  other.binaryType = 'arraybuffer';
  const opened = new Promise((resolve) => channel.addEventListener('open', resolve));
  await first.setLocalDescription();
  if (first.localDescription) await second.setRemoteDescription(first.localDescription);
  await second.setLocalDescription();
  if (second.localDescription) await first.setRemoteDescription(second.localDescription);
  await opened;
  const piece = fillFrom(0, new Uint8Array(64 * 1024));
  const { promise, resolve } = Promise.withResolvers<void>();
  let came = 0;
  other.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
    came += data.byteLength;
    if (came >= bytes) resolve();
  });
  let sent = 0;
  const fill = (): void => {
    for (; sent < bytes && channel.bufferedAmount < mib; sent += piece.length) channel.send(piece);
  };
  channel.bufferedAmountLowThreshold = mib / 2;
  channel.addEventListener('bufferedamountlow', fill);
  const begunMs = performance.now();
  fill();
  await promise;
  const tookMs = performance.now() - begunMs;
  first.close();
  second.close();
  return tookMs;
}

window.openFilesPage = async () => {
  let turn = 0;
  window.filesPage = {
    async hand(bytes, cuts) {
      const [caller, callee] = [createPerson(ada, ben), createPerson(ben, ada)];
      const [sending, receiving] = await Promise.all([caller.exchange, callee.exchange]);
      let hangUp = talk(caller, callee);
      const moved = () => receiving.state.getState()[0]?.moved ?? 0;
      await sending.offer(ben, 'made-up.bin', [madeUp(bytes, (turn += 1))]);
      await until(receiving, ([one]) => one?.state.is === 'offered');
      const [offer] = receiving.state.getState();
      const begunMs = performance.now();
      if (offer) receiving.accept(offer);
      for (let cut = 1; cut <= cuts; cut += 1) {
        await until(receiving, () => moved() >= (bytes * cut) / (cuts + 1));
        hangUp();
        hangUp = talk(caller, callee);
      }
      await callee.arrived.isFinished.promise;
      const ms = performance.now() - begunMs;
      await until(sending, ([one]) => one?.state.is === 'done');
      hangUp();
      return { ms, isSame: callee.arrived.isSame };
    },
    async handAfterTheCall(bytes) {
      const people = [createPerson(ada, ben), createPerson(ben, ada)] as const;
      const [caller, callee] = people;
      const [sending, receiving] = await Promise.all([caller.exchange, callee.exchange]);
      const shows = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
      const hangUp = talk(caller, callee, shows);
      const moved = () => receiving.state.getState()[0]?.moved ?? 0;
      await sending.offer(ben, 'made-up.bin', [madeUp(bytes, (turn += 1))]);
      await until(receiving, ([one]) => one?.state.is === 'offered');
      const [offer] = receiving.state.getState();
      if (offer) receiving.accept(offer);
      while ((await packetsOf(people)) === 0);
      const movedBefore = moved();
      for (const { held } of people) held.is = true;
      hangUp();
      await until(receiving, () => moved() >= bytes / 2);
      const packets = [await packetsOf(people)];
      await callee.arrived.isFinished.promise;
      packets.push(await packetsOf(people));
      await until(sending, ([one]) => one?.state.is === 'done');
      for (const track of shows.getTracks()) track.stop();
      for (const { held, lingering } of people) {
        held.is = false;
        lingering.look();
      }
      const open = people.flatMap(({ peers }) =>
        peers.filter(({ connectionState }) => connectionState !== 'closed'),
      );
      return { isSame: callee.arrived.isSame, movedBefore, packets, open: open.length };
    },
    bare: bareChannel,
  };
};
