import { helpTexts } from '../../../src/texts/help.ts';
import { paletteTexts } from '../../../src/texts/palette.ts';
import { presenceTexts } from '../../../src/texts/presence.ts';
import { settingsTexts } from '../../../src/texts/settings.ts';
import { isInCall } from '../../stores/call-place.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { availabilities } from '../presence-words.ts';
import { useSettingParts } from '../use-setting-parts.ts';
import type { PaletteEntry } from './found.ts';

/** Everything there is to go to and to do now; `query` only for who looks for it in the messages. */
export function usePaletteEntries(query: string): readonly PaletteEntry[] {
  return [
    ...useConversations(),
    ...useCallActions(),
    ...useActions(),
    ...useSettingEntries(),
    ...useMessages(query),
  ];
}

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
  const calls = all.flatMap(({ id, name, place }): PaletteEntry[] => {
    if (!place) return [];
    const rest = { group: 'actions', isAskedFor: true } as const;
    return [
      {
        ...rest,
        id: `voice ${id}`,
        name: paletteTexts.voiceCall(name),
        icon: 'phone',
        go: () => startCall(place, 'voice'),
      },
      {
        ...rest,
        id: `video ${id}`,
        name: paletteTexts.videoCall(name),
        icon: 'camera',
        go: () => startCall(place, 'video'),
      },
    ];
  });
  return [...goTo, ...calls];
}

function useCallActions(): readonly PaletteEntry[] {
  const { call } = useModel();
  const view = useObservable(call.view);
  if (view.phase !== 'live') return [];
  const { microphone, camera } = view.local;
  const group = 'actions' as const;
  return [
    microphone.state === 'on'
      ? {
          id: 'mute',
          group,
          name: paletteTexts.mute,
          icon: 'microphone-off',
          go: () => call.setMicrophone(false),
        }
      : {
          id: 'unmute',
          group,
          name: paletteTexts.unmute,
          icon: 'microphone',
          go: () => call.setMicrophone(true),
        },
    ...(view.ownKind === 'voice'
      ? []
      : [
          camera.state === 'on'
            ? {
                id: 'camera',
                group,
                name: paletteTexts.cameraOff,
                icon: 'camera-off' as const,
                go: () => call.setCamera(false),
              }
            : ({
                id: 'camera',
                group,
                name: paletteTexts.cameraOn,
                icon: 'camera',
                go: () => call.setCamera(true),
              } as const),
        ]),
    { id: 'leave', group, name: paletteTexts.leave, icon: 'phone-down', go: call.leave },
  ];
}

function useActions(): readonly PaletteEntry[] {
  const { desktop, openHelp, openRecordings, openSettings, setAvailability } = useModel();
  const group = 'actions' as const;
  return [
    ...(desktop.recordings
      ? [
          {
            id: 'recordings',
            group,
            name: paletteTexts.recordings,
            icon: 'record',
            go: openRecordings,
          } as const,
        ]
      : []),
    { id: 'help', group, name: helpTexts.open, icon: 'info', isAskedFor: true, go: () => openHelp() },
    { id: 'settings', group, name: settingsTexts.title, icon: 'settings', go: () => openSettings() },
    ...availabilities.map((value): PaletteEntry => ({
      id: value,
      group,
      name: paletteTexts.beSeenAs(presenceTexts.names[value]),
      isAskedFor: true,
      icon: 'people',
      go: () => setAvailability(value),
    })),
  ];
}

function useSettingEntries(): readonly PaletteEntry[] {
  const { openSettings } = useModel();
  return useSettingParts().parts.map(({ part, title }) => ({
    id: `setting ${part}`,
    group: 'settings',
    name: title,
    icon: 'settings',
    isAskedFor: true,
    go: () => openSettings(part),
  }));
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
