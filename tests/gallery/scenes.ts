import type { Discovery } from '../../src/bridge/contract.ts';
import type { DeviceId } from '../../src/protocol/ids.ts';
import type { RefusalReason } from '../../renderer/platform/service-client.ts';
import type { Scene } from './fake-model.ts';
import {
  everybody,
  grace,
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
import { filesScenes } from './scenes-files.ts';
import { ownDataScenes } from './scenes-own-data.ts';
import { pendingScenes } from './scenes-pending.ts';
import { callScenes, live, pickerScenes } from './scenes-calls.ts';
import { groupCallScenes } from './scenes-group-calls.ts';
import { fullScreenScenes, pictureScenes } from './scenes-pictures.ts';

const quiet = { availability: 'dnd', untilMs: nowMs + 48 * 60_000 } as const;
const waiting = { state: 'waiting', attempt: 3, retryAtMs: nowMs + 12_000 } as const;
const refused = (reason: RefusalReason) => ({ state: 'refused', reason }) as const;
const joined = {
  profile: { name: 'Ada Lovelace', service: { mode: 'join', address: 'https://parley.example', pin: null } },
} as const;
const hostingOff = {
  profile: { name: 'Ada Lovelace', service: { mode: 'host', reach: 'off', port: 7480 } },
} as const;
const aFingerprint = 'mZ3kq8TfR1xW5vB7nY2cL9pD4hG6jS0aQe8UiOoKtXw';
const around: Discovery = {
  state: 'looking',
  found: [
    { name: 'The Mark II lab', address: 'https://192.168.1.20:7480', pin: aFingerprint },
    { name: longName, address: 'https://192.168.1.21:7480', pin: null },
    { name: '王小明', address: 'https://10.8.0.2', pin: null },
    { name: 'Office', address: 'https://parley.example', pin: null },
  ],
};

const shellScenes: Readonly<Record<string, Scene>> = {
  'first-run': { settings: { profile: null } },
  'first-run-join': { settings: { profile: null } },
  'first-run-join-around': { settings: { profile: null }, discovery: around },
  'first-run-join-deaf': { settings: { profile: null }, discovery: { state: 'failed' } },
  'first-run-problems': { settings: { profile: null } },
  'first-run-forgetful': { settings: { profile: null }, isBrowser: true, isForgetful: true },
  'first-run-browser': { settings: { profile: null }, isBrowser: true },
  shell: {},
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
  'shell-closed': { connection: { state: 'closed' }, open: grace, settings: joined },
  'shell-closed-from-the-start': { people: [], connection: { state: 'closed' }, settings: joined },
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

const settingsScenes: Readonly<Record<string, Scene>> = {
  settings: { screen: 'settings' },
  'settings-this-computer': { screen: 'settings', settings: onlyHere },
  'settings-off': {
    screen: 'settings',
    people: [],
    connection: { state: 'idle' },
    hosting: { state: 'off' },
    settings: hostingOff,
  },
  'settings-off-in-call': { screen: 'settings', call: live() },
  'settings-joined': { screen: 'settings', settings: joined },
  'settings-joined-around': { screen: 'settings', settings: joined, discovery: around },
  'settings-port-in-use': {
    screen: 'settings',
    hosting: { state: 'failed', reason: 'port-in-use', port: 7480 },
    brokenSettings: 'config.broken-2026-05-14.json',
  },
  'settings-browser': {
    screen: 'settings',
    isBrowser: true,
    devices: { microphones: [], cameras: [], speakers: [] },
  },
  'settings-end': { screen: 'settings' },
  'settings-calls': { screen: 'settings' },
  'settings-calls-limited': {
    screen: 'settings',
    settings: { calls: { videoCodec: 'H264', megabytesPerHour: 300 } },
    dataUse: {
      sent: 41_200_000,
      received: 63_800_000,
      inHour: 182_000_000,
      perHour: 290_000_000,
      allowance: 300_000_000,
      takes: 'size',
    },
  },
  'settings-calls-problem': {
    screen: 'settings',
    settings: { calls: { videoCodec: 'automatic', megabytesPerHour: 60 } },
  },
};

/** The pop-up window has its own page: no model, only the call. */
export const ringingScenes = {
  ringing: { callerName: grace, kind: 'video', room: null, inside: [] },
  'ringing-voice': { callerName: '王小明', kind: 'voice', room: null, inside: [] },
  'ringing-long-name': { callerName: longName, kind: 'video', room: null, inside: [] },
  'ringing-room': {
    callerName: grace,
    kind: 'video',
    room: 'Compilers',
    inside: ['Alan Turing', '王小明', 'Ada'],
  },
  'ringing-room-long': {
    callerName: longName,
    kind: 'voice',
    room: `Everything about ${longName}`,
    inside: [grace],
  },
  'ringing-over': null,
} as const;

export const scenes: Readonly<Record<string, Scene>> = {
  ...shellScenes,
  ...plainChatScenes,
  ...chatScenes,
  ...filesScenes,
  ...linkScenes,
  ...callScenes,
  ...groupCallScenes,
  ...pictureScenes,
  ...fullScreenScenes,
  ...doctorScenes,
  ...pickerScenes,
  ...settingsScenes,
  ...accessScenes,
  ...connectionScenes,
  ...ownDataScenes,
  ...pendingScenes,
};
