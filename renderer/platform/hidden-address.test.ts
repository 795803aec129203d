import { describe, expect, it } from 'vitest';
import { hiddenCandidate, hiddenDescription } from './hidden-address.ts';

const own = 'candidate:1 1 udp 2122 192.168.1.7 50000 typ host generation 0 ufrag ab';
const outside = 'candidate:2 1 udp 1686 198.51.100.9 50000 typ srflx raddr 192.168.1.7 rport 50000';
const relayed = (raddr: string) => `candidate:3 1 udp 41 203.0.113.7 60000 typ relay raddr ${raddr} ufrag ab`;

describe('an address that is hidden', () => {
  it('is in no candidate but the relay’s, and there not as where it was asked from', () => {
    expect([own, outside].map(hiddenCandidate)).toEqual([null, null]);
    const hidden = relayed('0.0.0.0 rport 0');
    expect(hiddenCandidate(relayed('198.51.100.9 rport 50000'))).toBe(hidden);
    expect(hiddenCandidate(relayed('2001:db8::9 rport 50000'))).toBe(hidden);
    expect(hiddenCandidate(hidden)).toBe(hidden);
    expect(hiddenCandidate('')).toBe('');
  });

  it('is in no description', () => {
    const lines = ['v=0', `a=${own}`, `a=${outside}`, `a=${relayed('198.51.100.9 rport 1')}`, 'a=mid:0', ''];
    expect(hiddenDescription(lines.join('\r\n'))).toBe(
      ['v=0', `a=${relayed('0.0.0.0 rport 0')}`, 'a=mid:0', ''].join('\r\n'),
    );
  });

  it('is not named as where media goes by default either', () => {
    const lines = ['o=- 46 2 IN IP4 192.168.1.7', 'c=IN IP4 192.168.1.7', 'a=rtcp:50001 IN IP6 2001:db8::9'];
    expect(hiddenDescription(lines.join('\r\n'))).toBe(
      ['o=- 46 2 IN IP4 0.0.0.0', 'c=IN IP4 0.0.0.0', 'a=rtcp:50001 IN IP4 0.0.0.0'].join('\r\n'),
    );
  });
});
