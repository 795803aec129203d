import { expect, it } from 'vitest';
import { readExternalLink } from './external-link.ts';

it.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['https://example.org/"a b"', 'https://example.org/%22a%20b%22'],
  ['mailto:ada@example.org', 'mailto:ada@example.org'],
  ['http://example.org', null],
  ['https://bank.example@evil.example/', null],
  ['https://:secret@evil.example/', null],
  ['mailto:ada@example.org?attach=/etc/passwd', null],
  ['mailto:ada@example.org,eve@example.org', null],
  ['mailto:', null],
  ['file:///etc/passwd', null],
  ['smb://host/share', null],
  ['ms-settings:privacy', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  [`https://example.org/${'a'.repeat(3000)}`, null],
])('%s leaves as %s', (address, leaves) => {
  expect(readExternalLink(address)).toBe(leaves);
});
