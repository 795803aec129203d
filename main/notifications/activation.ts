import type { ActivationArguments } from 'electron';
import * as v from 'valibot';
import { firstProfile, type ProfileId } from '../../src/bridge/profile-id.ts';
import { callId, type CallId, roomId, type RoomId } from '../../src/protocol/ids.ts';

/** What of Electron's Notification tells of a notification that this run of the app may never have shown (Windows). */
type HandleActivation = (heard: (details: ActivationArguments) => void) => void;

interface ActivationDeps {
  readonly handleActivation: HandleActivation;
  /** One of this run tells its own events; this would be the second word of the same click, and a second reply. */
  readonly isOfThisRun: (key: string) => boolean;
  readonly openRoom: (room: RoomId, profile: ProfileId) => void;
  readonly reply: (room: RoomId, text: string, profile: ProfileId) => void;
  /** A call of an earlier run, or one that was put down since. */
  readonly staleCall: (call: CallId) => void;
  readonly showWindow: () => void;
}

type Meant =
  | { readonly is: 'room'; readonly room: RoomId; readonly profile: ProfileId }
  | { readonly is: 'call'; readonly call: CallId }
  | { readonly is: 'unknown' };

const idPattern = /(room|ring|missed):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:@([a-z0-9-]{1,36}))?/i;

/** The key under which it was shown stands in what Windows hands back, escaped or not. */
export function readActivation(handed: string): { key: string; meant: Meant } {
  const plain = handed.replaceAll(/%3a/gi, ':').replaceAll('%40', '@');
  const [key = '', kind = '', id = '', profile = firstProfile] = idPattern.exec(plain) ?? [];
  const room = v.safeParse(roomId, id.toLowerCase());
  const call = v.safeParse(callId, id.toLowerCase());
  if (kind === 'room' && room.success) return { key, meant: { is: 'room', room: room.output, profile } };
  if (call.success) return { key, meant: { is: 'call', call: call.output } };
  return { key, meant: { is: 'unknown' } };
}

/** Clicks on notifications that have outlived the run that showed them. */
export function followActivations(deps: ActivationDeps): void {
  deps.handleActivation(({ type, arguments: handed, reply }) => {
    const { key, meant } = readActivation(handed);
    if (deps.isOfThisRun(key)) return;
    switch (meant.is) {
      case 'room':
        return type === 'reply' && reply
          ? deps.reply(meant.room, reply, meant.profile)
          : deps.openRoom(meant.room, meant.profile);
      case 'call':
        return deps.staleCall(meant.call);
      case 'unknown':
        return deps.showWindow();
    }
  });
}
