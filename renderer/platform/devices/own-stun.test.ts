import { expect, it } from 'vitest';
import { welcome } from '../fakes/sample.ts';
import { ownStun } from './own-stun.ts';

const online = (stunPort: number | null) => ({ state: 'online', welcome: welcome({ stunPort }) }) as const;

it.each([
  [online(3478), 'wss://office.example:7480/ws', ['stun:office.example:3478']],
  [online(3478), 'wss://[fe80::1]:7480/ws', ['stun:[fe80::1]:3478']],
  [online(3478), 'ws://127.0.0.1:7480/ws', []],
  [online(null), 'wss://office.example/ws', []],
  [online(3478), null, []],
  [{ state: 'idle' } as const, 'wss://office.example/ws', []],
])('where one learns how one looks from outside: %#', (connection, address, urls) => {
  expect(ownStun(connection, address).flatMap((server) => server.urls)).toEqual(urls);
});
