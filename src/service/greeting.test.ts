import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { greeting } from './greeting.ts';

const ownerInvite = 'I'.repeat(43);
const fingerprint = 'F'.repeat(43);

it.each([
  ['127.0.0.1', undefined, 'http://127.0.0.1:7480'],
  ['0.0.0.0', undefined, `https://${hostname()}:7480`],
  ['::', undefined, `https://${hostname()}:7480`],
  ['fe80::1', undefined, 'https://[fe80::1]:7480'],
  ['0.0.0.0', 'https://meet.example.org:7480', 'https://meet.example.org:7480'],
  // Behind a proxy, which speaks TLS for it.
  ['127.0.0.1', 'https://meet.example.org', 'https://meet.example.org'],
])('listening on %s, reached by %s: the link of its first owner leads to %s', (listening, address, where) => {
  const lines = greeting(listening, { port: 7480, fingerprint: null, ownerInvite, address });
  expect(lines[0]).toBe(`Parley service on ${where}/`);
  expect(lines.at(-1)).toBe(`  ${where}/#invite=${ownerInvite}`);
});

it('names the key of a certificate of its own, and is short where there is an owner', () => {
  const lines = greeting('127.0.0.1', { port: 7480, fingerprint, ownerInvite: null });
  expect(lines.slice(1)).toEqual([expect.stringContaining(fingerprint)]);
});
