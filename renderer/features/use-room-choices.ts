import { endOfSpan } from '../../src/bridge/quiet-span.ts';
import type { Room } from '../../src/protocol/model.ts';
import { chatRoomsTexts as words } from '../../src/texts/chat-rooms.ts';
import { isMutedAt } from '../stores/muted.ts';
import type { MenuItem } from '../ui/menu.tsx';
import { useNow } from '../ui/use-now.ts';
import { useModel } from './model-context.ts';
import { useDone } from './use-done.ts';

const foreverMs = 8.64e15;

/** What one wants of a conversation, for oneself alone: that it stays on top, that it is quiet and for how long. After what comes first. */
export function useRoomChoices(
  { room, pinned, mutedUntilMs, ...known }: Room,
  first: readonly MenuItem[],
): readonly MenuItem[] {
  const { roomActions, notify } = useModel();
  const { run } = useDone((problem) => {
    if (problem !== null) notify('problem', problem);
  });
  const { kind, letsRing = false, mutesNames = false } = known;
  const nowMs = useNow(60_000);
  const mute = (untilMs: number | null, names = false): void =>
    run(roomActions.ask('room.mute', { room, untilMs, names }));
  const trust: MenuItem = {
    label: letsRing ? words.noUrgentRing : words.letUrgentRing,
    icon: 'phone',
    isApart: true,
    onChoose() {
      const asked = roomActions.ask('room.trust', { room, letsRing: !letsRing });
      run(asked);
      // Nothing on the screen changes with it until somebody rings.
      void asked.then(({ ok }) => {
        if (ok) notify('info', letsRing ? words.ringsThroughNoMore : words.ringsThrough);
      });
    },
  };
  const always = kind === 'direct' ? [trust] : [];
  const pin: MenuItem = {
    label: pinned ? words.unpinRoom : words.pinRoom,
    icon: 'to-top',
    isApart: first.length > 0,
    onChoose: () => run(roomActions.ask('room.pin', { room, pinned: !pinned })),
  };
  if (isMutedAt({ mutedUntilMs }, nowMs)) {
    return [
      ...first,
      pin,
      { label: words.unmuteRoom, icon: 'bell', isApart: true, onChoose: () => mute(null) },
      {
        label: mutesNames ? words.letNames : words.muteNames,
        icon: mutesNames ? 'bell' : 'bell-off',
        onChoose: () => mute(mutedUntilMs, !mutesNames),
      },
      ...always,
    ];
  }
  return [
    ...first,
    pin,
    {
      label: words.muteHour,
      icon: 'bell-off',
      isApart: true,
      onChoose: () => mute(endOfSpan('hour', Date.now())),
    },
    { label: words.muteMorning, icon: 'bell-off', onChoose: () => mute(endOfSpan('morning', Date.now())) },
    { label: words.muteRoom, icon: 'bell-off', onChoose: () => mute(foreverMs) },
    { label: words.muteAll, icon: 'bell-off', onChoose: () => mute(foreverMs, true) },
    ...always,
  ];
}
