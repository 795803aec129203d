import type { Desktop } from '../../renderer/platform/desktop/desktop.ts';
import type { CaptureSource } from '../../src/bridge/contract.ts';
import type { Scene } from './fake-model.ts';
import { fakeThumbnail } from './fake-tracks.ts';
import { inCall, live } from './scenes-calls.ts';

const windowNames = [
  'Quarterly figures.ods – LibreOffice Calc',
  'Parley',
  'Terminal',
  'A Programming Language, second edition, chapter four: user-defined functions.pdf',
  '王小明的文件',
  'Inbox (12) – Mail',
  'vacation-photos',
  'Music',
  'Settings',
  'main.ts – house – Editor',
  'رسالة جديدة',
];

const screens: readonly CaptureSource[] = ['Entire screen', 'Screen 2'].map((name, index) => ({
  id: `screen-${index}`,
  kind: 'screen',
  name,
  icon: '',
  thumbnail: '',
}));

const windows: readonly CaptureSource[] = windowNames.map((name, index) => ({
  id: `window-${index}`,
  kind: 'window',
  name,
  icon: fakeThumbnail(index * 40),
  thumbnail: '',
}));

const never = <Value>(): Promise<Value> => new Promise(() => {});

const capture = (more: Partial<NonNullable<Desktop['capture']>> = {}): Desktop['capture'] => ({
  computerAudio: true,
  isRemote: false,
  list: async (kind) => [...(kind === 'screen' ? screens : windows)],
  thumbnails: async (kind, ids) =>
    (kind === 'screen' ? screens : windows)
      .filter(({ id }) => ids.includes(id))
      .map((source, index) => ({ ...source, thumbnail: fakeThumbnail(index * 47) })),
  choose: async () => {},
  fits: async () => true,
  ...more,
});

/** Until the page is told that they come. */
const lateWindows = new Promise<readonly CaptureSource[]>((come) => {
  addEventListener('windows-come', () => come(windows), { once: true });
});

/** The gallery presses "Share screen" in these. */
export const pickerScenes: Readonly<Record<string, Scene>> = {
  'picker-screens': inCall(live(), { capture: capture() }),
  'picker-windows': inCall(live(), { capture: capture() }),
  'picker-trial': { screen: 'settings', capture: capture() },
  'picker-names-first': inCall(live(), { capture: capture({ thumbnails: never, computerAudio: false }) }),
  'picker-loading': inCall(live(), { capture: capture({ list: never }) }),
  'picker-late-windows': inCall(live(), {
    capture: capture({ list: async (kind) => [...(kind === 'screen' ? screens : await lateWindows)] }),
  }),
  'picker-failed': inCall(live(), { capture: capture({ list: () => Promise.reject(new Error('no')) }) }),
  'picker-remote': inCall(live(), { capture: capture({ isRemote: true }) }),
  'picker-refused': inCall(live(), {
    capture: capture({ list: () => Promise.reject(new Error('no')) }),
    isMac: true,
  }),
  'picker-empty': inCall(live(), { capture: capture({ list: async () => [] }) }),
};
