import type { RequestInput, RequestOutput } from '../../../src/protocol/requests.ts';
import { protocolVersion } from '../../../src/protocol/version.ts';
import type { Desktop } from '../desktop/desktop.ts';

type Hello = RequestInput<'hello'>;

/** Says who this is, at the start of each connection: name and what was chosen, as they are then. */
export interface Greeter {
  challenge(): Promise<RequestInput<'challenge'>>;
  answer(challenge: RequestOutput<'challenge'>): Promise<Hello>;
  /** With a token of an earlier welcome, which saves the challenge. */
  resume(token: string): Hello;
}

/** From hello on the service counts on this page for calls, so it waits for `ready`; where that fails, it is tried again as a lost line is. */
export function createGreeter(
  desktop: Pick<Desktop, 'identity' | 'settings' | 'idle' | 'info'>,
  ready: () => Promise<unknown>,
): Greeter {
  const { identity, settings, info } = desktop;

  const hello = (proof: Hello['proof']): Hello => {
    const { profile, admission, availability, untilMs, chosenMs } = settings.getState();
    if (!profile) throw new Error('nobody has said a name yet');
    return {
      protocol: protocolVersion,
      client: `parley ${info.version}`.slice(0, 64),
      proof,
      admission,
      name: profile.name,
      deviceName: info.deviceName,
      availability,
      untilMs,
      chosenMs,
      idle: desktop.idle.getState(),
    };
  };

  return {
    challenge: async () => ({ protocol: protocolVersion, key: await identity.key() }),
    async answer({ service: { service }, nonce }) {
      const [signature] = await Promise.all([identity.sign({ service, nonce }), ready()]);
      return hello({ by: 'signature', signature });
    },
    resume: (token) => hello({ by: 'session', token }),
  };
}
