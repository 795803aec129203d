import { expect, it } from 'vitest';
import { hostHere } from '../../../src/bridge/settings.ts';
import { firstChoice } from './first-choice.ts';

const token = 'T'.repeat(43);
const pin = 'P'.repeat(43);
const company = { mode: 'join', address: 'https://meet.example', pin } as const;
const link = { is: 'invitation', address: 'https://box:7480', invite: token, pin: null } as const;
const free = { locked: [], service: null } as const;
const locked = { locked: ['service'], service: company } as const;
const typed = {
  name: 'Ada',
  mode: 'host',
  address: '',
  code: '',
  link: null,
  policy: free,
  home: null,
} as const;
const byInvite = { kind: 'invite', token };
const byCode = { kind: 'link', code: 'ABCD-2345' };

it.each([
  ['hosts', {}, { service: hostHere }],
  [
    'joins what was typed',
    { mode: 'join', address: 'office.example', code: 'abcd2345' },
    { service: { mode: 'join', address: 'office.example', pin: null }, admission: byCode },
  ],
  [
    'follows a link, whatever else was chosen',
    { link },
    { service: { mode: 'join', address: 'https://box:7480', pin: null }, admission: byInvite },
  ],
  ['goes where a company says', { policy: locked }, { service: company, admission: null }],
  ['there by an invite too', { policy: locked, link }, { service: company, admission: byInvite }],
  ['and by a code', { policy: locked, code: 'ABCD-2345' }, { service: company, admission: byCode }],
  [
    'stays where the page is from',
    { home: 'https://club.example' },
    { service: { mode: 'join', address: 'https://club.example', pin: null } },
  ],
] as const)('%s', (_, given, { service, ...rest }) => {
  expect(firstChoice({ ...typed, ...given })).toEqual({ profile: { name: 'Ada', service }, ...rest });
});
