import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerBinding, type Endpoint } from './stun-message.ts';

/** RFC 5769 2.1 and 2.2: the transaction of the published samples. */
const transaction = Buffer.from('2112a442b7e7a701bc34d686fa87dfae', 'hex');
const ipv4: Endpoint = { address: '192.0.2.1', port: 32_853, family: 'IPv4' };
const ipv6: Endpoint = { address: '2001:db8:1234:5678:11:2233:4455:6677', port: 32_853, family: 'IPv6' };

function request(attributes: Buffer = Buffer.alloc(0), id = transaction): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt16BE(0x0001, 0);
  header.writeUInt16BE(attributes.length, 2);
  return Buffer.concat([header, id, attributes]);
}

const hexOf = (attribute: string, answer: Buffer | undefined): string | undefined => {
  const body = answer?.subarray(20) ?? Buffer.alloc(0);
  for (let offset = 0; offset < body.length;) {
    const length = body.readUInt16BE(offset + 2);
    const value = body.subarray(offset + 4, offset + 4 + length);
    if (body.toString('hex', offset, offset + 2) === attribute) return value.toString('hex');
    offset += 4 + Math.ceil(length / 4) * 4;
  }
  return undefined;
};

describe('a binding request', () => {
  it('is answered with the address it came from, as the published samples have it', () => {
    const answer = answerBinding(request(), ipv4);
    expect(answer?.toString('hex', 0, 2)).toBe('0101');
    expect(answer?.subarray(4, 20)).toEqual(transaction);
    expect(hexOf('0020', answer)).toBe('0001a147e112a643');
  });

  it('is answered over IPv6', () => {
    expect(hexOf('0020', answerBinding(request(), ipv6))).toBe('0002a1470113a9faa5d3f179bc25f4b5bed2b9d9');
  });

  it('may come from a shortened address', () => {
    const short = answerBinding(request(), { address: '2001:db8::1', port: 1, family: 'IPv6' });
    const long = answerBinding(request(), { address: '2001:db8:0:0:0:0:0:1', port: 1, family: 'IPv6' });
    expect(short).toEqual(long);
    expect(answerBinding(request(), { address: 'fe80::1%eth0', port: 1, family: 'IPv6' })).toEqual(
      answerBinding(request(), { address: 'fe80:0:0:0:0:0:0:1', port: 1, family: 'IPv6' }),
    );
  });

  it('is answered with a length and a checksum that are right', () => {
    const answer = answerBinding(request(), ipv4) ?? Buffer.alloc(0);
    expect(answer.readUInt16BE(2)).toBe(answer.length - 20);
    const checksum = (crc32(answer.subarray(0, -8)) ^ 0x5354554e) >>> 0;
    expect(hexOf('8028', answer)).toBe(checksum.toString(16).padStart(8, '0'));
  });

  it('in the older form gets the plain address', () => {
    const classic = Buffer.alloc(16, 7);
    const answer = answerBinding(request(Buffer.alloc(0), classic), ipv4);
    expect(hexOf('0001', answer)).toBe('00018055c0000201');
    expect(hexOf('0020', answer)).toBeUndefined();
  });

  it('with what an ICE agent adds is answered', () => {
    const priority = Buffer.from('002400046e0001ff', 'hex');
    const software = Buffer.from('8022000474657374', 'hex');
    expect(hexOf('0020', answerBinding(request(Buffer.concat([priority, software])), ipv4))).toBeDefined();
  });

  it('that asks for no change of address gets its answer', () => {
    expect(hexOf('0020', answerBinding(request(Buffer.from('0003000400000000', 'hex')), ipv4))).toBeDefined();
  });

  it('that demands what is not known is told so', () => {
    const changeRequest = Buffer.from('0003000400000006', 'hex');
    const answer = answerBinding(request(changeRequest), ipv4);
    expect(answer?.toString('hex', 0, 2)).toBe('0111');
    expect(hexOf('0009', answer)?.slice(0, 8)).toBe('00000414');
    expect(hexOf('000a', answer)).toBe('0003');
  });
});

describe('anything else', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['less than a header', request().subarray(0, 19)],
    ['an answer', Buffer.concat([Buffer.from('0101', 'hex'), request().subarray(2)])],
    ['an indication', Buffer.concat([Buffer.from('0011', 'hex'), request().subarray(2)])],
    ['an allocation', Buffer.concat([Buffer.from('0003', 'hex'), request().subarray(2)])],
    ['a wrong length', Buffer.concat([request(), Buffer.alloc(4)])],
    ['an attribute cut short', request(Buffer.from('0024', 'hex'))],
    ['an attribute that says it is longer', request(Buffer.from('0024ffff', 'hex'))],
  ])('is not answered: %s', (_, packet) => {
    expect(answerBinding(packet, ipv4)).toBeUndefined();
  });

  it('gets no more out than it put in four times over', () => {
    const many = Buffer.concat(Array.from({ length: 100 }, () => Buffer.from('00020000', 'hex')));
    for (const packet of [request(), request(many)]) {
      expect(answerBinding(packet, ipv6)?.length).toBeLessThanOrEqual(packet.length * 4);
    }
  });
});
