import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import type { BridgeEvents, Discovery } from '../../../src/bridge/contract.ts';
import type { BridgeClient } from './bridge-client.ts';
import { marksFrame, miniFrame } from '../../../src/bridge/mini-frame.ts';
import { followChosenService } from '../service/chosen-service.ts';
import { createDeviceAccess } from '../devices/device-access.ts';
import type { Desktop } from './desktop.ts';
import { createRecordings } from './electron-recordings.ts';
import { createElectronSending } from './electron-sending.ts';
import { createElectronUpdates } from './electron-updates.ts';
import { createSaving } from './electron-saving.ts';
import { mirror } from './mirror.ts';

/** The desktop app: everything is main's, over the bridge. `page` is the window; it hears of the network before main does. */
export async function createElectronDesktop(
  bridge: BridgeClient<'main'>,
  page: Pick<Window, 'addEventListener' | 'open'>,
  /** What the page keeps of this profile, when that is removed. */
  forgetKept: () => void,
): Promise<Desktop> {
  const events = createEmitter<BridgeEvents>();
  const handedOn = [
    'command',
    'ring.answered',
    'ring.audible',
    'network.changed',
    'certificate.refused',
    'keys.tried',
  ] as const;
  for (const name of handedOn) bridge.on(name, (event) => events.emit(name, event));
  const discovery = createSubject<Discovery>({ state: 'off' });
  bridge.on('discovery.changed', (changed) => discovery.set(changed));
  page.addEventListener('online', () => events.emit('network.changed', undefined));

  const [
    info,
    settings,
    hosting,
    idle,
    power,
    opened,
    windowShown,
    keys,
    profiles,
    updates,
    recordings,
    atLogin,
    capture,
  ] = await Promise.all([
    bridge.invoke('app.info', undefined),
    mirror(
      () => bridge.invoke('settings.get', undefined),
      (changed) => bridge.on('settings.changed', changed),
    ),
    mirror(
      () => bridge.invoke('hosting.get', undefined),
      (changed) => bridge.on('hosting.changed', changed),
    ),
    mirror(
      () => bridge.invoke('idle.get', undefined),
      (changed) => bridge.on('idle.changed', changed),
    ),
    mirror(
      () => bridge.invoke('power.get', undefined),
      (changed) => bridge.on('power.changed', changed),
    ),
    mirror(
      () => bridge.invoke('link.get', undefined),
      (changed) => bridge.on('link.changed', changed),
    ),
    mirror(
      () => bridge.invoke('window.shown', undefined),
      (changed) => bridge.on('window.changed', changed),
    ),
    mirror(
      () => bridge.invoke('keys.get', undefined),
      (changed) => bridge.on('keys.changed', changed),
    ),
    mirror(
      () => bridge.invoke('profiles.get', undefined),
      (changed) => bridge.on('profiles.changed', changed),
    ),
    createElectronUpdates(bridge),
    createRecordings(bridge),
    bridge.invoke('login-start.get', undefined),
    bridge.invoke('capture.means', undefined),
  ]);

  const loginStart = createSubject(atLogin);
  return {
    info,
    settings,
    changeSettings: async (patch) => settings.set(await bridge.invoke('settings.set', patch)),
    identity: {
      key: async () => (await bridge.invoke('identity.key', undefined)).key,
      sign: async (challenge) => (await bridge.invoke('identity.sign', challenge)).signature,
    },
    isForgetful: false,
    forgetPerson: () => bridge.invoke('identity.forget', undefined),
    ...createSaving(bridge),
    sending: createElectronSending(bridge),
    recordings,
    serviceAddress: followChosenService(settings, hosting),
    idle,
    power,
    askMemory: () => bridge.invoke('memory.get', undefined),
    reportStatus: (status) => bridge.tell('status.report', status),
    notifyMessage: (message) => bridge.tell('notify.message', message),
    notifyFiles: (about) => bridge.tell('notify.files', about),
    testNotification: () => bridge.tell('notify.test', undefined),
    on: (name, listener) => events.on(name, listener),
    showWindow: () => bridge.tell('window.show', undefined),
    windowShown,
    openMarks: capture.marksOnScreen
      ? (source) => page.open('about:blank', marksFrame(source), 'popup')
      : null,
    openMini: () => page.open('about:blank', miniFrame, 'popup'),
    profiles: {
      state: profiles,
      show: (profile) => bridge.tell('profiles.show', { profile }),
      add: (service) => bridge.invoke('profiles.add', service),
      remove() {
        forgetKept();
        bridge.tell('profiles.remove', undefined);
      },
    },
    hosting: { state: hosting, retry: () => bridge.tell('hosting.retry', undefined) },
    link: { opened, done: () => bridge.tell('link.done', undefined) },
    appLink: null,
    discovery: { state: discovery, watch: (on) => bridge.tell('discovery.watch', { on }) },
    keys: { state: keys, tryOut: (on) => bridge.tell('keys.try', { on }) },
    loginStart: {
      state: loginStart,
      set: async (on) => loginStart.set(await bridge.invoke('login-start.set', { on })),
    },
    updates,
    diagnostics: {
      facts: () => bridge.invoke('diagnostics.get', undefined),
      showLogs: () => bridge.tell('diagnostics.show-logs', undefined),
      save: (wish) => bridge.invoke('diagnostics.save', wish),
    },
    ring: {
      // Main has written down what failed.
      start: (call) => bridge.invoke('ring.start', call).catch(() => ({ silent: false })),
      picture: (call, picture) => bridge.tell('ring.picture', { call, picture }),
      stop: (call, end) => bridge.tell('ring.stop', { call, end }),
    },
    screenAccess:
      info.platform === 'darwin'
        ? {
            openSettings: () => bridge.tell('screen-access.open-settings', undefined),
            restart: () => bridge.tell('screen-access.restart', undefined),
          }
        : null,
    deviceAccess: createDeviceAccess(info.platform, bridge),
    capture:
      capture.picker === 'system'
        ? null
        : {
            computerAudio: capture.computerAudio,
            isRemote: capture.isRemote,
            list: (kind) => bridge.invoke('capture.list', { kind }),
            thumbnails: (kind, ids) => bridge.invoke('capture.thumbnails', { kind, ids }),
            choose: (choice) => bridge.invoke('capture.choose', choice),
            fits: (picked) => bridge.invoke('capture.fits', picked),
          },
  };
}
