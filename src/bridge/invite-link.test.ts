import { expect, it } from 'vitest';
import { formatInvitation, parseInvitation } from './invite-link.ts';

const token = 'T'.repeat(43);

it.each(['http://192.168.1.20:7480', 'https://office.example/', 'http://[fe80::1]:7480'])(
  'an invite to %s is read as it was written',
  (address) => {
    const { invite, address: read } = parseInvitation(formatInvitation(address, token));
    expect([invite, read.replace(/\/$/, '')]).toEqual([token, address.replace(/\/$/, '')]);
  },
);

it.each(['office.example', '192.168.1.20:7480', 'http://office.example/#invite=short', '', '#invite='])(
  '%s is an address without an invite',
  (typed) => {
    expect(parseInvitation(` ${typed} `)).toEqual({ address: typed, invite: null });
  },
);
