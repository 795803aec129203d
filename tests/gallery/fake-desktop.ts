import { createSubject } from '../../src/base/observable.ts';
import type { Discovery, Hosting } from '../../src/bridge/contract.ts';
import { defaultSettings, type Settings } from '../../src/bridge/settings.ts';
import type { Desktop } from '../../renderer/platform/desktop.ts';
import type { Scene } from './fake-model.ts';

const settingsOf = (scene: Scene): Settings => ({
  ...defaultSettings,
  profile: { name: 'Ada Lovelace', service: { mode: 'host', reach: 'this-network', port: 7480 } },
  ...scene.settings,
});

const running: Hosting = {
  state: 'running',
  address: 'ws://127.0.0.1:7480/ws',
  networkAddresses: ['https://192.168.1.20:7480'],
  fingerprint: 'mZ3kq8TfR1xW5vB7nY2cL9pD4hG6jS0aQe8UiOoKtXw',
};

/** What the scene's computer can do, and says. */
export function createFakeDesktop(scene: Scene): Desktop {
  const settings = createSubject(settingsOf(scene));
  const hosting = createSubject<Hosting>(scene.hosting ?? running);
  return {
    info: {
      version: '0.1.0',
      deviceName: 'Laptop',
      platform: 'linux',
      brokenSettings: scene.brokenSettings ?? null,
    },
    settings,
    changeSettings: async (patch) => settings.set({ ...settings.getState(), ...patch } as Settings),
    identity: { key: async () => '', sign: async () => '' },
    isForgetful: scene.isForgetful ?? false,
    forgetPerson: async () => {},
    saveAs: async () => null,
    serviceAddress: createSubject<string | null>(null),
    idle: createSubject(scene.isIdle ?? false),
    reportStatus() {},
    notifyMessage() {},
    on: () => () => {},
    showWindow() {},
    hosting: scene.isBrowser ? null : { state: hosting, retry() {} },
    link: null,
    appLink: scene.appLink ?? null,
    discovery: scene.isBrowser
      ? null
      : {
          state: createSubject<Discovery>(scene.discovery ?? { state: 'looking', found: [] }),
          watch() {},
        },
    ring: scene.isBrowser ? null : { start() {}, stop() {} },
    capture: scene.capture ?? null,
  };
}
