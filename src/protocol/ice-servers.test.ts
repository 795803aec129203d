import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { iceServers } from './ice-servers.ts';

const credentials = { username: '1700000000:ada', credential: 'c2VjcmV0' };

describe('servers for a way to others', () => {
  it.each([
    ['stun:192.0.2.1:3478'],
    ['stun:[2001:db8::1]:3478'],
    ['STUN:meet.example.org'],
    ['turn:meet.example.org:3478?transport=udp'],
    ['turns:meet.example.org:443?transport=tcp'],
  ])('%s is one', (url) => {
    expect(v.is(iceServers, [{ urls: [url], ...credentials }])).toBe(true);
  });

  it.each([
    [''],
    ['http://meet.example.org'],
    ['stun:'],
    ['stun:host:99999'],
    ['stun:host?transport=udp'],
    ['turn:ada@host'],
    ['turn:host?transport=sctp'],
    [`stun:${'a'.repeat(600)}`],
  ])('%j, at which a browser throws, is none', (url) => {
    expect(v.is(iceServers, [{ urls: [url], ...credentials }])).toBe(false);
  });

  it('a relay has credentials, and every server an address', () => {
    expect(v.is(iceServers, [{ urls: ['turn:host'] }])).toBe(false);
    expect(v.is(iceServers, [{ urls: ['turn:host'], username: '', credential: '' }])).toBe(false);
    expect(v.is(iceServers, [{ urls: ['stun:host'] }])).toBe(true);
    expect(v.is(iceServers, [{ urls: [] }])).toBe(false);
  });
});
