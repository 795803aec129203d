import { expect, it } from 'vitest';
import { formatJoinLink } from '../../src/bridge/join-link.ts';
import { joiningOf, linkCodeOf } from './admission-of.ts';

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
