import { describe, expect, it } from 'vitest';
import { laneSpecs } from '../../../src/call/lanes.ts';
import type { Hidden } from '../service/hidden-address.ts';
import type { PeerListener } from '../../../src/call/ports.ts';
import { createOpenConnection } from './rtc-connection.ts';
import { connectionSettings } from './rtc-settings.ts';

class FakeChannel extends EventTarget {
  readyState = 'open';
  bufferedAmount = 0;
  readonly sent: unknown[] = [];
  send = (what: unknown): void => void this.sent.push(what);
}

class FakeTransceiver {
  direction = 'recvonly';
  readonly receiver: { track: { kind: string } };
  mid: string | null = null;
  streams: unknown[] = [];
  preferred: unknown = null;
  setCodecPreferences = (codecs: unknown): void => void (this.preferred = codecs);
  readonly sender = { setStreams: (...streams: unknown[]) => void (this.streams = streams) };
  constructor(kind: string) {
    this.receiver = { track: { kind } };
  }
}

class FakeRtc extends EventTarget {
  connectionState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  currentLocalDescription: RTCSessionDescriptionInit | null = null;
  currentRemoteDescription: RTCSessionDescriptionInit | null = null;
  report: object[] = [];
  readonly channels: [label: string, options: object, channel: FakeChannel][] = [];
  readonly transceivers: FakeTransceiver[] = [];
  configuration: RTCConfiguration;
  isClosed = false;
  constructor(configuration: RTCConfiguration) {
    super();
    this.configuration = configuration;
  }
  setConfiguration = (configuration: RTCConfiguration): void => void (this.configuration = configuration);
  setRemoteDescription = async (description: RTCSessionDescriptionInit): Promise<void> =>
    void (this.remoteDescription = description);
  getStats = async () => new Map(this.report.map((entry, index) => [index, entry]));
  createDataChannel(label: string, options: object): FakeChannel {
    const channel = new FakeChannel();
    this.channels.push([label, options, channel]);
    return channel;
  }
  readonly iceTransport = new EventTarget();
  getTransceivers = () => this.transceivers;
  getSenders = () => [{ transport: this.connectionState === 'new' ? null : this } as const];
  addTransceiver(
    kind: string,
    { direction, streams }: { direction: string; streams: unknown[] },
  ): FakeTransceiver {
    const made = Object.assign(new FakeTransceiver(kind), { direction, streams });
    this.transceivers.push(made);
    return made;
  }
  become(state: string): void {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }
  close(): void {
    this.isClosed = true;
  }
}

function setUp(privacy: { hidden: Hidden | null } = { hidden: null }) {
  const heard: unknown[] = [];
  const listener: PeerListener = {
    negotiationNeeded: () => heard.push('needed'),
    candidate: (candidate) => heard.push(candidate),
    stateChanged: (state) => heard.push(state),
    wayChanged: () => heard.push('way'),
    channelOpened: () => heard.push('channel'),
    said: (text) => heard.push({ said: text }),
    marked: (text) => heard.push({ marked: text }),
  };
  let streams = 0;
  const made: FakeRtc[] = [];
  const open = createOpenConnection({
    createPeer(configuration) {
      const rtc = new FakeRtc(configuration);
      made.push(rtc);
      return rtc as unknown as RTCPeerConnection;
    },
    ownServers: () => [{ urls: ['stun:own.example'] }],
    hides: () => privacy.hidden,
    createStream: () => `stream ${(streams += 1)}` as unknown as MediaStream,
    codecs: { of: () => [{ mimeType: 'x/y', clockRate: 1 }], onChip: () => new Set() },
    clock: { now: () => 77 },
  });
  const connection = open([{ urls: ['stun:stun.example'], username: undefined }], listener);
  const [rtc = new FakeRtc({})] = made;
  return { connection, rtc, heard };
}

describe('rtc connection', () => {
  it('tells when it goes another way, once each time', () => {
    const { rtc, heard } = setUp();
    rtc.become('connecting');
    rtc.become('connected');
    rtc.iceTransport.dispatchEvent(new Event('selectedcandidatepairchange'));
    expect(heard).toEqual(['connecting', 'connected', 'way']);
  });

  it('names the certificates of the descriptions in use, and none before', () => {
    const { connection, rtc } = setUp();
    const described = (digit: string): RTCSessionDescriptionInit => ({
      type: 'offer',
      sdp: `a=fingerprint:sha-256 ${Array(32).fill(digit.repeat(2)).join(':')}\r\n`,
    });
    rtc.currentLocalDescription = described('a');
    expect(connection.fingerprints()).toBeNull();
    rtc.currentRemoteDescription = described('b');
    expect(connection.fingerprints()).toEqual({ local: 'a'.repeat(64), remote: 'b'.repeat(64) });
  });

  it('makes four lanes in both directions, voice with camera and screen with its sound', () => {
    const { connection, rtc } = setUp();
    expect(connection.offerLanes(laneSpecs).map(({ name }) => name)).toEqual(
      laneSpecs.map(({ name }) => name),
    );
    expect(rtc.transceivers.map((t) => [t.receiver.track.kind, t.direction, ...t.streams])).toEqual([
      ['audio', 'sendrecv', 'stream 1'],
      ['video', 'sendrecv', 'stream 1'],
      ['video', 'sendrecv', 'stream 2'],
      ['audio', 'sendrecv', 'stream 2'],
    ]);
  });

  it('takes the lanes of an offer by position, and leaves a line of the wrong kind alone', () => {
    const { connection, rtc } = setUp();
    rtc.transceivers.push(...['audio', 'audio', 'video'].map((kind) => new FakeTransceiver(kind)));
    expect(connection.answerLanes(laneSpecs).map(({ name }) => name)).toEqual(['voice', 'screen']);
    expect(rtc.transceivers.map(({ direction }) => direction)).toEqual(['sendrecv', 'recvonly', 'sendrecv']);
  });

  it('takes nothing on lines beyond those of a call, whenever they are offered', async () => {
    const { connection, rtc } = setUp();
    const further = ['audio', 'video', 'video', 'audio', 'video', 'video'];
    rtc.transceivers.push(...further.map((kind) => new FakeTransceiver(kind)));
    await connection.setRemoteDescription({ kind: 'description', type: 'offer', sdp: 'v=0' });
    connection.answerLanes(laneSpecs);
    const directions = () => rtc.transceivers.map(({ direction }) => direction);
    expect(directions().slice(4)).toEqual(['inactive', 'inactive']);
    expect(new Set(directions().slice(0, 4))).toEqual(new Set(['sendrecv']));
  });

  it('says which codecs it likes on every lane, and how voice is to be sent to the other side', async () => {
    const { connection, rtc } = setUp();
    connection.offerLanes(laneSpecs);
    expect(rtc.transceivers.map(({ preferred }) => preferred)).toEqual(
      Array.from({ length: 4 }, () => [{ mimeType: 'x/y', clockRate: 1 }]),
    );
    const opus = 'v=0\r\nm=audio 9 X 111\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10';
    await connection.setRemoteDescription({ kind: 'description', type: 'answer', sdp: opus });
    expect(rtc.remoteDescription?.sdp).toBe(`${opus};useinbandfec=1;usedtx=1`);
  });

  it('opens the agreed channels for words, marks and files: with the offer, and where an offer has a line for it', () => {
    const caller = setUp();
    caller.connection.offerLanes(laneSpecs);
    const agreed = [
      ['parley', { negotiated: true, id: 0 }, expect.anything()],
      ['ink', { negotiated: true, id: 1 }, expect.anything()],
      ['pointer', { negotiated: true, id: 2, ordered: false, maxRetransmits: 0 }, expect.anything()],
      ['files', { negotiated: true, id: 3 }, expect.anything()],
    ];
    expect(caller.rtc.channels).toEqual(agreed);
    const callee = setUp();
    callee.rtc.remoteDescription = { type: 'offer', sdp: 'v=0\r\nm=audio 9' };
    callee.connection.answerLanes(laneSpecs);
    expect(callee.rtc.channels).toEqual([]);
    callee.rtc.remoteDescription = { type: 'offer', sdp: 'v=0\r\nm=application 9 UDP/DTLS/SCTP\r\n' };
    callee.connection.answerLanes(laneSpecs);
    callee.connection.answerLanes(laneSpecs);
    expect(callee.rtc.channels).toEqual(agreed);
  });

  it('says words while the channel is open and not blocked, and hears text alone', () => {
    const { connection, rtc, heard } = setUp();
    expect(connection.say('early')).toBe(false);
    connection.offerLanes(laneSpecs);
    const channel = rtc.channels[0]?.[2] ?? new FakeChannel();
    channel.dispatchEvent(new Event('open'));
    channel.dispatchEvent(Object.assign(new Event('message'), { data: 'text' }));
    channel.dispatchEvent(Object.assign(new Event('message'), { data: new ArrayBuffer(8) }));
    expect(heard).toEqual(['channel', { said: 'text' }]);
    expect(connection.say('now')).toBe(true);
    channel.bufferedAmount = 1_000_000;
    expect(connection.say('too much')).toBe(false);
    channel.bufferedAmount = 0;
    channel.readyState = 'closing';
    expect(connection.say('late')).toBe(false);
    expect(channel.sent).toEqual(['now']);
    connection.close();
    channel.dispatchEvent(Object.assign(new Event('message'), { data: 'text' }));
    expect(heard).toHaveLength(2);
  });

  it('carries marks on channels of their own', () => {
    const { connection, rtc, heard } = setUp();
    expect(connection.mark('early', true)).toBe(false);
    connection.offerLanes(laneSpecs);
    expect([connection.mark('line', true), connection.mark('place', false)]).toEqual([true, true]);
    expect(rtc.channels.map(([label, , { sent }]) => [label, ...sent])).toEqual([
      ['parley'],
      ['ink', 'line'],
      ['pointer', 'place'],
      ['files'],
    ]);
    for (const [, , channel] of rtc.channels.slice(1, 3)) {
      channel.dispatchEvent(Object.assign(new Event('message'), { data: 'theirs' }));
    }
    expect(heard).toEqual([{ marked: 'theirs' }, { marked: 'theirs' }]);
  });

  it('looks at its lanes by their line', async () => {
    const { connection, rtc } = setUp();
    connection.offerLanes(laneSpecs);
    rtc.transceivers.forEach((transceiver, line) => (transceiver.mid = `m${line}`));
    rtc.report = [
      { type: 'outbound-rtp', id: 'a', mid: 'm1', packetsSent: 5 },
      { type: 'inbound-rtp', id: 'b', mid: 'm0', packetsReceived: 7 },
      { type: 'inbound-rtp', id: 'c', mid: 'm9', packetsReceived: 9 },
    ];
    const { atMs, sending, receiving } = await connection.stats();
    expect(atMs).toBe(77);
    expect([Object.keys(sending), Object.keys(receiving)]).toEqual([['camera'], ['voice']]);
    expect([sending.camera?.packets, receiving.voice?.packets]).toEqual([5, 7]);
  });

  it('says states, needs and candidates, and nothing once it is closed', () => {
    const { connection, rtc, heard } = setUp();
    for (const state of ['connecting', 'connected', 'disconnected', 'failed', 'closed']) rtc.become(state);
    rtc.dispatchEvent(new Event('negotiationneeded'));
    const candidate = { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };
    rtc.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: { ...candidate, priority: 1 } }));
    rtc.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: null }));
    const said = ['connecting', 'connected', 'disconnected', 'failed', 'needed', candidate, null];
    expect(heard).toEqual(said);
    connection.close();
    rtc.become('failed');
    expect(heard).toEqual(said);
    expect(rtc.isClosed).toBe(true);
  });

  it('gives descriptions of the wire’s two types, and the service’s ice servers as they are', () => {
    const { connection, rtc } = setUp();
    expect(connection.localDescription()).toBeNull();
    rtc.localDescription = { type: 'offer', sdp: 'v=0' };
    expect(connection.localDescription()).toEqual({ kind: 'description', type: 'offer', sdp: 'v=0' });
    rtc.localDescription = { type: 'pranswer', sdp: 'v=0' };
    expect(connection.localDescription()).toBeNull();
    const own = { urls: ['stun:own.example'] };
    expect(rtc.configuration.iceServers).toEqual([{ urls: ['stun:stun.example'] }, own]);
    const relay = { urls: ['turn:relay.example'], username: 'u', credential: 'c' };
    connection.useServers([relay]);
    // All else has to be as it was: a connection does not take another pool or bundling later.
    expect(rtc.configuration).toEqual({
      ...connectionSettings,
      iceTransportPolicy: 'all',
      iceServers: [relay, own],
    });
  });

  it('uses nothing but a relay for who hides their address, also when that changes in mid-call', () => {
    const privacy: { hidden: Hidden | null } = { hidden: 'everything' };
    const { connection, rtc } = setUp(privacy);
    expect(rtc.configuration.iceTransportPolicy).toBe('relay');
    privacy.hidden = null;
    connection.useServers([]);
    expect(rtc.configuration.iceTransportPolicy).toBe('relay');
  });

  it('takes any way for who hides only what is inside their network, and does not say that', () => {
    const { connection, rtc, heard } = setUp({ hidden: 'inside' });
    expect([rtc.configuration.iceTransportPolicy, connection.isRelayOnly]).toEqual(['all', false]);
    const candidate = { candidate: 'candidate:1 1 udp 2 192.168.1.7 5 typ host' };
    rtc.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
    expect(heard).toEqual([]);
  });

  it('hands on no address of who hides it, whatever the browser says', () => {
    const { connection, rtc, heard } = setUp({ hidden: 'everything' });
    const own = 'candidate:1 1 udp 2 192.168.1.7 5 typ host';
    const asked = 'candidate:3 1 udp 1 203.0.113.7 6 typ relay raddr 198.51.100.9 rport 5';
    const relayed = 'candidate:3 1 udp 1 203.0.113.7 6 typ relay raddr 0.0.0.0 rport 0';
    for (const candidate of [{ candidate: own }, { candidate: asked }, null])
      rtc.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
    expect(heard).toEqual([expect.objectContaining({ candidate: relayed }), null]);
    rtc.localDescription = { type: 'offer', sdp: `v=0\r\na=${own}\r\na=${asked}\r\n` };
    expect(connection.localDescription()).toMatchObject({ sdp: `v=0\r\na=${relayed}\r\n` });
  });
});
