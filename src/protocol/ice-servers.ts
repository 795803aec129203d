import * as v from 'valibot';

const host = String.raw`(?:\[[\da-f:.]+\]|[\w.-]+)`;
const port = String.raw`(?::(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5]))?`;

/** RFC 7064 and 7065. A browser throws at anything else, and a call would end where it begins. */
export const iceUrl = v.pipe(
  v.string(),
  v.maxLength(512),
  v.regex(
    new RegExp(`^(?:stuns?:${host}${port}|turns?:${host}${port}(?:\\?transport=(?:udp|tcp))?)$`, 'i'),
    'an address with stun: or turn:',
  ),
);

const secret = v.pipe(v.string(), v.maxLength(512));
const server = v.pipe(
  v.object({
    urls: v.pipe(v.array(iceUrl), v.minLength(1), v.maxLength(8)),
    username: v.optional(secret),
    credential: v.optional(secret),
  }),
  // A browser throws at a relay without.
  v.check(
    ({ urls, username, credential }) =>
      (Boolean(username) && Boolean(credential)) || urls.every((url) => /^stun/i.test(url)),
    'credentials for a relay',
  ),
);

/** STUN and TURN servers, handed to the peer connection as they are. */
export const iceServers = v.pipe(v.array(server), v.maxLength(16));

export type IceServers = v.InferOutput<typeof iceServers>;
