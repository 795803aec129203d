import type { ConnectionFindings } from '../../renderer/stores/connection-check-model.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import type { Scene } from './fake-model.ts';
import { nowMs } from './people.ts';

const joined = {
  profile: { name: 'Ada Lovelace', service: { mode: 'join', address: 'https://parley.example', pin: null } },
} as const;
const good: ConnectionFindings = {
  microphone: { kind: 'heard', level: 0.3 },
  camera: { kind: 'seen', fps: 30, width: 1_280, height: 720 },
  answeredAfterMs: 12,
  line: 'pinned',
  outside: { kind: 'seen', address: '203.0.113.41' },
  relay: { udp: 'open', tcp: 'open', tls: 'open' },
  speed: { over: 'relay', kbps: 8_400 },
};
const poor: ConnectionFindings = {
  microphone: { kind: 'silent' },
  camera: { kind: 'failed', failure: 'denied' },
  answeredAfterMs: 1_240,
  line: 'open',
  outside: { kind: 'silent' },
  relay: { udp: 'silent', tcp: 'refused', tls: null },
  speed: { over: 'service', downKbps: 4_200, upKbps: 310 },
};
const at = (findings: ConnectionFindings): Scene => ({
  screen: 'settings',
  settings: joined,
  connectionCheck: { phase: 'done', findings },
});

/** "Connection" in the settings: which ways calls may take, and the check in its states. */
export const connectionScenes: Readonly<Record<string, Scene>> = {
  connection: { screen: 'settings' },
  'connection-hidden': { screen: 'settings', settings: { ...defaultSettings, ...joined, relayOnly: true } },
  'connection-checking': { screen: 'settings', connectionCheck: { phase: 'running', findings: {} } },
  'connection-checking-outside': {
    screen: 'settings',
    settings: joined,
    connectionCheck: {
      phase: 'running',
      findings: {
        microphone: { kind: 'heard', level: 0.004 },
        camera: { kind: 'unanswered' },
        answeredAfterMs: 12,
        line: 'encrypted',
        relay: 'none',
      },
    },
  },
  'connection-good': at(good),
  'connection-poor': at(poor),
  'connection-here': {
    screen: 'settings',
    connectionCheck: {
      phase: 'done',
      findings: {
        microphone: { kind: 'heard', level: 0.2 },
        camera: { kind: 'seen', fps: 8, width: 640, height: 480 },
        answeredAfterMs: 1,
        line: 'here',
        outside: { kind: 'here' },
        relay: 'none',
        speed: { over: 'nothing' },
      },
    },
  },
  'connection-failed': {
    screen: 'settings',
    settings: joined,
    connection: { state: 'waiting', attempt: 3, retryAtMs: nowMs + 12_000 },
    connectionCheck: {
      phase: 'failed',
      findings: { microphone: good.microphone, camera: { kind: 'failed', failure: 'missing' } },
    },
  },
};
