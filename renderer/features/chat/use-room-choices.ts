import { endOfSpan } from '../../../src/bridge/quiet-span.ts';
import type { Room } from '../../../src/protocol/model.ts';
import { isMutedAt } from '../../stores/muted.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useModel } from '../model-context.ts';
import type { Run } from '../use-done.ts';
import { words } from './words.ts';

const foreverMs = 8.64e15;

/** What one wants of a conversation, for oneself alone: that it stays on top, that it is quiet and for how long. */
export function useRoomChoices({ room, pinned, mutedUntilMs }: Room, run: Run): MenuItem[] {
  const { roomActions } = useModel();
  const nowMs = useNow(60_000);
  const mute = (untilMs: number | null): void => run(roomActions.ask('room.mute', { room, untilMs }));
  const pin: MenuItem = {
    label: pinned ? words.unpinRoom : words.pinRoom,
    icon: 'pin',
    onChoose: () => run(roomActions.ask('room.pin', { room, pinned: !pinned })),
  };
  if (isMutedAt({ mutedUntilMs }, nowMs)) {
    return [pin, { label: words.unmuteRoom, icon: 'bell', onChoose: () => mute(null) }];
  }
  return [
    pin,
    { label: words.muteHour, icon: 'bell-off', onChoose: () => mute(endOfSpan('hour', Date.now())) },
    { label: words.muteMorning, icon: 'bell-off', onChoose: () => mute(endOfSpan('morning', Date.now())) },
    { label: words.muteRoom, icon: 'bell-off', onChoose: () => mute(foreverMs) },
  ];
}
