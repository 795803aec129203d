import { describe, expect, it } from 'vitest';
import { formatJoinLink, isJoinLink, readJoinLink, readWebLink } from './join-link.ts';

const invite = 'T'.repeat(43);
const pin = 'P'.repeat(43);
const to = (address: string, more = ''): string =>
  `parley://join?address=${encodeURIComponent(address)}${more}`;

describe('a link as a browser has it', () => {
  it.each([
    [`https://box:7480/#invite=${invite}&pin=${pin}`, { address: 'https://box:7480', invite, pin }],
    [`https://box/team#pin=${pin}`, { address: 'https://box/team', invite: null, pin }],
  ])('%s', (text, value) => {
    expect(readWebLink(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['no-invite', 'https://box:7480/'],
    ['no-invite', 'https://box/#top'],
    ['unreadable', 'https://box/#invite=short'],
    ['unreadable', `https://box/#invite=${invite}&pin=cut`],
    ['this-computer', `https://localhost:7480/#invite=${invite}`],
    ['address', `http://box:7480/#invite=${invite}`],
    ['address', `https://me:secret@box/#invite=${invite}`],
    ['too-long', `https://box/#invite=${invite}&x=${'a'.repeat(2_048)}`],
  ])('%s: %s', (code, text) => {
    expect(readWebLink(text)).toEqual({ ok: false, code });
  });
});

describe('a link to join', () => {
  it.each([
    { address: 'https://192.168.1.20:7480', invite, pin },
    { address: 'https://office.example', invite, pin: null },
    { address: 'https://office.example/team', invite: null, pin: null },
    { address: 'https://[fe80::1]:7480', invite: null, pin },
  ])('is read as it was written: %j', (given) => {
    expect(readJoinLink(formatJoinLink(given))).toEqual({ ok: true, value: given });
  });

  it.each([
    `parley://join/?address=https://box&invite=${invite}`,
    `PARLEY://JOIN?pin=${pin}&address=https%3A%2F%2Fbox%2F`,
    `parley://join?address=https://box&later=1`,
  ])('is read in every form that a system hands it over: %s', (text) => {
    expect(readJoinLink(text)).toMatchObject({ ok: true, value: { address: 'https://box' } });
  });

  it('shows the host as it is asked for, not as it looks', () => {
    expect(readJoinLink(to('https://pаrley.example'))).toMatchObject({
      value: { address: 'https://xn--prley-4ve.example' },
    });
  });

  it.each([
    ['unreadable', 'parley://join'],
    ['unreadable', 'parley://open?address=https://box'],
    ['unreadable', 'https://join?address=https://box'],
    ['unreadable', `${to('https://box')}/#x`],
    ['unreadable', 'parley://join/room?address=https://box'],
    ['unreadable', to('https://box', '&address=https://other')],
    ['unreadable', to('https://box', '&invite=short')],
    ['unreadable', to('https://box', `&invite=${'<'.repeat(43)}`)],
    ['unreadable', to('https://box', `&pin=${pin}&pin=${invite}`)],
    ['too-long', to('https://box', `&x=${'a'.repeat(2_048)}`)],
    ['address', to('')],
    ['address', to('box:7480')],
    ['address', to('http://192.168.1.20:7480')],
    ['address', to('ws://192.168.1.20')],
    ['address', to('file:///etc/passwd')],
    ['address', to('javascript:alert(1)')],
    ['address', to('https://me:secret@box')],
    ['address', to('https://box/?next=1')],
    ['address', to('https://box#pin')],
    ['address', to('https://two words')],
    ['address', to('https://box/<script>')],
    ['address', to(`https://${'a'.repeat(600)}`)],
    ['this-computer', to('https://localhost:7480')],
    ['this-computer', to('https://LOCALHOST.')],
    ['this-computer', to('https://parley.localhost')],
    ['this-computer', to('https://127.0.0.1:7480')],
    ['this-computer', to('https://127.1')],
    ['this-computer', to('https://2130706433')],
    ['this-computer', to('https://0x7f.1')],
    ['this-computer', to('https://0.0.0.0')],
    ['this-computer', to('https://0')],
    ['this-computer', to('https://[::1]:7480')],
    ['this-computer', to('https://[::]')],
    ['this-computer', to('https://[::ffff:127.0.0.1]')],
    ['this-computer', to('https://[::ffff:0.0.0.0]')],
  ])('%s: %s', (code, text) => {
    expect(readJoinLink(text)).toEqual({ ok: false, code });
  });

  it.each([
    ['parley://join', true],
    ['parley://join?x', true],
    ['parley://joiner', false],
    ['parley://open', false],
    ['https://join', false],
  ])('%s wants somebody to join: %s', (text, expected) => {
    expect(isJoinLink(text)).toBe(expected);
  });
});
