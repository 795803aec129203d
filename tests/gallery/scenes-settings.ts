import { deviceSetKey } from '../../renderer/stores/device-sets.ts';
import { setRestoredWords } from '../../renderer/stores/words.ts';
import { noticesTexts } from '../../src/texts/notices.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import { onlyHere } from './scenes-access.ts';
import { live } from './scenes-calls.ts';
import { around, hostingOff, joined } from './service-choices.ts';
import { someDevices } from './some-devices.ts';
import type { Scene } from './fake-model.ts';

const release = {
  version: '1.2.0',
  notes:
    'Added\n- People can be put into groups.\n- A call in a room says who was there.\n\nMended\n- A share of a window that is minimised comes back by itself.',
};

export const settingsScenes: Readonly<Record<string, Scene>> = {
  'settings-diagnostics': { screen: 'settings' },
  'settings-diagnostics-saved': { screen: 'settings' },
  'settings-diagnostics-failed': { screen: 'settings', report: 'failed' },
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
  'settings-end': { screen: 'settings', secretIn: 'file' },
  'settings-ring-speaker': {
    screen: 'settings',
    settings: { devices: { microphone: '', camera: '', speaker: '', ringSpeaker: 'out-1' } },
  },
  'settings-remembered': {
    screen: 'settings',
    notices: [{ id: 1, tone: 'info', text: setRestoredWords(['microphone', 'speaker', 'noiseSuppression']) }],
    settings: {
      devices: { microphone: 'mic-2', camera: '', speaker: 'out-2', ringSpeaker: '' },
      deviceSets: [
        { key: deviceSetKey(someDevices), devices: defaultSettings.devices, noiseSuppression: 'strong' },
      ],
    },
  },
  'settings-picture': {
    screen: 'settings',
    notices: [{ id: 1, tone: 'info', text: noticesTexts.lostPicture.plain.slow }],
    settings: { helpsLight: true, framing: 'nearer' },
  },
  'settings-calls': { screen: 'settings' },
  'settings-managed': {
    screen: 'settings',
    settings: { ...joined, theme: 'system', relayOnly: true },
    policy: {
      locked: ['service', 'relayOnly', 'hidesInside', 'calls', 'keys', 'theme'],
      service: joined.profile.service,
      isBroken: false,
    },
  },
  'settings-policy-broken': {
    screen: 'settings',
    policy: { locked: [], service: null, isBroken: true },
  },
  'settings-search-found': { screen: 'settings' },
  'settings-search-none': { screen: 'settings' },
  'settings-computer': { screen: 'settings', loginStart: 'on' },
  'settings-login-start-refused': { screen: 'settings', refusesLoginStart: true },
  'settings-computer-reset': { screen: 'settings' },
  'settings-updates': { screen: 'settings', updates: { state: 'none', lookedMs: null } },
  'settings-updates-fetching': {
    screen: 'settings',
    updates: { state: 'downloading', ...release, percent: 41.7 },
  },
  'settings-updates-ready': { screen: 'settings', updates: { state: 'ready', ...release } },
  'settings-updates-in-call': { screen: 'settings', call: live(), updates: { state: 'ready', ...release } },
  'settings-updates-failed': {
    screen: 'settings',
    settings: { updates: 'beta' },
    updates: { state: 'failed', why: 'untrusted', version: null },
  },
  'settings-updates-company': {
    screen: 'settings',
    settings: { updates: 'off' },
    updates: { state: 'off', why: 'company' },
    policy: { locked: ['updates'], service: null, isBroken: false },
  },
  'settings-voices': { screen: 'settings' },
  'settings-tests': { screen: 'settings' },
  'settings-tests-failed': { screen: 'settings', devicesFail: true },
  'settings-echo-playing': { screen: 'settings' },
  'settings-echo-silent': { screen: 'settings', isSilent: true },
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
  'settings-calls-voice': {
    screen: 'settings',
    settings: { calls: { videoCodec: 'automatic', megabytesPerHour: 60 } },
    dataUse: {
      sent: 30_400_000,
      received: 31_200_000,
      inHour: 61_600_000,
      perHour: 98_000_000,
      allowance: 60_000_000,
      takes: 'pictures',
    },
  },
  'settings-calls-problem': {
    screen: 'settings',
    settings: { calls: { videoCodec: 'automatic', megabytesPerHour: 60 } },
  },
};
