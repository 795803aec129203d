import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import { unreachable } from '../../src/base/result.ts';
import type { Scope } from '../../src/base/scope.ts';
import { sentence } from '../../src/base/sentence.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { CallView, LocalView } from '../../src/call/view.ts';
import { messageLinesTexts } from '../../src/texts/message-lines.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { ServiceConnection } from '../platform/service/service-client.ts';
import type { SessionState } from './app-model.ts';
import { placeName } from './call-place.ts';
import { countedUnread } from './muted.ts';
import { nameOf } from './names.ts';
import { showsScreen } from './shows-screen.ts';

function connectionOf({ state }: ServiceConnection): AppStatus['connection'] {
  switch (state) {
    case 'idle':
      return 'none';
    case 'knocking':
      return 'connecting';
    case 'connecting':
    case 'online':
      return state;
    case 'closed':
    case 'waiting':
    case 'refused':
      return 'offline';
    default:
      return unreachable(state);
  }
}

/** Who rings, and in which room; whom one calls; where one is. */
function whoWith(session: SessionState, view: Exclude<CallView, { phase: 'idle' }>): string {
  // Which is not (or not yet, or no more) in the list.
  const name = placeName(session, view.place) || messageLinesTexts.aRoom;
  if (view.place.is === 'person') return nameOf(session, view.place.user);
  if (view.phase !== 'incoming') return name;
  return sentence`${nameOf(session, view.by)} (${name})`;
}

/** One's own camera, or anything that the others show. */
const hasPictures = (view: Extract<CallView, { phase: 'calling' | 'live' }>): boolean =>
  view.local.camera.state === 'on' ||
  (view.phase === 'live' &&
    view.peers.some(({ media }) => media !== null && (media.camera || media.screen !== null)));

const mutedBy = (session: SessionState, { microphone }: LocalView): { mutedBy?: string } =>
  microphone.state === 'off' && microphone.mutedBy !== undefined
    ? { mutedBy: nameOf(session, microphone.mutedBy) }
    : {};

function callOf(session: SessionState, view: CallView): AppStatus['call'] {
  const quiet = { microphone: false, camera: false, sharing: false, pictures: false };
  switch (view.phase) {
    case 'idle':
    case 'over':
      return null;
    case 'incoming':
      return { with: whoWith(session, view), phase: 'ringing', ...quiet };
    case 'calling':
    case 'live':
      return {
        with: whoWith(session, view),
        phase: view.phase === 'live' ? 'active' : 'outgoing',
        microphone: view.local.microphone.state === 'on',
        ...mutedBy(session, view.local),
        camera: view.local.camera.state === 'on',
        sharing: view.local.share.state === 'on',
        pictures: hasPictures(view),
        sharesScreen: showsScreen(view),
      };
    default:
      return unreachable(view);
  }
}

/** Nobody counts that far; a service may say any number. */
const mostUnread = 1_000_000;

/** What tray, badge and power blocker have to know. */
export function statusOf(
  session: SessionState,
  settings: Settings,
  view: CallView,
  nowMs: number,
): AppStatus {
  const unread = [...session.rooms.values()].reduce((sum, room) => sum + countedUnread(room, nowMs), 0);
  return {
    connection: connectionOf(session.connection),
    availability: settings.availability,
    untilMs: settings.untilMs,
    ...(session.serviceName !== '' && { service: session.serviceName }),
    unread: Math.min(unread, mostUnread),
    call: callOf(session, view),
  };
}

interface Deps {
  readonly scope: Scope;
  readonly desktop: Pick<Desktop, 'reportStatus' | 'settings'>;
  readonly session: Observable<SessionState>;
  readonly view: Observable<CallView>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Reports the status now and whenever it really changes. */
export function startStatusReporter({ scope, desktop, session, view, clock }: Deps): void {
  let reported = '';
  const report = (): void => {
    const status = statusOf(session.getState(), desktop.settings.getState(), view.getState(), clock.now());
    const text = JSON.stringify(status);
    if (text === reported) return;
    reported = text;
    desktop.reportStatus(status);
  };
  for (const source of [session, desktop.settings, view]) scope.own(source.subscribe(report));
  report();
}
