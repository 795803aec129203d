import { describe, expect, it } from 'vitest';
import { formatJoinLink } from '../../src/bridge/join-link.ts';
import { admissionTo, joiningOf, linkCodeOf } from './admission-of.ts';

const token = 'T'.repeat(43);
const pin = 'P'.repeat(43);

it.each([
  ['ABCD-2345', 'ABCD-2345'],
  [' abcd2345 ', 'ABCD-2345'],
  ['abcd 2345', 'ABCD-2345'],
  ['ABCD-234', null],
  ['ABCD-2345X', null],
  ['ABCD-O345', null],
  ['', null],
])('the code %j is read as %j', (typed, code) => {
  expect(linkCodeOf(typed)).toBe(code);
});

it('joins by an address, an invite link, or a code', () => {
  expect(joiningOf('office.example', '')).toEqual({
    service: { mode: 'join', address: 'office.example', pin: null },
    admission: null,
  });
  expect(joiningOf(`https://office.example:7480/#invite=${token}&pin=${pin}`, '')).toEqual({
    service: { mode: 'join', address: 'https://office.example:7480', pin },
    admission: { kind: 'invite', token },
  });
  expect(joiningOf('office.example', 'abcd2345').admission).toEqual({ kind: 'link', code: 'ABCD-2345' });
});

it('joins by a link as the app has it', () => {
  const link = formatJoinLink({ address: 'https://office.example:7480', invite: token, pin });
  expect(joiningOf(` ${link} `, '')).toEqual({
    service: { mode: 'join', address: 'https://office.example:7480', pin },
    admission: { kind: 'invite', token },
  });
});

describe('what lets into the service that a company has chosen', () => {
  const place = { mode: 'join', address: 'https://office.example:7480', pin: null } as const;
  const byKey = { ...place, address: 'https://10.0.0.9:7480', pin } as const;
  const byInvite = { kind: 'invite', token };
  it.each([
    ['an invite to it', place, `https://office.example:7480/#invite=${token}&pin=${pin}`, byInvite],
    ['one to its key, wherever it is', byKey, `https://office.example/#invite=${token}&pin=${pin}`, byInvite],
    ['a code', place, 'abcd2345', { kind: 'link', code: 'ABCD-2345' }],
    ['no invite to another', place, `https://other.example/#invite=${token}`, null],
    [
      'nor to its place under another key',
      { ...place, pin: token },
      `https://office.example:7480/#invite=${token}&pin=${pin}`,
      null,
    ],
    ['nor half of one', place, 'https://office.example:7480/#invite=cut', null],
    ['nor the address alone', place, 'https://office.example:7480', null],
  ] as const)('%s', (_, service, typed, admission) => {
    expect(admissionTo(service, typed)).toEqual(admission);
  });
});
