import { describe, expect, it } from 'vitest';
import { normaliseServiceAddress, serviceLabel } from './service-address.ts';

describe('the address of a service', () => {
  it.each([
    ['office', 'wss://office:7480/ws'],
    ['  office.example  ', 'wss://office.example:7480/ws'],
    ['office:9000', 'wss://office:9000/ws'],
    ['office:443', 'wss://office/ws'],
    ['192.168.1.20', 'wss://192.168.1.20:7480/ws'],
    ['fe80::1', 'wss://[fe80::1]:7480/ws'],
    ['office/parley', 'wss://office:7480/parley'],
    ['::1', 'ws://[::1]:7480/ws'],
    ['[::1]:9000', 'ws://[::1]:9000/ws'],
    ['localhost', 'ws://localhost:7480/ws'],
    ['127.0.0.1:80', 'ws://127.0.0.1/ws'],
    ['http://127.0.0.1:7480/', 'ws://127.0.0.1:7480/ws'],
    ['HTTPS://Office.Example', 'wss://office.example/ws'],
    ['https://office/parley/ws?x=1#top', 'wss://office/parley/ws'],
    ['wss://office', 'wss://office/ws'],
    ['bücher.example', 'wss://xn--bcher-kva.example:7480/ws'],
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
    ['http://office', 'plain'],
    ['ws://office:7480/ws', 'plain'],
    ['http://127.0.0.1.evil.example', 'plain'],
    ['ftp://office', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://me:secret@office', 'password'],
    ['me@office', 'password'],
  ])('%j is refused: %s', (typed, code) => {
    expect(normaliseServiceAddress(typed)).toEqual({ ok: false, code });
  });
});

describe('the label of a service', () => {
  const pin = 'P'.repeat(43);
  const join = (address: string) => serviceLabel({ mode: 'join', address, pin: null });
  it('is the same however the address is typed', () => {
    const typed = ['box', 'box:7480', 'https://box:7480/', 'wss://BOX:7480/ws?x=1', ' https://box:7480/a '];
    expect(new Set(typed.map(join))).toEqual(new Set(['https://box:7480']));
    expect(join('localhost')).toBe('http://localhost:7480');
    expect(join('wss://a.example')).toBe('https://a.example');
  });
  it('is the pinned key where there is one, wherever the service is', () => {
    const at = (address: string) => serviceLabel({ mode: 'join', address, pin });
    expect(new Set(['box', '192.168.1.7'].map(at))).toEqual(new Set([`sha256:${pin}`]));
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
