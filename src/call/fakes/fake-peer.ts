import type { LaneSpec } from '../lanes.ts';
import type { LaneShape } from '../quality/lane-settings.ts';
import type { PeerStats } from '../quality/peer-stats.ts';
import type { Fingerprints } from '../safety/fingerprints.ts';
import type {
  Candidate,
  Description,
  IceServers,
  Lane,
  PeerConnection,
  PeerListener,
  PeerState,
  Track,
} from '../ports.ts';
import { FakeTrack } from './fake-track.ts';

/** What a fake description says. */
interface Sdp {
  readonly peer: string;
  readonly ufrag: string;
  readonly kinds: readonly string[];
}

export interface FakeLane extends Lane {
  readonly received: FakeTrack;
  sending: Track | null;
  shaped: LaneShape | null;
  /** Times that the whole picture was sent. */
  refreshed: number;
}

/** The line of a real description that the negotiation reads stands below what only a fake says. */
const write = (sdp: Sdp): string => `${JSON.stringify(sdp)}\r\na=ice-ufrag:${sdp.ufrag}\r\n`;
const read = (text: string): Sdp => JSON.parse(text.split('\r\n')[0] ?? '') as Sdp;

const invalidState = (): Error => Object.assign(new Error('wrong state'), { name: 'InvalidStateError' });

/** RFC 9429's state machine, with rollback, ICE credentials and candidates, and no media: the network looks at `lanes`. */
export class FakePeer implements PeerConnection {
  signalingState: 'stable' | 'have-local-offer' | 'have-remote-offer' = 'stable';
  state: PeerState = 'connecting';
  remote: Sdp | null = null;
  lanes: FakeLane[] = [];
  isClosed = false;
  /** Seen in Chromium on a busy machine: it looks for ways out for ever and finds none, restarted or not. */
  isDeaf = false;
  hasRemoteCandidate = false;
  ufrag: string;
  servers: IceServers;
  /** With which it began to look for ways out, each time. */
  readonly lookedWith: IceServers[] = [];
  /** What the next look at it shows. */
  statsNow: PeerStats = { atMs: 0, path: null, sending: {}, receiving: {} };
  heard: number | null = null;
  isRelayOnly = false;
  /** Whom its channel has led to since it was connected. */
  #partner: FakePeer | null = null;
  readonly id: string;
  readonly #changed: () => void;
  readonly #listener: PeerListener;
  #local: Description | null = null;
  #isNeeded = false;
  #wantsRestart = false;
  #generation = 1;
  #lookedAs = '';
  #stable: { ufrag: string; remote: Sdp | null } | null = null;

  constructor(id: string, servers: IceServers, changed: () => void, listener: PeerListener) {
    this.id = id;
    this.servers = servers;
    this.ufrag = `${id}.1`;
    this.#changed = changed;
    this.#listener = listener;
  }

  localDescription = (): Description | null => this.#local;

  async setLocalDescription(): Promise<void> {
    await this.#turn();
    if (this.signalingState === 'have-local-offer') throw invalidState();
    const type = this.signalingState === 'stable' ? 'offer' : 'answer';
    if (type === 'offer') this.#stable = { ufrag: this.ufrag, remote: this.remote };
    if (type === 'offer' && this.#wantsRestart) this.#renew();
    const kinds = this.lanes.map(({ received }) => received.kind);
    this.#local = {
      kind: 'description',
      type,
      sdp: write({ peer: this.id, ufrag: this.ufrag, kinds }),
    };
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable';
    this.#isNeeded = false;
    if (this.#lookedAs !== this.ufrag) this.lookedWith.push(this.servers);
    this.#lookedAs = this.ufrag;
    if (!this.isDeaf) this.#later(() => this.#listener.candidate(this.#candidate()));
    if (type === 'answer') this.#settled();
  }

  async setRemoteDescription({ type, sdp }: Description): Promise<void> {
    await this.#turn();
    const said = read(sdp);
    if (type === 'answer') {
      if (this.signalingState !== 'have-local-offer') throw invalidState();
      this.#takeRemote(said);
      this.signalingState = 'stable';
      this.#settled();
      return;
    }
    if (this.signalingState === 'have-local-offer') this.#rollBack();
    if (this.remote && this.remote.ufrag !== said.ufrag) this.#renew();
    this.#takeRemote(said);
    this.signalingState = 'have-remote-offer';
  }

  async addCandidate(candidate: Candidate): Promise<void> {
    await this.#turn();
    if (!this.remote) throw invalidState();
    if (candidate?.usernameFragment !== this.remote.ufrag) {
      throw Object.assign(new Error('unknown ufrag'), { name: 'OperationError' });
    }
    this.hasRemoteCandidate = true;
    this.#changed();
  }

  useServers(iceServers: IceServers): void {
    this.servers = iceServers;
  }

  /** How often it was asked to look for another way. */
  restarts = 0;
  restartIce(): void {
    this.restarts += 1;
    if (!this.#local) return;
    this.#wantsRestart = true;
    this.#need();
  }

  offerLanes = (specs: readonly LaneSpec[]): readonly Lane[] => {
    this.#need();
    return this.#makeLanes(specs);
  };

  answerLanes = (specs: readonly LaneSpec[]): readonly Lane[] => this.#makeLanes(specs);

  say(text: string): boolean {
    return this.#toPartner((partner) => partner.#listener.said(text));
  }

  /** What it was to carry, and whether that has to arrive. */
  readonly marks: [text: string, isLasting: boolean][] = [];
  mark(text: string, isLasting: boolean): boolean {
    this.marks.push([text, isLasting]);
    return true;
  }

  sayOfFiles(text: string): boolean {
    return this.#toPartner((partner) => partner.#listener.fileSaid?.(text));
  }

  sendOfFiles(piece: Uint8Array<ArrayBuffer>): boolean {
    return this.#toPartner((partner) => partner.#listener.filePiece?.(piece));
  }

  stats = async (): Promise<PeerStats> => {
    await this.#turn();
    return this.statsNow;
  };

  lastHeard = (): number | null => this.heard;

  fingerprints = (): Fingerprints | null =>
    this.remote && this.signalingState === 'stable' ? { local: this.id, remote: this.remote.peer } : null;

  close(): void {
    this.isClosed = true;
    this.#changed();
  }

  /** As the network sees it. */
  report(state: PeerState): void {
    if (this.isClosed || this.state === state) return;
    this.state = state;
    this.#later(() => this.#listener.stateChanged(state));
  }

  join(other: FakePeer): void {
    this.report('connected');
    if (this.#partner) return;
    this.#partner = other;
    this.#later(() => this.#listener.channelOpened());
    this.#later(() => this.#listener.filesOpened?.());
  }

  #toPartner(tell: (partner: FakePeer) => void): boolean {
    const partner = this.#partner;
    if (!partner || partner.isClosed || this.state !== 'connected') return false;
    partner.#later(() => tell(partner));
    return true;
  }

  #makeLanes(specs: readonly LaneSpec[]): FakeLane[] {
    const before = this.lanes.length === 0 ? '' : `-${this.lanes.length}`;
    const made = specs.map(({ name, kind }) => {
      const lane: FakeLane = {
        name,
        received: new FakeTrack(`${this.id}-${name}${before}`, kind, true),
        sending: null,
        shaped: null,
        refreshed: 0,
        isSending: () => lane.sending !== null,
        refresh: async () => void (lane.refreshed += 1),
        shape: async (shape) => {
          await Promise.resolve();
          lane.shaped = shape;
        },
        send: async (track) => {
          await Promise.resolve();
          if (this.isClosed) throw invalidState();
          lane.sending = track;
          this.#changed();
        },
      };
      return lane;
    });
    this.lanes = [...this.lanes, ...made];
    return made;
  }

  #candidate = (): Candidate => ({
    candidate: `candidate of ${this.id}`,
    sdpMid: '0',
    sdpMLineIndex: 0,
    usernameFragment: this.ufrag,
  });

  #takeRemote(said: Sdp): void {
    if (this.remote?.ufrag !== said.ufrag) this.hasRemoteCandidate = false;
    this.remote = said;
  }

  #renew(): void {
    this.#wantsRestart = false;
    this.#generation += 1;
    this.ufrag = `${this.id}.${this.#generation}`;
  }

  #rollBack(): void {
    if (!this.#stable) return;
    this.#wantsRestart ||= this.ufrag !== this.#stable.ufrag;
    this.ufrag = this.#stable.ufrag;
    this.signalingState = 'stable';
  }

  #settled(): void {
    this.#changed();
    if (this.#wantsRestart || this.#isNeeded) this.#need();
  }

  #need(): void {
    this.#isNeeded = true;
    this.#later(() => {
      if (this.#isNeeded && this.signalingState === 'stable') this.#listener.negotiationNeeded();
    });
  }

  async #turn(): Promise<void> {
    await Promise.resolve();
    if (this.isClosed) throw invalidState();
  }

  #later(task: () => void): void {
    void Promise.resolve().then(() => {
      if (!this.isClosed) task();
    });
  }
}
