import type { RingingCall } from '../../../src/bridge/ring.ts';
import { faceTypeOf } from '../../../src/protocol/picture-size.ts';
import { fromBase64 } from '../../platform/page/base64.ts';
import type { AvatarPictures } from '../../ui/avatar-pictures.ts';

/** As an address of its own: the pop-up has nothing to keep, and nothing to take back. */
function addressOf(text: string): string | undefined {
  const type = faceTypeOf(fromBase64(text));
  return type && `data:${type};base64,${text}`;
}

/** The pop-up knows one face, and that was sent to it. */
export function callersPicture(ring: Pick<RingingCall, 'caller' | 'picture'> | null): AvatarPictures {
  const address = ring?.picture === undefined ? undefined : addressOf(ring.picture);
  return {
    read: (id) => (id === ring?.caller ? address : undefined),
    look: () => () => {},
    subscribe: () => () => {},
  };
}
