import * as v from 'valibot';
import type { Clock } from '../../../src/base/clock.ts';
import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import type { BridgeEvents } from '../../../src/bridge/contract.ts';
import {
  defaultSettings,
  settings as settingsSchema,
  type SettingsPatch,
} from '../../../src/bridge/settings.ts';
import { nothingManaged } from '../../../src/bridge/policy.ts';
import { awake } from '../../../src/bridge/power.ts';
import { devicesTexts } from '../../../src/texts/devices.ts';
import { followChosenService } from '../service/chosen-service.ts';
import type { Desktop } from './desktop.ts';
import { createDownload } from '../page/page-download.ts';
import type { PickTarget } from './picked-target.ts';
import { createKeptValue, type KeyValueStore } from '../page/kept-value.ts';
import { watchPageActivity } from '../page/page-activity.ts';
import { showPageNotification, type NotificationMeans } from '../page/page-notifications.ts';

interface BrowserDeps {
  readonly store: KeyValueStore;
  /** Where the page came from, which is where its service is. */
  readonly origin: string;
  readonly page: Pick<EventTarget, 'addEventListener'> & { focus(): void };
  readonly clock: Clock;
  readonly notifications: NotificationMeans | null;
  readonly identity: Desktop['identity'];
  readonly isForgetful: boolean;
  readonly forgetKey: () => Promise<void>;
  /** To where downloads go. */
  readonly download: (content: Blob, name: string) => void;
  /** Asks where, and writes there; null where the browser has no way to. */
  readonly pick: PickTarget | null;
  readonly deviceName: string;
  /** Of the link with which the page was opened. */
  readonly invite: string | null;
  /** The same link for the app, where it is one. */
  readonly appLink: string | null;
}

/** A patch may say `undefined` for "as it was", and whatever service was asked for, there is only the page's own. */
function withoutGaps(patch: SettingsPatch, origin: string): SettingsPatch {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  if (!patch.profile) return given;
  return {
    ...given,
    profile: { name: patch.profile.name, service: { mode: 'join', address: origin, pin: null } },
  };
}

/** A guest in a plain browser: settings and identity stay in this browser, and the service is the one that served the page. */
export function createBrowserDesktop(deps: BrowserDeps): Desktop {
  const events = createEmitter<BridgeEvents>();
  const keptSettings = createKeptValue(deps.store, 'parley.settings', settingsSchema);
  const kept = keptSettings.load() ?? defaultSettings;
  const admission = deps.invite === null ? kept.admission : ({ kind: 'invite', token: deps.invite } as const);
  const settings = createSubject({ ...kept, admission });
  const hosting = createSubject({ state: 'off' } as const);
  deps.page.addEventListener('online', () => events.emit('network.changed', undefined));

  const changeSettings = async (patch: SettingsPatch): Promise<void> => {
    settings.set(v.parse(settingsSchema, { ...settings.getState(), ...withoutGaps(patch, deps.origin) }));
    void keptSettings.save(settings.getState());
  };

  return {
    info: {
      version: 'web',
      deviceName: deps.deviceName,
      platform: 'other',
      brokenSettings: null,
      secretIn: null,
      policy: nothingManaged,
    },
    settings,
    changeSettings,
    identity: deps.identity,
    isForgetful: deps.isForgetful,
    async forgetPerson() {
      await deps.forgetKey();
      await changeSettings({ profile: null, admission: null });
    },
    async saveFilm() {
      throw new Error('a browser keeps no recordings');
    },
    async saveAs(name, { paths = null, isLarge = false } = {}) {
      if (isLarge && deps.pick) return deps.pick(name, paths);
      return createDownload(deps.download, paths ?? [name]);
    },
    saveAgain: async () => null,
    sending: null,
    recordings: null,
    serviceAddress: followChosenService(settings, hosting),
    idle: watchPageActivity(deps.page, deps.clock),
    power: createSubject(awake),
    askMemory: async () => null,
    reportStatus() {},
    notifyMessage: ({ room, seq, title, body }) =>
      void showPageNotification(deps.notifications, {
        title,
        body,
        tag: room,
        clicked: () => events.emit('command', { command: 'open-room', room, seq }),
      }),
    notifyFiles: ({ title, body }) =>
      void showPageNotification(deps.notifications, {
        ...{ title, body, tag: 'files' },
        clicked: () => events.emit('command', { command: 'show-files' }),
      }),
    testNotification: () =>
      void showPageNotification(deps.notifications, {
        title: 'Parley',
        body: devicesTexts.testNotification,
        tag: 'test',
        clicked() {},
      }),
    on: (name, listener) => events.on(name, listener),
    showWindow: () => deps.page.focus(),
    windowShown: createSubject(true),
    openMini: null,
    openMarks: null,
    profiles: null,
    hosting: null,
    link: null,
    appLink: deps.appLink,
    discovery: null,
    keys: null,
    loginStart: null,
    updates: null,
    diagnostics: null,
    ring: null,
    capture: null,
    screenAccess: null,
    deviceAccess: null,
  };
}
