import { createEmitter } from '../../src/base/emitter.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { BridgeEvents, Discovery } from '../../src/bridge/contract.ts';
import type { BridgeClient } from './bridge-client.ts';
import { followChosenService } from './chosen-service.ts';
import type { Desktop } from './desktop.ts';
import { createSaveAs } from './electron-saving.ts';
import { mirror } from './mirror.ts';

/** The desktop app: everything is main's, over the bridge. `page` is the window; it hears of the network before main does. */
export async function createElectronDesktop(
  bridge: BridgeClient<'main'>,
  page: Pick<EventTarget, 'addEventListener'>,
): Promise<Desktop> {
  const events = createEmitter<BridgeEvents>();
  for (const name of ['command', 'ring.answered', 'network.changed', 'certificate.refused'] as const) {
    bridge.on(name, (event) => events.emit(name, event));
  }
  const discovery = createSubject<Discovery>({ state: 'off' });
  bridge.on('discovery.changed', (changed) => discovery.set(changed));
  page.addEventListener('online', () => events.emit('network.changed', undefined));

  const [info, settings, hosting, idle, opened, capture] = await Promise.all([
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
      () => bridge.invoke('link.get', undefined),
      (changed) => bridge.on('link.changed', changed),
    ),
    bridge.invoke('capture.means', undefined),
  ]);

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
    saveAs: createSaveAs(bridge),
    serviceAddress: followChosenService(settings, hosting),
    idle,
    reportStatus: (status) => bridge.tell('status.report', status),
    notifyMessage: (message) => bridge.tell('notify.message', message),
    on: (name, listener) => events.on(name, listener),
    showWindow: () => bridge.tell('window.show', undefined),
    hosting: { state: hosting, retry: () => bridge.tell('hosting.retry', undefined) },
    link: { opened, done: () => bridge.tell('link.done', undefined) },
    appLink: null,
    discovery: { state: discovery, watch: (on) => bridge.tell('discovery.watch', { on }) },
    ring: {
      start: (call) => bridge.tell('ring.start', call),
      stop: (call, missed) => bridge.tell('ring.stop', { call, missed }),
    },
    capture:
      capture.picker === 'system'
        ? null
        : {
            computerAudio: capture.computerAudio,
            list: (kind) => bridge.invoke('capture.list', { kind }),
            thumbnails: (kind, ids) => bridge.invoke('capture.thumbnails', { kind, ids }),
            choose: (choice) => bridge.invoke('capture.choose', choice),
          },
  };
}
