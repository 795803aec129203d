import * as v from 'valibot';

/** STUN and TURN servers, handed to the peer connection as they are. */
export const iceServers = v.array(
  v.object({
    urls: v.array(v.string()),
    username: v.optional(v.string()),
    credential: v.optional(v.string()),
  }),
);

export type IceServers = v.InferOutput<typeof iceServers>;
