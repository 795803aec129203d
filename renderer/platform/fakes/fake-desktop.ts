import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import type { AppStatus, BridgeEvents, RingingCall } from '../../../src/bridge/contract.ts';
import type { OpenedLink } from '../../../src/bridge/join-link.ts';
import { defaultSettings, type Settings } from '../../../src/bridge/settings.ts';
import type { Desktop } from '../desktop.ts';
import { createFakeSaves } from './fake-saves.ts';

/** A desktop that writes down what it was told. */
export function createFakeDesktop(initial: Partial<Settings> = {}) {
  const profile = { name: 'Me', service: { mode: 'join', address: 'one', pin: null } } as const;
  const settings = createSubject<Settings>({ ...defaultSettings, profile, ...initial });
  const serviceAddress = createSubject<string | null>('ws://one/ws');
  const idle = createSubject(false);
  const opened = createSubject<OpenedLink | null>(null);
  const events = createEmitter<BridgeEvents>();
  const log: string[] = [];
  const statuses: AppStatus[] = [];
  const rings: RingingCall[] = [];
  const saves = createFakeSaves();
  let isFull = false;

  const desktop: Desktop = {
    info: { version: 'test', deviceName: 'Laptop', platform: 'linux', brokenSettings: null },
    settings,
    async changeSettings(patch) {
      if (isFull) throw new Error('disk full');
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      settings.set({ ...settings.getState(), ...given });
    },
    forgetPerson: async () => settings.set({ ...settings.getState(), profile: null, admission: null }),
    saveAs: async (name) => saves.begin(name),
    identity: { key: async () => 'K'.repeat(87), sign: async () => 'S'.repeat(86) },
    isForgetful: false,
    serviceAddress,
    idle,
    reportStatus: (status) => void statuses.push(status),
    notifyMessage: ({ title, body }) => void log.push(`notify ${title}: ${body}`),
    on: (name, listener) => events.on(name, listener),
    showWindow: () => void log.push('show window'),
    hosting: null,
    link: { opened, done: () => opened.set(null) },
    appLink: null,
    discovery: null,
    ring: {
      start(call) {
        rings.push(call);
        log.push('ring');
      },
      stop: (_, missed) => void log.push(missed ? 'stop, missed' : 'stop'),
    },
    capture: null,
  };
  return {
    desktop,
    settings,
    serviceAddress,
    idle,
    opened,
    log,
    saves,
    statuses,
    rings,
    emit: <Name extends keyof BridgeEvents>(name: Name, event: BridgeEvents[Name]) =>
      events.emit(name, event),
    breakSettings: () => (isFull = true),
  };
}
