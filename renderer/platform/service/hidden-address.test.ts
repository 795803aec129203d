import { describe, expect, it } from 'vitest';
import { hiddenBy, hiddenCandidate, hiddenDescription } from './hidden-address.ts';

const own = 'candidate:1 1 udp 2122 192.168.1.7 50000 typ host generation 0 ufrag ab';
const outside = 'candidate:2 1 udp 1686 198.51.100.9 50000 typ srflx raddr 192.168.1.7 rport 50000';
const relayed = (raddr: string) => `candidate:3 1 udp 41 203.0.113.7 60000 typ relay raddr ${raddr} ufrag ab`;

describe('an address that is hidden', () => {
  it('is in no candidate but the relay’s, and there not as where it was asked from', () => {
    expect([own, outside].map((line) => hiddenCandidate(line, 'everything'))).toEqual([null, null]);
    const hidden = relayed('0.0.0.0 rport 0');
    expect(hiddenCandidate(relayed('198.51.100.9 rport 50000'), 'everything')).toBe(hidden);
    expect(hiddenCandidate(relayed('2001:db8::9 rport 50000'), 'everything')).toBe(hidden);
    expect(hiddenCandidate(hidden, 'everything')).toBe(hidden);
    expect(hiddenCandidate('', 'everything')).toBe('');
  });

  it('is in no description', () => {
    const lines = ['v=0', `a=${own}`, `a=${outside}`, `a=${relayed('198.51.100.9 rport 1')}`, 'a=mid:0', ''];
    expect(hiddenDescription(lines.join('\r\n'), 'everything')).toBe(
      ['v=0', `a=${relayed('0.0.0.0 rport 0')}`, 'a=mid:0', ''].join('\r\n'),
    );
  });

  it('is not named as where media goes by default either', () => {
    const lines = ['o=- 46 2 IN IP4 192.168.1.7', 'c=IN IP4 192.168.1.7', 'a=rtcp:50001 IN IP6 2001:db8::9'];
    expect(hiddenDescription(lines.join('\r\n'), 'everything')).toBe(
      ['o=- 46 2 IN IP4 0.0.0.0', 'c=IN IP4 0.0.0.0', 'a=rtcp:50001 IN IP4 0.0.0.0'].join('\r\n'),
    );
  });
});

describe('addresses inside one’s own network', () => {
  const at = (address: string) => `candidate:1 1 udp 2122 ${address} 50000 typ host generation 0`;
  const isSaid = (address: string): boolean => hiddenCandidate(at(address), 'inside') !== null;

  it.each([
    ...['10.0.0.1', '172.16.0.1', '172.31.9.9', '192.168.1.7', '169.254.3.4', '100.64.0.1', '100.127.1.1'],
    ...['127.0.0.1', 'fd12::1', 'fc00::1', 'fe80::1', 'febf::1', '::1'],
  ])('are not said: %s', (address) => expect(isSaid(address)).toBe(false));

  it.each([
    ...['198.51.100.9', '172.32.0.1', '172.15.0.1', '100.63.0.1', '100.128.0.1', '11.0.0.1', '192.169.0.1'],
    ...['2001:db8::9', 'fec0::1', '1c9e0f62-7d5f-4c2b-9a6e-0f3c8e1d2b4a.local', 'fdab12.local'],
  ])('what is not one is said: %s', (address) => expect(isSaid(address)).toBe(true));

  it('are none where somebody outside has seen them', () => {
    const carrier = 'candidate:2 1 udp 1686 100.64.0.9 50000 typ srflx raddr 0.0.0.0 rport 0';
    expect(hiddenCandidate(carrier, 'inside')).toBe(carrier);
  });

  it('are not what an address outside was asked from either', () => {
    expect(hiddenCandidate(outside, 'inside')).toBe(
      outside.replace('192.168.1.7 rport 50000', '0.0.0.0 rport 0'),
    );
    const lines = ['c=IN IP4 192.168.1.7', `a=${own}`, `a=${outside}`];
    expect(hiddenDescription(lines.join('\r\n'), 'inside')).not.toContain('192.168');
  });

  it('are hidden by choice, and by a relay alone anyway', () => {
    expect(hiddenBy({ relayOnly: false, hidesInside: false })).toBeNull();
    expect(hiddenBy({ relayOnly: false, hidesInside: true })).toBe('inside');
    expect(hiddenBy({ relayOnly: true, hidesInside: true })).toBe('everything');
  });
});
