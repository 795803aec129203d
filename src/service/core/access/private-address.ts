import { BlockList, isIP } from 'node:net';

const nearby = new BlockList();
// RFC 1918, loopback, link-local; RFC 6598 is what carriers put between themselves and their customers: not near.
nearby.addSubnet('10.0.0.0', 8, 'ipv4');
nearby.addSubnet('172.16.0.0', 12, 'ipv4');
nearby.addSubnet('192.168.0.0', 16, 'ipv4');
nearby.addSubnet('127.0.0.0', 8, 'ipv4');
nearby.addSubnet('169.254.0.0', 16, 'ipv4');
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');
nearby.addSubnet('fe80::', 10, 'ipv6');

/** Whether an address belongs to this computer or a network such as a home's or an office's. */
export function isPrivateAddress(address: string): boolean {
  const plain = (address.split('%')[0] ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  const version = isIP(plain);
  return version !== 0 && nearby.check(plain, version === 6 ? 'ipv6' : 'ipv4');
}
