import { isDecline, type RingAnswer, type RingEnd, type RingingCall } from '../../src/bridge/ring.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { CallId, RoomId } from '../../src/protocol/ids.ts';
import { notificationsTexts } from '../../src/texts/notifications.ts';

interface EndedRing {
  readonly callerName: string;
  readonly room: RoomId | null;
  readonly profile: ProfileId | undefined;
  readonly how: RingEnd | 'answered' | 'declined';
}

/** Enough for every notification that may still lie about. */
const kept = 50;

export interface RingEnds {
  add(ring: RingingCall, how: EndedRing['how']): void;
  of(call: CallId): EndedRing | undefined;
}

/** How the last rings ended, for who presses a button of one that is over. */
export function createRingEnds(): RingEnds {
  const ends = new Map<CallId, EndedRing>();
  return {
    add({ call, callerName, roomId, profile }, how) {
      ends.set(call, { callerName, room: roomId, profile, how });
      for (const oldest of ends.keys()) {
        if (ends.size <= kept) break;
        ends.delete(oldest);
      }
    },
    of: (call) => ends.get(call),
  };
}

export const endByAnswer = (answer: RingAnswer): EndedRing['how'] =>
  isDecline(answer) ? 'declined' : 'answered';

/** What happened to it; null where this person knows, because it was them. */
export function staleWords(ended: EndedRing | undefined): { title: string; body: string } | null {
  const title = notificationsTexts.over;
  if (!ended) return { title, body: notificationsTexts.rangLongAgo };
  switch (ended.how) {
    case 'answered':
    case 'declined':
      return null;
    case 'missed':
      return { title, body: notificationsTexts.ringsNoMore(ended.callerName) };
    case 'elsewhere':
      return { title, body: notificationsTexts.answeredElsewhere(ended.callerName) };
    case 'over':
      return { title, body: notificationsTexts.hasEnded(ended.callerName) };
  }
}
