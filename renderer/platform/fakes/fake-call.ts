import { createSubject } from '../../../src/base/observable.ts';
import type { CallEngine } from '../../../src/call/engine-face.ts';
import type { CallView, LocalView, RemoteView } from '../../../src/call/view.ts';
import { ada, callId } from './sample.ts';

const off = { state: 'off' } as const;
export const nothingOn: LocalView = { microphone: off, camera: off, share: off };
const remote: RemoteView = {
  reachable: true,
  media: { microphone: true, camera: false, screen: null, screenStream: null },
  audioTrack: null,
  cameraTrack: null,
  screenTrack: null,
  screenAudioTrack: null,
};

export const withAda = { call: callId(1), with: ada.user, kind: 'voice' } as const;
export const incoming: CallView = { phase: 'incoming', ...withAda };
export const live = (connectedAtMs: number | null, local: LocalView = nothingOn): CallView => ({
  phase: 'live',
  ...withAda,
  connection: connectedAtMs === null ? 'connecting' : 'connected',
  connectedAtMs,
  local,
  remote,
});
export const over = (outcome: Extract<CallView, { phase: 'over' }>['outcome'], byMe = false): CallView => ({
  phase: 'over',
  ...withAda,
  outcome,
  byMe,
  durationMs: null,
});

/** A call engine whose view the test sets and whose orders it reads. */
export function createFakeCall() {
  const view = createSubject<CallView>({ phase: 'idle' });
  const orders: string[] = [];
  const note =
    (name: string) =>
    (...args: unknown[]): void =>
      void orders.push([name, ...args].join(' '));
  const call: CallEngine = {
    view,
    start: note('start'),
    accept: note('accept'),
    decline: note('decline'),
    leave: note('leave'),
    dismiss: note('dismiss'),
    retry: note('retry'),
    setMicrophone: note('microphone'),
    setCamera: note('camera'),
    useDevice: note('use'),
    share: note('share'),
    stopSharing: note('stop sharing'),
    networkChanged: note('network changed'),
    end: note('end'),
  };
  return { call, view, orders };
}
