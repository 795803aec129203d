import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import { sentence } from '../../src/base/sentence.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { Handover } from '../../src/call/files/file-exchange.ts';
import type { CallView } from '../../src/call/view.ts';
import type { RoomId, UserId } from '../../src/protocol/ids.ts';
import { messageLinesTexts } from '../../src/texts/message-lines.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { PageFocus } from '../platform/page/page-focus.ts';
import type { Sounds } from '../platform/voice/sounds.ts';
import type { SessionState } from './app-model.ts';
import { isInCall } from './call-place.ts';
import { nameOf } from './names.ts';
import { serviceOf } from './other-services.ts';
import { isSharing } from './shows-screen.ts';

interface Deps {
  readonly scope: Scope;
  readonly handovers: { readonly state: Observable<readonly Handover[]> };
  readonly session: Observable<SessionState>;
  readonly settings: Observable<Settings>;
  readonly focus: PageFocus;
  readonly isSeen: Observable<boolean>;
  readonly sounds: Sounds;
  readonly desktop: Pick<Desktop, 'notifyFiles' | 'profiles' | 'on'>;
  readonly view: Observable<CallView>;
  /** What is open over the conversations goes. */
  readonly show: () => void;
  readonly open: { openChat(user: UserId): void; openRoom(room: RoomId): void };
}

const offersIn = (all: readonly Handover[]): readonly Handover[] =>
  all.filter(({ direction, state, film }) => direction === 'in' && state.is === 'offered' && !film);

/** Says that somebody offers files, to who does not look at Parley; a click leads to them. */
export function startHandoverNotifier(deps: Deps): void {
  const { scope, handovers, session, settings, focus, sounds, desktop, view } = deps;

  const announce = ({ user, name }: Handover, isFirst: boolean): void => {
    const { availability, devices } = settings.getState();
    const isLookedAt = deps.isSeen.getState() && focus.isFocused();
    if (isLookedAt || availability === 'dnd' || isSharing(desktop, view.getState())) return;
    const who = nameOf(session.getState(), user);
    const { service } = serviceOf(desktop);
    const title = service === undefined ? sentence`${who}` : sentence`${who} (${service})`;
    desktop.notifyFiles({ title, body: messageLinesTexts.offersFiles(name) });
    // Who offers one after the other is heard once.
    if (isFirst) sounds.play('message', devices.speaker);
  };

  scope.own(
    handovers.state.subscribe((now, before) => {
      const held = offersIn(before);
      for (const offer of offersIn(now)) {
        const theirs = held.filter(({ user }) => user === offer.user);
        if (theirs.every(({ id }) => id !== offer.id)) announce(offer, theirs.length === 0);
      }
    }),
  );
  scope.own(
    desktop.on('command', ({ command }) => {
      if (command !== 'show-files') return;
      deps.show();
      const now = view.getState();
      if (!isInCall(now)) return;
      if (now.place.is === 'person') deps.open.openChat(now.place.user);
      else deps.open.openRoom(now.place.room);
    }),
  );
}
