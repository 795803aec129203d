import { describe, expect, it } from 'vitest';
import { normaliseServiceAddress, serviceLabel } from './service-address.ts';

describe('the address of a service', () => {
  it.each([
    ['office', 'ws://office:7480/ws'],
    ['  office.example  ', 'ws://office.example:7480/ws'],
    ['office:9000', 'ws://office:9000/ws'],
    ['office:80', 'ws://office/ws'],
    ['192.168.1.20', 'ws://192.168.1.20:7480/ws'],
    ['::1', 'ws://[::1]:7480/ws'],
    ['[::1]:9000', 'ws://[::1]:9000/ws'],
    ['fe80::1', 'ws://[fe80::1]:7480/ws'],
    ['office/parley', 'ws://office:7480/parley'],
    ['http://office', 'ws://office/ws'],
    ['http://office:7480/', 'ws://office:7480/ws'],
    ['HTTPS://Office.Example', 'wss://office.example/ws'],
    ['https://office/parley/ws?x=1#top', 'wss://office/parley/ws'],
    ['ws://office:7480/ws', 'ws://office:7480/ws'],
    ['wss://office', 'wss://office/ws'],
    ['bücher.example', 'ws://xn--bcher-kva.example:7480/ws'],
  ])('%j is %s', (typed, address) => {
    expect(normaliseServiceAddress(typed)).toEqual({ ok: true, value: address });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['two words', 'not-an-address'],
    ['http://', 'not-an-address'],
    ['office:70000', 'not-an-address'],
    ['office:port', 'not-an-address'],
    ['a\\b', 'not-an-address'],
    ['ftp://office', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://me:secret@office', 'password'],
    ['me@office', 'password'],
  ])('%j is refused: %s', (typed, code) => {
    expect(normaliseServiceAddress(typed)).toEqual({ ok: false, code });
  });
});

describe('the label of a service', () => {
  const join = (address: string) => serviceLabel({ mode: 'join', address });
  it('is the same however the address is typed', () => {
    const typed = ['box', 'box:7480', 'http://box:7480/', 'ws://BOX:7480/ws?x=1', ' http://box:7480/a '];
    expect(new Set(typed.map(join))).toEqual(new Set(['http://box:7480']));
    expect(join('box:80')).toBe('http://box');
    expect(join('wss://a.example')).toBe('https://a.example');
    expect(join('http://a.example')).not.toBe(join('https://a.example'));
  });
  it('is the same for an IPv6 address with and without its brackets', () => {
    expect(new Set(['::1', '[::1]:7480', 'ws://[::1]:7480'].map(join))).toEqual(
      new Set(['http://[::1]:7480']),
    );
  });
  it('is what was typed where that is no address', () => {
    expect(join(' Two words ')).toBe('two words');
  });
  it('is host for the service inside the app', () => {
    expect(serviceLabel({ mode: 'host', reach: 'this-computer', port: 0 })).toBe('host');
    expect(serviceLabel(undefined)).toBe('host');
  });
});
