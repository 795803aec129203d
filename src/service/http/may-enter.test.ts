import { describe, expect, it } from 'vitest';
import { mayEnter } from './may-enter.ts';

const rules = {
  origins: ['app://parley'],
  hostNames: ['office.local'],
  isCertified: (name: string) => name === 'meet.example.org',
};
const enters = (host: string | undefined, origin?: string): boolean => mayEnter({ host, origin }, rules);

describe('the host a browser believes to be at', () => {
  it.each([
    '127.0.0.1:7480',
    '192.168.1.20',
    '[::1]:7480',
    '[fe80::1]',
    'localhost',
    'office.local:7480',
    'meet.example.org',
  ])('%s is this service', (host) => expect(enters(host)).toBe(true));

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:7480',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'office.local.evil.example',
    'office.local@evil.example',
    '127.0.0.1@evil.example:7480',
    '[::1].evil.example',
    '[::1',
    '127.0.0.1:99999',
    '127.0.0.1/',
    '127.0.0.1 evil.example',
    'xn--',
  ])('%s is not', (host) => expect(enters(host)).toBe(false));
});

describe('the page that asks', () => {
  it.each([
    ['127.0.0.1:7480', undefined],
    ['127.0.0.1:7480', 'http://127.0.0.1:7480'],
    ['192.168.1.20:7480', 'https://192.168.1.20:7480'],
    ['[::1]:7480', 'http://[::1]:7480'],
    ['office.local', 'https://office.local'],
    ['127.0.0.1:7480', 'app://parley'],
  ])('at %s, of %s, may', (host, origin) => expect(enters(host, origin)).toBe(true));

  it.each([
    ['127.0.0.1:7480', 'http://evil.example'],
    ['127.0.0.1:7480', 'null'],
    ['127.0.0.1:7480', ''],
    ['127.0.0.1:7480', 'http://127.0.0.1'],
    ['127.0.0.1:7480', 'http://127.0.0.1:3000'],
    ['127.0.0.1:7480', 'http://localhost:7480'],
    ['127.0.0.1:7480', 'http://127.0.0.1:7480.evil.example'],
    ['127.0.0.1:7480', 'ftp://127.0.0.1:7480'],
    ['[::1]:7480', 'http://[::2]:7480'],
    ['127.0.0.1:7480', 'app://parley.evil.example'],
    ['evil.example:7480', 'http://evil.example:7480'],
  ])('at %s, of %s, may not', (host, origin) => expect(enters(host, origin)).toBe(false));
});
