export const limitsIntro = `What exceeds a limit is refused with a code and does nothing else. \`rate-limited\` says with \`retryAfterMs\` when the same
request would be let through (over http also the header \`Retry-After\`). A connection that asks on and on without slowing down is
closed with 4429.`;

export const limitsOutside = `- Headers of a request: 8 KiB, and ten seconds for all of them. A body is taken only where a file is expected.
- A TLS handshake: ten seconds, and ten for its first byte. A connection that has not said hello after ten seconds is closed.
- A WebSocket message may come in 128 pieces. Compression is not agreed to: a kilobyte could be a gigabyte.
- Who does not read is cut when more than \`backlogBytes\` wait for them, answers to pings included.
- Eight answers may wait on one http connection; one that nobody reads is cut after \`transferIdleMs\`.
- 20,000 sockets on the service, \`socketsPerAddress\` of one address.
- An IPv6 network (/64) counts as one address.`;
