import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import { isolated, sentence } from '../../src/base/sentence.ts';
import type { CallView } from '../../src/call/view.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import type { Availability, Message, Room } from '../../src/protocol/model.ts';
import { messageLinesTexts } from '../../src/texts/message-lines.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { PageFocus } from '../platform/page/page-focus.ts';
import type { Sounds } from '../platform/voice/sounds.ts';
import { isMutedAt } from './muted.ts';
import { isNamed } from './session-state.ts';
import { messageLine } from './message-words.ts';
import { serviceOf } from './other-services.ts';
import { isSharing } from './shows-screen.ts';
import type { ChatState, SessionState } from './app-model.ts';

interface Deps {
  readonly scope: Scope;
  readonly session: Observable<SessionState>;
  readonly chat: Observable<ChatState>;
  readonly settings: Observable<Settings>;
  readonly focus: PageFocus;
  readonly sounds: Sounds;
  readonly desktop: Pick<Desktop, 'notifyMessage' | 'profiles'>;
  readonly view: Observable<CallView>;
  readonly clock: Pick<Clock, 'now'>;
}

/** The bridge takes a short line; the system cuts far earlier. */
const bodyChars = 200;

/** The newest message of a room that became more, if somebody else wrote it and it is unread. */
function newsIn(room: Room, held: Room | undefined, self: SessionState['self']): Message | null {
  if (room === held || room.lastSeq <= (held?.lastSeq ?? 0) || !room.last) return null;
  const isNews = room.last.seq === room.lastSeq && room.last.from !== self && room.unread > 0;
  return isNews ? room.last : null;
}

/** Who is invisible was not rung, but was there: they hear of it at once. */
const isSparedRing = ({ body }: Message, availability: Availability): boolean =>
  availability === 'invisible' && body.kind === 'call' && body.missed;

/**
 * Says that somebody wrote, unless the person is looking at that conversation, shares or does not want to be disturbed. One
 * notification for each room also for what came while the line was away; none for what was unread at the start.
 */
export function startMessageNotifier({
  scope,
  clock,
  session,
  chat,
  settings,
  focus,
  sounds,
  desktop,
  view,
}: Deps): void {
  const isWatched = (room: RoomId): boolean => chat.getState().open?.room === room && focus.isFocused();

  /** A muted room is quiet, except to who is named in it and wants to hear of that. */
  const isMuted = (message: Message): boolean => {
    const { rooms, self } = session.getState();
    const room = rooms.get(message.room);
    if (room === undefined || !isMutedAt(room, clock.now())) return false;
    return room.mutesNames === true || !isNamed(message, self);
  };

  const announce = (message: Message): void => {
    // A missed call has a notification of its own, and what happens to a room is to be read when one looks.
    const { room, from } = message;
    const { availability, devices } = settings.getState();
    if (message.body.kind !== 'text' && !isSparedRing(message, availability)) return;
    if (isWatched(room) || availability === 'dnd' || isMuted(message)) return;
    // What came is still unread afterwards.
    if (isSharing(desktop, view.getState())) return;
    const name = session.getState().people.get(from)?.name ?? messageLinesTexts.newMessage;
    const isForMe = isNamed(message, session.getState().self);
    const who = isForMe ? messageLinesTexts.mentionedYou(name) : name;
    const place = session.getState().rooms.get(room)?.name;
    const { service } = serviceOf(desktop);
    const where = [place, service].flatMap((one) => (one ? [isolated(one)] : [])).join(', ');
    const title = where === '' ? who : sentence`${who} (${where})`;
    desktop.notifyMessage({
      room,
      seq: message.seq,
      title,
      body: messageLine(message, session.getState()).slice(0, bodyChars),
    });
    sounds.play('message', devices.speaker);
  };

  scope.own(
    session.subscribe((state, previous) => {
      if (previous.self === null || state.rooms === previous.rooms) return;
      for (const room of state.rooms.values()) {
        const news = newsIn(room, previous.rooms.get(room.room), state.self);
        if (news) announce(news);
      }
    }),
  );
}
