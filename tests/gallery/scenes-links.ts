import type { OpenedInvitation } from '../../src/bridge/join-link.ts';
import type { LinkPlace } from '../../renderer/stores/link-place.ts';
import type { LinkFailure } from '../../renderer/stores/link-store.ts';
import type { CallView } from '../../src/call/view.ts';
import type { CallId } from '../../src/protocol/ids.ts';
import { grace, user } from './people.ts';
import { live } from './scenes-calls.ts';
import type { Scene } from './fake-model.ts';

const link: OpenedInvitation = {
  is: 'invitation',
  address: 'https://192.168.1.20:7480',
  invite: 'I'.repeat(43),
  pin: 'mZ3kq8TfR1xW5vB7nY2cL9pD4hG6jS0aQe8UiOoKtXw',
};
const joined = {
  profile: { name: 'Ada Lovelace', service: { mode: 'join', address: 'https://parley.example', pin: null } },
} as const;
const asking = (place: LinkPlace) => ({ phase: 'asking', link, place }) as const;
const failed = (failure: LinkFailure): Scene => ({
  link: { phase: 'failed', link, failure },
  settings: joined,
  people: [],
  connection: { state: 'connecting', attempt: 1 },
});

const rings: CallView = {
  phase: 'incoming',
  call: 'call' as CallId,
  place: { is: 'person', user: user(grace) },
  by: user(grace),
  kind: 'video',
  users: [],
};

/** A link that the app was opened with. */
export const linkScenes: Readonly<Record<string, Scene>> = {
  'link-first-run': { settings: { profile: null }, link: asking('elsewhere') },
  'link-first-run-browser': { settings: { profile: null }, isBrowser: true, appLink: 'parley://join' },
  'link-from-hosting': { link: asking('elsewhere') },
  'link-from-another': { link: asking('elsewhere'), settings: joined },
  'link-in-call': { link: asking('elsewhere'), settings: joined, call: live() },
  'link-while-ringing': { link: asking('elsewhere'), settings: joined, call: rings },
  'link-authority': {
    link: { ...asking('elsewhere'), link: { ...link, address: 'https://parley.example/team', pin: null } },
  },
  'link-other-key': { link: asking('other-key'), settings: joined },
  'link-again': { link: asking('again'), settings: joined },
  'link-joined': { link: asking('joined'), settings: joined },
  'link-own': { link: asking('own') },
  'link-refused': { link: { phase: 'refused', problem: 'this-computer' } },
  'link-joining': {
    link: { phase: 'joining', link },
    settings: joined,
    people: [],
    connection: { state: 'connecting', attempt: 0 },
  },
  'link-failed-invite': failed('invite-invalid'),
  'link-failed-certificate': failed('certificate'),
};
