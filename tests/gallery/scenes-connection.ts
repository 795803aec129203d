import type { ConnectionFindings } from '../../renderer/stores/connection-check-model.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import type { Scene } from './fake-model.ts';
import { nowMs } from './people.ts';

const joined = {
  profile: { name: 'Ada Lovelace', service: { mode: 'join', address: 'https://parley.example', pin: null } },
} as const;
const good: ConnectionFindings = {
  answeredAfterMs: 12,
  line: 'pinned',
  outside: { kind: 'seen', address: '203.0.113.41' },
  relay: 'there',
};
const poor: ConnectionFindings = {
  answeredAfterMs: 1_240,
  line: 'open',
  outside: { kind: 'silent' },
  relay: 'none',
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
      findings: { answeredAfterMs: 12, line: 'encrypted', relay: 'none' },
    },
  },
  'connection-good': at(good),
  'connection-poor': at(poor),
  'connection-here': {
    screen: 'settings',
    connectionCheck: {
      phase: 'done',
      findings: { answeredAfterMs: 1, line: 'here', outside: { kind: 'here' }, relay: 'none' },
    },
  },
  'connection-failed': {
    screen: 'settings',
    settings: joined,
    connection: { state: 'waiting', attempt: 3, retryAtMs: nowMs + 12_000 },
    connectionCheck: { phase: 'failed' },
  },
};
