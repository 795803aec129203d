import type { networkInterfaces } from 'node:os';

/** The addresses under which others on the same network reach this computer. IPv4, because people type them. */
export const networkHosts = (interfaces: ReturnType<typeof networkInterfaces>): string[] =>
  Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address);
