import { expect, it } from 'vitest';
import { formatInvitation, isDamagedInvitation, parseInvitation } from './invite-link.ts';

const invite = 'T'.repeat(43);
const pin = 'P'.repeat(43);

it.each([
  { address: 'https://192.168.1.20:7480', invite, pin },
  { address: 'https://office.example', invite, pin: null },
  { address: 'https://[fe80::1]:7480', invite: null, pin },
  { address: 'http://127.0.0.1:7480', invite: null, pin: null },
])('an invitation is read as it was written: %j', (given) => {
  const { address, ...rest } = parseInvitation(formatInvitation(given));
  expect({ address: address.replace(/\/$/, ''), ...rest }).toEqual(given);
});

it('the order of its parts does not matter', () => {
  expect(parseInvitation(`https://a/#pin=${pin}&invite=${invite}`)).toEqual({
    address: 'https://a/',
    invite,
    pin,
  });
});

it.each(['office.example', '192.168.1.20:7480', 'http://office.example/#invite=short', '', '#invite='])(
  '%s is an address without an invite',
  (typed) => {
    expect(parseInvitation(` ${typed} `)).toEqual({ address: typed, invite: null, pin: null });
  },
);

it.each([
  ['https://a/#invite=short', true],
  ['https://a/#invite=', true],
  [`https://a/#invite=${invite}&pin=${'P'.repeat(40)}`, true],
  [` https://a/#invite=${invite}&pin=${pin} `, false],
  ['https://a/#top', false],
  ['office.example', false],
])('%j was damaged on its way: %j', (typed, expected) => {
  expect(isDamagedInvitation(typed)).toBe(expected);
});
