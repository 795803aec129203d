import { createSubject } from '../../src/base/observable.ts';
import type { Discovery, Hosting } from '../../src/bridge/contract.ts';
import { nothingManaged, type PolicyState } from '../../src/bridge/policy.ts';
import type { ProfileState } from '../../src/bridge/profile-state.ts';
import { awake } from '../../src/bridge/power.ts';
import type { ReportOutcome } from '../../src/bridge/diagnostic-routes.ts';
import type { KeptRecording } from '../../src/bridge/recording.ts';
import { defaultSettings, type Settings } from '../../src/bridge/settings.ts';
import type { Desktop } from '../../renderer/platform/desktop/desktop.ts';
import type { LoginStart } from '../../src/bridge/login-start.ts';
import type { UpdateState } from '../../src/bridge/updates.ts';
import type { GlobalKeys } from '../../src/bridge/keys.ts';

/** What a scene says of its computer. */
export interface SceneComputer {
  readonly settings?: Partial<Settings>;
  readonly hosting?: Hosting | null;
  readonly keys?: Partial<GlobalKeys>;
  readonly policy?: PolicyState;
  readonly loginStart?: LoginStart;
  /** The system lets nobody change that. */
  readonly refusesLoginStart?: boolean;
  /** The screen has to be given to Parley in the system's settings. */
  readonly isMac?: boolean;
  readonly updates?: UpdateState;
  readonly discovery?: Discovery;
  readonly capture?: Desktop['capture'];
  readonly profiles?: Partial<ProfileState>;
  readonly isBrowser?: boolean;
  readonly platform?: Desktop['info']['platform'];
  readonly isForgetful?: boolean;
  readonly isIdle?: boolean;
  readonly brokenSettings?: string | null;
  readonly secretIn?: Desktop['info']['secretIn'];
  readonly appLink?: string;
  readonly devicesFail?: boolean;
  readonly recordings?: readonly KeptRecording[];
  readonly hasNoBin?: boolean;
  readonly report?: ReportOutcome;
}

const settingsOf = (scene: SceneComputer): Settings => ({
  ...defaultSettings,
  profile: { name: 'Ada Lovelace', service: { mode: 'host', reach: 'this-network', port: 7480 } },
  firstStepsRead: true,
  ...scene.settings,
});

const oneService: ProfileState = {
  own: 'first',
  all: [{ id: 'first', name: 'The Mark II lab', label: null, connection: 'online', unread: 0, call: 'none' }],
  canAdd: true,
  hostedBy: null,
  elsewhere: 'nothing',
};

const running: Hosting = {
  state: 'running',
  address: 'ws://127.0.0.1:7480/ws',
  networkAddresses: ['https://192.168.1.20:7480'],
  fingerprint: 'mZ3kq8TfR1xW5vB7nY2cL9pD4hG6jS0aQe8UiOoKtXw',
};

/** What the scene's computer can do, and says. */
export function createFakeDesktop(scene: SceneComputer): Desktop {
  const settings = createSubject(settingsOf(scene));
  const hosting = createSubject<Hosting>(scene.hosting ?? running);
  const loginStart = createSubject<LoginStart>(scene.loginStart ?? 'off');
  const recordings = createSubject(scene.recordings ?? []);
  const updates = createSubject<UpdateState>(scene.updates ?? { state: 'off', why: 'checkout' });
  return {
    info: {
      version: '0.1.0',
      deviceName: 'Laptop',
      platform: scene.platform ?? 'linux',
      brokenSettings: scene.brokenSettings ?? null,
      secretIn: scene.isBrowser ? null : (scene.secretIn ?? 'keyring'),
      policy: scene.policy ?? nothingManaged,
    },
    settings,
    changeSettings: async (patch) => settings.set({ ...settings.getState(), ...patch } as Settings),
    identity: { key: async () => '', sign: async () => '' },
    isForgetful: scene.isForgetful ?? false,
    forgetPerson: async () => {},
    saveAs: async () => null,
    saveFilm: async () => 'not-there',
    saveAgain: async () => null,
    sending: null,
    recordings: scene.isBrowser
      ? null
      : {
          kept: recordings,
          begin: async () => ({ state: 'refused', why: 'no-room' }),
          await() {},
          awaitNone() {},
          tellTimes() {},
          sources: async () => [],
          offered() {},
          show() {},
          async remove(recording) {
            if (scene.hasNoBin) return false;
            recordings.set(recordings.getState().filter((one) => one.recording !== recording));
            return true;
          },
        },
    serviceAddress: createSubject<string | null>(null),
    idle: createSubject(scene.isIdle ?? false),
    power: createSubject(awake),
    askMemory: async () => null,
    reportStatus() {},
    notifyMessage() {},
    notifyFiles() {},
    testNotification() {},
    on: () => () => {},
    showWindow() {},
    windowShown: createSubject(true),
    openMarks: null,
    openMini: scene.isBrowser ? null : () => null,
    profiles: scene.isBrowser
      ? null
      : {
          state: createSubject<ProfileState>({ ...oneService, ...scene.profiles }),
          show() {},
          add: async () => true,
          remove() {},
        },
    hosting: scene.isBrowser ? null : { state: hosting, retry() {} },
    link: null,
    appLink: scene.appLink ?? null,
    discovery: scene.isBrowser
      ? null
      : {
          state: createSubject<Discovery>(scene.discovery ?? { state: 'looking', found: [] }),
          watch() {},
        },
    keys: scene.isBrowser
      ? null
      : {
          state: createSubject<GlobalKeys>({
            microphone: 'waiting',
            camera: 'none',
            talk: 'none',
            headset: 'none',
            answer: 'waiting',
            decline: 'waiting',
            isTrying: false,
            ...scene.keys,
          }),
          tryOut() {},
        },
    loginStart: scene.isBrowser
      ? null
      : {
          state: loginStart,
          async set(on) {
            if (scene.refusesLoginStart) throw new Error('refused');
            loginStart.set(on ? 'on' : 'off');
          },
        },
    updates: scene.isBrowser
      ? null
      : { state: updates, look: () => updates.set({ state: 'looking' }), restart() {} },
    diagnostics: scene.isBrowser
      ? null
      : {
          facts: async () => ({
            ...{ electron: '45.4.1', chromium: '156.0.7204.35', node: '24.21.0' },
            ...{ system: 'Linux 6.12.0 (x64)', sandbox: 'on', desktop: 'x11, GNOME' },
            folder: '/home/ada/.config/Parley',
            logs: '/home/ada/.config/Parley/logs',
          }),
          showLogs() {},
          save: async () => scene.report ?? 'saved',
        },
    ring: scene.isBrowser ? null : { start: async () => ({ silent: false }), picture() {}, stop() {} },
    capture: scene.capture ?? null,
    screenAccess: scene.isMac ? { openSettings() {}, restart() {} } : null,
    deviceAccess: scene.isMac ? { openSettings() {} } : null,
  };
}
