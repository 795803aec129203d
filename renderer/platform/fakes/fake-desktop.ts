import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import type { AppStatus, BridgeEvents, RingingCall, RingStarted } from '../../../src/bridge/contract.ts';
import type { OpenedLink } from '../../../src/bridge/join-link.ts';
import { nothingManaged } from '../../../src/bridge/policy.ts';
import type { NewService, ProfileState } from '../../../src/bridge/profile-state.ts';
import { awake } from '../../../src/bridge/power.ts';
import { defaultSettings, type Settings } from '../../../src/bridge/settings.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { createFakeSaves } from './fake-saves.ts';

const alone: ProfileState = {
  own: 'first',
  all: [{ id: 'first', name: 'Test service', label: null, connection: 'online', unread: 0, call: 'none' }],
  canAdd: true,
  hostedBy: null,
  elsewhere: 'nothing',
};

/** A desktop that writes down what it was told. */
export function createFakeDesktop(initial: Partial<Settings> = {}) {
  const profile = { name: 'Me', service: { mode: 'join', address: 'one', pin: null } } as const;
  const settings = createSubject<Settings>({ ...defaultSettings, profile, ...initial });
  const serviceAddress = createSubject<string | null>('ws://one/ws');
  const idle = createSubject(false);
  const windowShown = createSubject(true);
  const power = createSubject(awake);
  const opened = createSubject<OpenedLink | null>(null);
  const events = createEmitter<BridgeEvents>();
  const log: string[] = [];
  const statuses: AppStatus[] = [];
  const rings: RingingCall[] = [];
  let rung: Promise<RingStarted> = Promise.resolve({ silent: false });
  const profiles = createSubject<ProfileState>(alone);
  const added: NewService[] = [];
  const saves = createFakeSaves();
  let isFull = false;

  const desktop: Desktop = {
    info: {
      version: 'test',
      deviceName: 'Laptop',
      platform: 'linux',
      brokenSettings: null,
      secretIn: 'keyring',
      policy: nothingManaged,
    },
    settings,
    async changeSettings(patch) {
      if (isFull) throw new Error('disk full');
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      settings.set({ ...settings.getState(), ...given });
    },
    forgetPerson: async () => settings.set({ ...settings.getState(), profile: null, admission: null }),
    saveAs: async (name) => saves.begin(name),
    saveFilm: async () => 'not-there',
    saveAgain: async () => null,
    sending: null,
    recordings: null,
    identity: { key: async () => 'K'.repeat(87), sign: async () => 'S'.repeat(86) },
    isForgetful: false,
    serviceAddress,
    idle,
    power,
    askMemory: async () => ({ freeMb: 2_048, totalMb: 8_192 }),
    reportStatus: (status) => void statuses.push(status),
    notifyMessage: ({ title, body }) => void log.push(`notify ${title}: ${body}`),
    notifyFiles: ({ title, body }) => void log.push(`notify ${title}: ${body}`),
    testNotification: () => void log.push('test notification'),
    on: (name, listener) => events.on(name, listener),
    showWindow: () => void log.push('show window'),
    windowShown,
    openMini: () => null,
    openMarks: null,
    profiles: {
      state: profiles,
      show: (profile) => void log.push(`show ${profile}`),
      async add(service) {
        added.push(service);
        return profiles.getState().canAdd;
      },
      remove: () => void log.push('remove'),
    },
    hosting: null,
    link: { opened, done: () => opened.set(null) },
    appLink: null,
    discovery: null,
    keys: null,
    loginStart: null,
    updates: null,
    diagnostics: null,
    ring: {
      start(call) {
        rings.push(call);
        log.push('ring');
        return rung;
      },
      picture: (_, picture) => void log.push(`picture ${picture}`),
      stop: (_, end) => void log.push(end === 'missed' ? 'stop, missed' : 'stop'),
    },
    capture: null,
    screenAccess: null,
    deviceAccess: null,
  };
  return {
    desktop,
    settings,
    serviceAddress,
    idle,
    windowShown,
    power,
    opened,
    log,
    saves,
    statuses,
    rings,
    profiles,
    added,
    emit: <Name extends keyof BridgeEvents>(name: Name, event: BridgeEvents[Name]) =>
      events.emit(name, event),
    breakSettings: () => (isFull = true),
    /** What main says to the next rings. */
    answerRings: (answer: Promise<RingStarted>) => void (rung = answer),
  };
}
