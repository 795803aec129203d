import { helpTexts } from '../../../src/texts/help.ts';
import { lobbyTexts } from '../../../src/texts/lobby.ts';
import { paletteTexts } from '../../../src/texts/palette.ts';
import { presenceTexts } from '../../../src/texts/presence.ts';
import { settingsTexts } from '../../../src/texts/settings.ts';
import { isInCall } from '../../stores/call-place.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import type { IconName } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { availabilities } from '../presence-words.ts';
import { useSettingParts } from '../use-setting-parts.ts';
import type { PaletteEntry } from './found.ts';

/** What is made in a dialog of its own. */
export type Made = 'room' | 'meeting';

interface Wanted {
  /** Only for who looks for it in the messages. */
  readonly query: string;
  readonly onMake: (made: Made) => void;
}

/** Everything there is to go to and to do now. */
export function usePaletteEntries({ query, onMake }: Wanted): readonly PaletteEntry[] {
  return [
    ...useConversations(),
    ...useCallActions(),
    ...useMaking(onMake),
    ...useActions(),
    ...useSettingEntries(),
    ...useMessages(query),
  ];
}

const action = (id: string, icon: IconName, name: string, go: () => void): PaletteEntry => ({
  id,
  group: 'actions',
  icon,
  name,
  go,
});

const askedFor = (entry: PaletteEntry): PaletteEntry => ({ ...entry, isAskedFor: true });

/** People and rooms, the newest conversation first; calls only where somebody asks for them. */
function useConversations(): readonly PaletteEntry[] {
  const { session, call, openChat, openRoom, startCall } = useModel();
  const { people, rooms, self, connection } = useObservable(session);
  const isFree = !isInCall(useObservable(call.view)) && connection.state === 'online';
  const newest = (atMs: number | undefined): number => atMs ?? 0;
  const groups = [...rooms.values()]
    .filter(({ kind, archived }) => kind === 'group' && !archived)
    .map((room) => ({
      id: room.room,
      name: room.name ?? '',
      atMs: newest(room.last?.atMs ?? room.createdAtMs),
      go: () => openRoom(room.room),
      place: { is: 'room', room: room.room } as const,
    }));
  const direct = new Map(
    [...rooms.values()]
      .filter(({ kind }) => kind === 'direct')
      .flatMap((room) => room.members.map(({ user }) => [user, room.last?.atMs] as const)),
  );
  const persons = [...people.values()]
    .filter(({ user, left }) => user !== self && (!left || direct.has(user)))
    .map(({ user, name, left }) => ({
      id: user,
      name,
      atMs: newest(direct.get(user)),
      go: () => openChat(user),
      place: left ? null : ({ is: 'person', user } as const),
    }));
  const all = [...groups, ...persons].toSorted((a, b) => b.atMs - a.atMs || a.name.localeCompare(b.name));
  const goTo = all.map(({ id, name, go }): PaletteEntry => ({
    id,
    group: 'conversations',
    name,
    face: id,
    go,
  }));
  if (!isFree) return goTo;
  const calls = all.flatMap(({ id, name, place }) =>
    place === null
      ? []
      : [
          action(`voice ${id}`, 'phone', paletteTexts.voiceCall(name), () => startCall(place, 'voice')),
          action(`video ${id}`, 'camera', paletteTexts.videoCall(name), () => startCall(place, 'video')),
        ],
  );
  return [...goTo, ...calls.map(askedFor)];
}

function useCallActions(): readonly PaletteEntry[] {
  const { call } = useModel();
  const view = useObservable(call.view);
  if (view.phase !== 'live') return [];
  const { microphone, camera } = view.local;
  const voice =
    microphone.state === 'on'
      ? action('mute', 'microphone-off', paletteTexts.mute, () => call.setMicrophone(false))
      : action('unmute', 'microphone', paletteTexts.unmute, () => call.setMicrophone(true));
  const picture =
    camera.state === 'on'
      ? action('camera', 'camera-off', paletteTexts.cameraOff, () => call.setCamera(false))
      : action('camera', 'camera', paletteTexts.cameraOn, () => call.setCamera(true));
  return [
    voice,
    ...(view.ownKind === 'voice' ? [] : [picture]),
    action('leave', 'phone-down', paletteTexts.leave, call.leave),
  ];
}

/** A guest is in the rooms they were let into, and makes none. */
function useMaking(onMake: Wanted['onMake']): readonly PaletteEntry[] {
  const { session, access } = useModel();
  const isKnown = useSelected(session, (s) => s.self !== null);
  const isGuest = useSelected(access.state, (a) => a.role === 'guest');
  if (!isKnown || isGuest) return [];
  return [
    action('room', 'plus', lobbyTexts.newRoom, () => onMake('room')),
    action('meeting', 'link', lobbyTexts.newMeeting, () => onMake('meeting')),
  ];
}

function useActions(): readonly PaletteEntry[] {
  const { desktop, openHelp, openRecordings, openSettings, setAvailability } = useModel();
  const recordings = action('recordings', 'record', paletteTexts.recordings, openRecordings);
  return [
    ...(desktop.recordings ? [recordings] : []),
    askedFor(action('help', 'info', helpTexts.open, () => openHelp())),
    action('settings', 'settings', settingsTexts.title, () => openSettings()),
    ...availabilities.map((value) =>
      askedFor(
        action(value, 'people', paletteTexts.beSeenAs(presenceTexts.names[value]), () =>
          setAvailability(value),
        ),
      ),
    ),
  ];
}

const setting = (id: string, name: string, go: () => void): PaletteEntry =>
  askedFor({ id: `setting ${id}`, group: 'settings', name, icon: 'settings', go });

const themes = ['system', 'light', 'dark'] as const;

function useSettingEntries(): readonly PaletteEntry[] {
  const { desktop, openSettings } = useModel();
  const parts = useSettingParts().parts.map(({ part, title }) =>
    setting(part, title, () => openSettings(part)),
  );
  if (desktop.info.policy.locked.includes('theme')) return parts;
  // What cannot be kept is seen where it is set.
  const choose = (theme: (typeof themes)[number]): void =>
    void desktop.changeSettings({ theme }).catch(() => openSettings('look'));
  return [...parts, ...themes.map((theme) => setting(theme, paletteTexts.theme[theme], () => choose(theme)))];
}

function useMessages(query: string): readonly PaletteEntry[] {
  const { openSearch } = useModel();
  const text = query.trim();
  return [
    {
      id: 'messages',
      group: 'messages',
      name: paletteTexts.searchFor(text),
      icon: 'search',
      go: () => openSearch({ text }),
    },
  ];
}
