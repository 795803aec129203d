import { defaultKeys } from '../../src/bridge/keys.ts';
import type { Glance } from '../../src/bridge/glance.ts';
import type { Scene } from './fake-model.ts';

const global = { ...defaultKeys.global, camera: 'Alt+F8', talk: 'F9' };

export const keyScenes: Readonly<Record<string, Scene>> = {
  'keys-settings': { screen: 'settings' },
  'keys-settings-everywhere': {
    screen: 'settings',
    settings: { keys: { ...defaultKeys, global, headset: true } },
    keys: { microphone: 'refused', camera: 'waiting', talk: 'held', headset: 'held' },
  },
  'keys-settings-trying': {
    screen: 'settings',
    settings: { keys: { ...defaultKeys, global } },
    keys: { microphone: 'held', camera: 'held', talk: 'held', isTrying: true },
  },
  'keys-settings-mac': {
    screen: 'settings',
    platform: 'darwin',
    settings: { keys: { ...defaultKeys, global } },
    keys: { microphone: 'refused', camera: 'waiting', talk: 'waiting' },
  },
  'keys-settings-ring': {
    screen: 'settings',
    settings: { keys: { ...defaultKeys, global: { ...global, answer: 'Alt+F7', decline: null } } },
    keys: { answer: 'refused', decline: 'none' },
  },
  'keys-settings-ring-conflict': { screen: 'settings' },
  'keys-settings-recording': { screen: 'settings' },
  'keys-settings-conflict': { screen: 'settings' },
  'keys-settings-browser': { screen: 'settings', isBrowser: true },
  'keys-help': { settings: { keys: { ...defaultKeys, global } } },
  'keys-help-browser': { isBrowser: true },
  guide: { screen: 'help' },
  'guide-page': { screen: 'help' },
  'guide-table': { screen: 'help' },
};

/** The card has a page of its own. */
export const glanceScenes = {
  'glance-muted': { shows: 'device', device: 'microphone', isOn: false },
  'glance-muted-by': { shows: 'device', device: 'microphone', isOn: false, by: 'Grace Hopper' },
  'glance-unmuted': { shows: 'device', device: 'microphone', isOn: true },
  'glance-camera': { shows: 'device', device: 'camera', isOn: true },
  'glance-camera-off': { shows: 'device', device: 'camera', isOn: false },
  'glance-talking': { shows: 'talking', until: 'let-go' },
  'glance-talking-tapped': { shows: 'talking', until: 'tap' },
  'glance-not-muted': { shows: 'not-muted' },
  'glance-failed': { shows: 'failed', device: 'microphone' },
} as const satisfies Readonly<Record<string, Glance>>;
