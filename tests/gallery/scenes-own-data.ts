import type { Scene } from './fake-model.ts';
import { usualUse } from './fake-own-data.ts';
import { nowMs, person, usualPeople } from './people.ts';

const successor = { ...person('Charles Babbage', 'available'), role: 'owner' } as const;
const settings = { screen: 'settings', people: [...usualPeople, successor] } as const satisfies Scene;
const small = { rooms: [], bytes: 0, quotaBytes: usualUse.own.quotaBytes, fileBytes: usualUse.own.fileBytes };

/** "Your data" in the settings: storage, export, import, deletion, each in its states. */
export const ownDataScenes: Readonly<Record<string, Scene>> = {
  'own-data': settings,
  'own-data-empty': {
    ...settings,
    access: { role: 'member' },
    ownData: { use: { own: small, service: null } },
  },
  'own-data-full': {
    ...settings,
    ownData: { use: { ...usualUse, own: { ...usualUse.own, bytes: 4.2e9 } } },
  },
  'own-data-loading': { ...settings, ownData: { use: 'never' } },
  'own-data-not-loaded': { ...settings, ownData: { use: null } },
  'own-data-offline': {
    ...settings,
    connection: { state: 'waiting', attempt: 3, retryAtMs: nowMs + 12_000 },
    ownData: { exporting: { phase: 'failed', failure: 'away', againAtMs: null } },
  },
  'own-data-export-saving': {
    ...settings,
    ownData: { exporting: { phase: 'saving', received: 381_000_000 } },
  },
  'own-data-export-done': {
    ...settings,
    ownData: { exporting: { phase: 'done', bytes: 1_142_000_000, show() {} } },
  },
  'own-data-export-failed': {
    ...settings,
    ownData: { exporting: { phase: 'failed', failure: 'unsaved', againAtMs: null } },
  },
  'own-data-export-later': {
    ...settings,
    ownData: { exporting: { phase: 'failed', failure: 'rate-limited', againAtMs: nowMs + 600_000 } },
  },
  'own-data-last-owner': { screen: 'settings', people: usualPeople },
  'own-data-delete': settings,
  'own-data-delete-failed': {
    ...settings,
    ownData: { deletion: { phase: 'failed', failure: 'internal' } },
  },
};
