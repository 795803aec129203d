import type { Scene } from './fake-model.ts';
import { usualUse } from './fake-own-data.ts';
import type { MessageId } from '../../src/protocol/ids.ts';
import type { Message } from '../../src/protocol/model.ts';
import { messagesOf, nowMs, person, usualPeople } from './people.ts';

const successor = { ...person('Charles Babbage', 'available'), role: 'owner' } as const;
const settings = { screen: 'settings', people: [...usualPeople, successor] } as const satisfies Scene;
const small = { rooms: [], bytes: 0, quotaBytes: usualUse.own.quotaBytes, fileBytes: usualUse.own.fileBytes };

const wrote = (by: string, text: string, seq: number): Message[] =>
  messagesOf('Compilers', [{ own: true, text, ago: 4_000 - seq }]).map((message) => ({
    ...message,
    message: `brought-${seq}` as MessageId,
    seq,
    body: { kind: 'text', text, mentions: [], replyTo: null, files: [], imported: { by } },
  }));
const brought = [
  ...wrote('Grace Hopper', 'The compiler is ready for whoever wants to try it.', 1),
  ...wrote('Ada Lovelace', 'I do. Is there a manual?', 2),
  ...wrote('Grace Hopper', 'Three pages. Ask before you read the second.', 3),
  ...wrote('Someone', 'And the third?', 4),
];

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
  'own-data-import-sending': {
    ...settings,
    ownData: { importing: { phase: 'sending', done: 381_000_000, total: 1_142_000_000 } },
  },
  'own-data-import-waiting': {
    ...settings,
    connection: { state: 'waiting', attempt: 3, retryAtMs: nowMs + 12_000 },
    ownData: { importing: { phase: 'waiting' } },
  },
  'own-data-import-paused': {
    ...settings,
    connection: { state: 'waiting', attempt: 3, retryAtMs: nowMs + 12_000 },
    ownData: { importing: { phase: 'paused', done: 381_000_000, total: 1_142_000_000 } },
  },
  'own-data-import-checking': {
    ...settings,
    ownData: { importing: { phase: 'checking', done: 0, total: 0 } },
  },
  'own-data-import-writing': {
    ...settings,
    ownData: { importing: { phase: 'writing', done: 8_100, total: 12_480 } },
  },
  'own-data-import-done': {
    ...settings,
    ownData: { importing: { phase: 'done', rooms: 7, messages: 12_480, files: 52, known: 0, left: 118 } },
  },
  'own-data-import-known': {
    ...settings,
    ownData: { importing: { phase: 'done', rooms: 0, messages: 0, files: 0, known: 12_480, left: 0 } },
  },
  'own-data-import-failed': {
    ...settings,
    ownData: { importing: { phase: 'failed', failure: 'not-an-export', againAtMs: null } },
  },
  'own-data-import-room': {
    open: 'Compilers',
    isGroup: true,
    importedFrom: 'The old place',
    conversation: { messages: brought },
  },
  'own-data-last-owner': { screen: 'settings', people: usualPeople },
  'own-data-delete': settings,
  'own-data-delete-failed': {
    ...settings,
    ownData: { deletion: { phase: 'failed', failure: 'internal' } },
  },
};
