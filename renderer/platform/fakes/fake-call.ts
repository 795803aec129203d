import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import type { CallEngine } from '../../../src/call/engine-face.ts';
import type {
  CallMoment,
  CallView,
  LiveCall,
  LocalView,
  OpenCallView,
  PeerView,
  RingView,
  RunningShare,
} from '../../../src/call/view.ts';
import { ada, callId } from './sample.ts';

const off = { state: 'off' } as const;
export const nothingOn: LocalView = { microphone: off, camera: off, share: off };

export const peer = (more: Partial<PeerView> = {}): PeerView => ({
  user: ada.user,
  connection: 'connected',
  connectedAtMs: 1,
  reachable: true,
  kind: 'video',
  handAtMs: null,
  media: { microphone: true, camera: false, screen: null, strained: false },
  audioTrack: null,
  cameraTrack: null,
  screenTrack: null,
  screenAudioTrack: null,
  ...more,
});

export const sharing = (more: Partial<RunningShare> = {}): RunningShare => ({
  ...{ state: 'on', track: 't', id: 'window:1', surface: 'window', name: 'Notes', audioTrack: null },
  ...{ sound: 'none', keeps: 'sharpness', isPaused: false, isHidden: false },
  ...more,
});

export const withAda = {
  call: callId(1),
  place: { is: 'person', user: ada.user },
  kind: 'voice',
} as const;
export const incoming: Extract<CallView, { phase: 'incoming' }> = {
  phase: 'incoming',
  ...withAda,
  by: ada.user,
  users: [],
};
export const live = (
  connectedAtMs: number | null,
  local: LocalView = nothingOn,
  more: Partial<LiveCall> = {},
): LiveCall => {
  const connection = connectedAtMs === null ? 'connecting' : 'connected';
  return {
    phase: 'live',
    ...withAda,
    sinceMs: connectedAtMs,
    connection,
    connectedAtMs,
    local,
    ownKind: 'video',
    ownHandAtMs: null,
    peers: [peer({ connection, connectedAtMs })],
    rung: [],
    isLocked: false,
    isHost: false,
    ...more,
  };
};
export const over = (outcome: Extract<CallView, { phase: 'over' }>['outcome'], byMe = false): CallView => ({
  phase: 'over',
  ...withAda,
  outcome,
  byMe,
});

const said = (arg: unknown): string => (typeof arg === 'string' ? arg : JSON.stringify(arg));

/** A call engine whose view the test sets and whose orders it reads. */
export function createFakeCall() {
  const view = createSubject<CallView>({ phase: 'idle' });
  const open = createSubject<readonly OpenCallView[]>([]);
  const waiting = createSubject<RingView | null>(null);
  const moments = createEmitter<{ moment: CallMoment }>();
  const orders: string[] = [];
  const note =
    (name: string) =>
    (...args: unknown[]): void =>
      void orders.push([name, ...args.map(said)].join(' '));
  const call: CallEngine = {
    view,
    open,
    waiting,
    onMoment: (listener) => moments.on('moment', listener),
    start: note('start'),
    join: note('join'),
    accept: note('accept'),
    decline: note('decline'),
    answerWaiting: note('answer waiting'),
    declineWaiting: note('decline waiting'),
    ring: note('ring'),
    raiseHand: note('hand'),
    react: note('react'),
    ask: note('ask'),
    remove: note('remove'),
    lock: note('lock'),
    leave: note('leave'),
    dismiss: note('dismiss'),
    retry: note('retry'),
    setMicrophone: note('microphone'),
    setCamera: note('camera'),
    useDevice: note('use'),
    reopenDevice: note('reopen'),
    share: note('share'),
    stopSharing: note('stop sharing'),
    pauseSharing: note('pause sharing'),
    hearShare: note('hear share'),
    keepOfShare: note('keep of share'),
    look: note('look'),
    networkChanged: note('network changed'),
    end: note('end'),
  };
  return {
    call,
    view,
    open,
    waiting,
    orders,
    happens: (moment: CallMoment) => moments.emit('moment', moment),
  };
}
