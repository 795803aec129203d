export interface TurnSettings {
  /** Shared with the service, which mints credentials from it. */
  readonly secret: string;
  readonly realm: string;
  /** The one address to listen and relay on; null for all that the computer has. */
  readonly relayAddress: string | null;
  /** How the internet sees a server that stands behind a router. */
  readonly externalAddress: string | null;
  readonly certificate: { readonly cert: string; readonly key: string } | null;
}

/**
 * Where a relay must not lead, so that nobody reaches the server's own network through it: this computer, private and
 * link-local networks, multicast, and what stands for an IPv4 address in IPv6.
 */
const forbiddenPeers = [
  '0.0.0.0-0.255.255.255',
  '10.0.0.0-10.255.255.255',
  '100.64.0.0-100.127.255.255',
  '127.0.0.0-127.255.255.255',
  '169.254.0.0-169.254.255.255',
  '172.16.0.0-172.31.255.255',
  '192.0.0.0-192.0.0.255',
  '192.168.0.0-192.168.255.255',
  '198.18.0.0-198.19.255.255',
  '240.0.0.0-255.255.255.255',
  '::',
  '::1',
  '::ffff:0.0.0.0-::ffff:255.255.255.255',
  '64:ff9b::-64:ff9b::ffff:ffff',
  'fc00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  'fe80::-febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
];

/** A configuration of coturn for calls of this service alone. */
export function turnConfig({
  secret,
  realm,
  relayAddress,
  externalAddress,
  certificate,
}: TurnSettings): string {
  const listen = relayAddress === null ? [] : [`listening-ip=${relayAddress}`, `relay-ip=${relayAddress}`];
  const tls = certificate
    ? [
        'tls-listening-port=5349',
        `cert=${certificate.cert}`,
        `pkey=${certificate.key}`,
        'no-tlsv1',
        'no-tlsv1_1',
      ]
    : ['no-tls', 'no-dtls'];
  const lines = [
    '# Written by: npm run service -- turn-config',
    'listening-port=3478',
    ...listen,
    ...(externalAddress === null ? [] : [`external-ip=${externalAddress}`]),
    ...tls,
    '# Open these for UDP in the firewall, with 3478 for UDP and TCP.',
    'min-port=49152',
    'max-port=65535',
    '',
    '# Whom it serves: who has credentials that the service minted with the same secret.',
    `realm=${realm}`,
    'use-auth-secret',
    `static-auth-secret=${secret}`,
    'fingerprint',
    'stale-nonce=600',
    '# A call of six from one computer takes up to thirty.',
    'user-quota=60',
    'total-quota=2400',
    '',
    '# What it is not for.',
    'no-cli',
    'no-software-attribute',
    'no-multicast-peers',
    'no-tcp-relay',
    ...forbiddenPeers.map((range) => `denied-peer-ip=${range}`),
    // Two people who both need the relay meet at its own address.
    ...(relayAddress === null ? [] : [`allowed-peer-ip=${relayAddress}`]),
    '',
    'simple-log',
    'log-file=stdout',
  ];
  return `${lines.join('\n')}\n`;
}
