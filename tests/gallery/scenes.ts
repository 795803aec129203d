import type { DeviceId } from '../../src/protocol/ids.ts';
import type { PolicyState } from '../../src/bridge/policy.ts';
import type { RefusalReason } from '../../renderer/platform/service/service-client.ts';
import type { Scene } from './fake-model.ts';
import {
  everybody,
  grace,
  hostedByGrace,
  longName,
  manyLanguages,
  nowMs,
  person,
  usualPeople,
  manyRooms,
  roomWith,
  someRooms,
} from './people.ts';
import { accessScenes, hostedOnlyHere, onlyHere } from './scenes-access.ts';
import { chatScenes } from './scenes-chat.ts';
import { linkScenes } from './scenes-links.ts';
import { connectionScenes } from './scenes-connection.ts';
import { doctorScenes } from './scenes-doctor.ts';
import { aFingerprint, around, hostingOff, joined } from './service-choices.ts';
import { settingsScenes } from './scenes-settings.ts';
import { keyScenes } from './scenes-keys.ts';
import { faceScenes } from './scenes-faces.ts';
import { filesScenes } from './scenes-files.ts';
import { handoverScenes } from './scenes-handovers.ts';
import { recordingScenes } from './scenes-recording.ts';
import { ownDataScenes } from './scenes-own-data.ts';
import { keptRecordingScenes } from './scenes-kept-recordings.ts';
import { profileScenes } from './scenes-profiles.ts';
import { pendingScenes } from './scenes-pending.ts';
import { callScenes } from './scenes-calls.ts';
import { pickerScenes } from './scenes-picker.ts';
import { groupCallScenes } from './scenes-group-calls.ts';
import { fullScreenScenes, pictureScenes } from './scenes-pictures.ts';

const quiet = { availability: 'dnd', untilMs: nowMs + 48 * 60_000 } as const;
const waiting = { state: 'waiting', attempt: 3, retryAtMs: nowMs + 12_000 } as const;
const refused = (reason: RefusalReason) => ({ state: 'refused', reason }) as const;
const placeLocked: PolicyState = { locked: ['service'], service: joined.profile.service, isBroken: false };
const shellScenes: Readonly<Record<string, Scene>> = {
  'first-run': { settings: { profile: null } },
  'first-run-join': { settings: { profile: null } },
  'first-run-join-around': { settings: { profile: null }, discovery: around },
  'first-run-join-deaf': { settings: { profile: null }, discovery: { state: 'failed' } },
  'first-run-managed': {
    settings: { profile: null },
    policy: { locked: ['service'], service: joined.profile.service, isBroken: false },
  },
  'first-run-problems': { settings: { profile: null } },
  'first-run-forgetful': { settings: { profile: null }, isBrowser: true, isForgetful: true },
  'first-run-browser': { settings: { profile: null }, isBrowser: true },
  shell: {},
  palette: {},
  'first-steps': { settings: { firstStepsRead: false } },
  'first-steps-alone': { people: [], settings: { ...onlyHere, firstStepsRead: false } },
  'first-steps-browser': { settings: { firstStepsRead: false }, isBrowser: true },
  'palette-query': {},
  'shell-row-menu': {},
  'shell-conversation-menu': { open: grace },
  'shell-alone-this-computer': { people: [], settings: onlyHere },
  'shell-alone-this-network': { people: [] },
  'shell-alone-joined': { people: [], settings: joined },
  'shell-alone-no-network': {
    people: [],
    hosting: { state: 'running', address: '', networkAddresses: [], fingerprint: null },
  },
  'shell-connecting': { people: [], connection: { state: 'connecting', attempt: 1 } },
  'shell-starting': { people: [], connection: { state: 'idle' }, hosting: { state: 'starting' } },
  'shell-offline': { connection: waiting, open: grace },
  'shell-port-in-use': {
    people: [],
    connection: { state: 'idle' },
    hosting: { state: 'failed', reason: 'port-in-use', port: 7480 },
  },
  'shell-data-damaged': {
    people: [],
    connection: { state: 'idle' },
    hosting: { state: 'failed', reason: 'data-damaged', port: 7480 },
  },
  'shell-crashed': {
    connection: waiting,
    hosting: { state: 'failed', reason: 'crashed', port: 7480 },
  },
  'shell-hosting-off': {
    people: [],
    connection: { state: 'idle' },
    hosting: { state: 'off' },
    settings: hostingOff,
  },
  'shell-hosting-off-join': {
    people: [],
    connection: { state: 'idle' },
    hosting: { state: 'off' },
    settings: hostingOff,
    discovery: around,
  },
  'shell-closed': {
    people: hostedByGrace,
    connection: { state: 'closed', why: 'quit' },
    open: grace,
    settings: joined,
  },
  'shell-closed-turned-off': {
    people: hostedByGrace,
    connection: { state: 'closed', why: 'turned-off' },
    open: grace,
    settings: joined,
  },
  'shell-closed-from-the-start': {
    people: [],
    connection: { state: 'closed', why: 'quit' },
    settings: joined,
  },
  'shell-refused-version': { connection: refused('version') },
  'shell-refused-replaced': { connection: refused('replaced') },
  'shell-refused-rejected': { connection: refused('rejected') },
  'shell-refused-approval': { people: [], connection: refused('approval-required'), settings: joined },
  'shell-refused-invite': { people: [], connection: refused('invite-required'), settings: joined },
  'shell-refused-removed': { people: [], connection: refused('removed'), settings: joined },
  'shell-certificate-other': {
    people: [],
    connection: waiting,
    settings: joined,
    access: { certificate: { problem: 'mismatch', fingerprint: aFingerprint } },
  },
  'shell-certificate-unknown': {
    people: [],
    connection: waiting,
    settings: joined,
    access: { certificate: { problem: 'unknown', fingerprint: aFingerprint } },
  },
  'shell-refused-managed': { connection: refused('not-admitted'), settings: joined, policy: placeLocked },
  'shell-certificate-managed': {
    people: [],
    connection: waiting,
    settings: joined,
    policy: placeLocked,
    access: { certificate: { problem: 'unknown', fingerprint: aFingerprint } },
  },
  'rooms-list': { groups: someRooms },
  'rooms-many': { groups: manyRooms, open: 'Compilers', isGroup: true },
  'rooms-open': { groups: someRooms, open: 'Compilers', isGroup: true },
  'rooms-details': { groups: someRooms, open: 'Compilers', isGroup: true },
  'rooms-details-links': { groups: someRooms, open: 'Compilers', isGroup: true },
  'rooms-details-link-refused': {
    groups: someRooms,
    open: 'Compilers',
    isGroup: true,
    access: { answers: 'refuses' },
  },
  'rooms-meeting': { groups: someRooms },
  'rooms-meeting-only-here': { groups: someRooms, ...hostedOnlyHere },
  'rooms-meeting-failed': { groups: someRooms, refuses: true },
  'chat-more': { open: 'Barbara Liskov', unread: 2 },
  'rooms-empty': { open: 'Compilers', isGroup: true, said: [] },
  'shell-muted': {
    rooms: [
      { ...roomWith('Alan Turing', [{ text: 'The bombe is free on Tuesday', ago: 190 }], 1), pinned: true },
      {
        ...roomWith('Barbara Liskov', [{ text: 'A few pages', ago: 34 }], 2),
        mutedUntilMs: nowMs + 3_600_000,
      },
    ],
  },
  'rooms-new': { groups: someRooms, refuses: true },
  'shell-knocking': { people: [], connection: { state: 'knocking' }, settings: joined },
  'shell-applicants': {
    access: {
      waiting: [
        { device: 'd1' as DeviceId, name: 'Edsger Dijkstra', sinceMs: nowMs },
        { device: 'd2' as DeviceId, name: longName, sinceMs: nowMs },
      ],
    },
  },
  'shell-200-people': { people: everybody, rooms: [] },
  'shell-search': {},
  'shell-search-none': {},
  'shell-status-menu': {},
  'shell-status-menu-quiet': { settings: quiet },
  'shell-status-time': {},
  'shell-status-time-missing': {},
  'shell-status-quiet-morning': { settings: { ...quiet, untilMs: nowMs + 16.3 * 3_600_000 } },
  'shell-status-busy': { settings: { availability: 'busy' } },
  'shell-status-invisible': { settings: { availability: 'invisible' } },
  'shell-status-idle': { isIdle: true },
  'shell-notices': {
    notices: [
      { id: 1, tone: 'info', text: 'Parley keeps running when you close its window. Quit it from the tray.' },
      { id: 2, tone: 'problem', text: 'Your settings could not be saved.' },
    ],
  },
};

const plainChatScenes: Readonly<Record<string, Scene>> = {
  chat: { open: grace },
  'chat-others-begun': {
    open: grace,
    drafts: { 'Alan Turing': 'Could the bombe be', 'Barbara Liskov': 'I have looked at it, and' },
  },
  'chat-draft': { open: grace, conversation: { draft: 'A draft\nof three lines\nthat is kept' } },
  'chat-empty': { open: 'Katherine Johnson', said: [] },
  'chat-languages': { open: 'محمد الخوارزمي', said: manyLanguages },
  'chat-loading': { open: grace, said: [], conversation: { history: 'loading' } },
  'chat-load-failed': { open: grace, conversation: { history: 'failed' } },
  'chat-load-failed-offline': {
    open: grace,
    said: [],
    conversation: { history: 'failed' },
    connection: { state: 'waiting', attempt: 2, retryAtMs: nowMs + 9_000 },
  },
  'chat-opening': { open: grace, isOpening: true },
  'chat-opening-offline': { open: grace, isOpening: true, connection: waiting },
  'chat-too-long': { open: grace, conversation: { draft: 'word '.repeat(1_620) } },
  'chat-scrolled-up': {
    open: grace,
    said: Array.from({ length: 60 }, (_, i) => ({
      own: i % 3 === 0,
      text: `Message number ${i + 1}`,
      ago: 400 - i * 6,
    })),
    unread: 7,
  },
  'chat-offline-person': { open: 'Donald Knuth', said: [{ own: true, text: 'Back soon?', ago: 3_000 }] },
  'chat-long-name': {
    open: longName,
    people: [...usualPeople.filter(({ name }) => name !== longName), person(longName, 'available')],
  },
};

/** The pop-up window has its own page: no model, only the call. */
export const ringingScenes = {
  ringing: { callerName: grace, kind: 'video', room: null, roomId: null, inside: [] },
  'ringing-voice': { callerName: '王小明', kind: 'voice', room: null, roomId: null, inside: [] },
  'ringing-face': { callerName: grace, kind: 'video', room: null, roomId: null, inside: [] },
  'ringing-swapped': { callerName: grace, kind: 'video', room: null, roomId: null, inside: [] },
  'ringing-long-name': { callerName: longName, kind: 'video', room: null, roomId: null, inside: [] },
  'ringing-room': {
    callerName: grace,
    kind: 'video',
    room: 'Compilers',
    roomId: null,
    inside: ['Alan Turing', '王小明', 'Ada'],
  },
  'ringing-texts': { callerName: grace, kind: 'video', room: null, roomId: null, inside: [] },
  'ringing-room-long': {
    callerName: longName,
    kind: 'voice',
    room: `Everything about ${longName}`,
    roomId: null,
    inside: [grace],
  },
  'ringing-service': {
    callerName: grace,
    kind: 'voice',
    room: null,
    roomId: null,
    inside: [],
    service: 'Everybody who plays chess in the Mark II lab',
    leavesCall: true,
  },
  'ringing-urgent': {
    callerName: grace,
    kind: 'voice',
    room: null,
    roomId: null,
    inside: [],
    urgent: true,
  },
  'ringing-over': null,
} as const;

export const scenes: Readonly<Record<string, Scene>> = {
  ...shellScenes,
  ...plainChatScenes,
  ...chatScenes,
  ...filesScenes,
  ...handoverScenes,
  ...recordingScenes,
  ...linkScenes,
  ...profileScenes,
  ...callScenes,
  ...groupCallScenes,
  ...pictureScenes,
  ...faceScenes,
  ...fullScreenScenes,
  ...doctorScenes,
  ...pickerScenes,
  ...settingsScenes,
  ...keyScenes,
  ...accessScenes,
  ...connectionScenes,
  ...ownDataScenes,
  ...keptRecordingScenes,
  ...pendingScenes,
};
