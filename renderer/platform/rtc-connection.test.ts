import { describe, expect, it } from 'vitest';
import { laneSpecs } from '../../src/call/lanes.ts';
import type { PeerListener } from '../../src/call/ports.ts';
import { createOpenConnection } from './rtc-connection.ts';
import { connectionSettings } from './rtc-settings.ts';

const parametersOf = () => ({ encodings: [{}] as RTCRtpEncodingParameters[] });

class FakeTransceiver {
  direction = 'recvonly';
  readonly receiver: { track: { kind: string } };
  parameters: object = {};
  streams: unknown[] = [];
  track: unknown = null;
  readonly sender = {
    replaceTrack: async (track: unknown) => void (this.track = track),
    getParameters: parametersOf,
    setParameters: async (parameters: object) => void (this.parameters = parameters),
    setStreams: (...streams: unknown[]) => void (this.streams = streams),
  };
  constructor(kind: string) {
    this.receiver = { track: { kind } };
  }
}

class FakeRtc extends EventTarget {
  connectionState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  readonly transceivers: FakeTransceiver[] = [];
  configuration: RTCConfiguration;
  isClosed = false;
  constructor(configuration: RTCConfiguration) {
    super();
    this.configuration = configuration;
  }
  setConfiguration = (configuration: RTCConfiguration): void => void (this.configuration = configuration);
  getTransceivers = () => this.transceivers;
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

function setUp(privacy = { isRelayOnly: false }) {
  const heard: unknown[] = [];
  const listener: PeerListener = {
    negotiationNeeded: () => heard.push('needed'),
    candidate: (candidate) => heard.push(candidate),
    stateChanged: (state) => heard.push(state),
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
    isRelayOnly: () => privacy.isRelayOnly,
    createStream: () => `stream ${(streams += 1)}` as unknown as MediaStream,
  });
  const connection = open([{ urls: ['stun:stun.example'], username: undefined }], listener);
  const [rtc = new FakeRtc({})] = made;
  return { connection, rtc, heard };
}

describe('rtc connection', () => {
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

  it('sends the screen with its own settings, and stops sending without touching them', async () => {
    const { connection, rtc } = setUp();
    const screen = connection.offerLanes(laneSpecs)[2];
    await screen?.send(null);
    expect(rtc.transceivers[2]?.parameters).toEqual({});
    await screen?.send({ id: 'a' } as never);
    await Promise.resolve();
    expect(rtc.transceivers[2]).toMatchObject({
      track: { id: 'a' },
      parameters: { degradationPreference: 'maintain-resolution', encodings: [{ maxBitrate: 4_000_000 }] },
    });
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
    const privacy = { isRelayOnly: true };
    const { connection, rtc } = setUp(privacy);
    expect(rtc.configuration.iceTransportPolicy).toBe('relay');
    privacy.isRelayOnly = false;
    connection.useServers([]);
    expect(rtc.configuration.iceTransportPolicy).toBe('relay');
  });

  it('hands on no address of who hides it, whatever the browser says', () => {
    const { connection, rtc, heard } = setUp({ isRelayOnly: true });
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
