import type { ProfileSign, ProfileState } from '../../src/bridge/profile-state.ts';
import type { Scene } from './fake-model.ts';
import { grace, longName } from './people.ts';

const sign = (id: string, name: string, more: Partial<ProfileSign> = {}): ProfileSign => ({
  id,
  name,
  label: null,
  connection: 'online',
  unread: 0,
  call: 'none',
  ...more,
});
const lab = sign('first', 'The Mark II lab');
const two: Partial<ProfileState> = { all: [lab, sign('club', 'Chess club', { unread: 3 })] };
const four: Partial<ProfileState> = {
  canAdd: false,
  all: [
    lab,
    sign('club', `Everybody who plays chess with ${longName}`, { unread: 128, call: 'rings' }),
    sign('office', 'office.example:7480', { connection: 'offline' }),
    sign('new', 'New service', { connection: 'none' }),
  ],
};
const others: Partial<ProfileState> = {
  own: 'new',
  hostedBy: 'The Mark II lab',
  knownAs: 'Ada Lovelace',
  all: [
    lab,
    sign('club', 'Chess club', { label: 'https://club.example' }),
    sign('new', 'New service', { connection: 'none' }),
  ],
};

/** Several services side by side. */
export const profileScenes: Readonly<Record<string, Scene>> = {
  'profiles-two': { profiles: two, open: grace },
  'profiles-two-list': { profiles: two },
  'profiles-four': { profiles: four, open: grace },
  'profiles-four-list': { profiles: four },
  'profiles-call-elsewhere': {
    profiles: { elsewhere: 'call', all: [lab, sign('club', 'Chess club', { call: 'in' })] },
  },
  'profiles-leave-call': {
    open: grace,
    profiles: { elsewhere: 'call', all: [lab, sign('club', 'Chess club', { call: 'in' })] },
    leaveElsewhere: { way: 'call', service: 'Chess club' },
  },
  'profiles-first-run': { settings: { profile: null }, profiles: others },
  'profiles-settings': { screen: 'settings', profiles: two },
  'profiles-settings-full': { screen: 'settings', profiles: four },
  'profiles-settings-joined': {
    screen: 'settings',
    profiles: { ...others, own: 'club', all: [lab, sign('club', 'Chess club')] },
    settings: {
      profile: {
        name: 'Ada Lovelace',
        service: { mode: 'join', address: 'https://club.example', pin: null },
      },
    },
  },
  'profiles-remove': { screen: 'settings', profiles: two },
  'profiles-keys': { profiles: two },
};
