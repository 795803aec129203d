import { useState } from 'preact/hooks';
import { isLoopback } from '../../src/base/is-loopback.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import { formatInvitation } from '../../src/protocol/invite-link.ts';
import { momentOf } from './invite-words.ts';
import {
  meetingLengths,
  meetingSizes,
  words,
  type MeetingLength,
  type MeetingSize,
} from './meeting-link-words.ts';
import { useModel } from './model-context.ts';
import { refusalWords } from '../stores/refusal-words.ts';
import { useShareableAddress } from './shareable-address.ts';

export type MadeLink =
  | { readonly phase: 'none' | 'making' }
  | { readonly phase: 'failed'; readonly problem: string }
  | { readonly phase: 'made'; readonly link: string; readonly works: string };

/** A link into a room: the service shows its token once, so it is held here as long as it is on screen. */
export function useMeetingLink(): {
  readonly made: MadeLink;
  /** The address of this service leads nobody here but this computer. */
  readonly isOnlyHere: boolean;
  make(room: RoomId, length: MeetingLength, size: MeetingSize): Promise<void>;
} {
  const { access } = useModel();
  const place = useShareableAddress();
  const [made, setMade] = useState<MadeLink>({ phase: 'none' });

  const make = async (room: RoomId, length: MeetingLength, size: MeetingSize): Promise<void> => {
    setMade({ phase: 'making' });
    const answer = await access.ask('invite.create', {
      ...{ role: 'guest', room, label: '' },
      expiresInMs: meetingLengths.find(({ value }) => value === length)?.ms ?? null,
      uses: meetingSizes.find(({ value }) => value === size)?.count ?? null,
    });
    if (!answer.ok) return setMade({ phase: 'failed', problem: refusalWords(answer) });
    const { invite, token } = answer.value;
    setMade({
      phase: 'made',
      link: formatInvitation({ ...place, invite: token }),
      works: invite.expiresMs === null ? words.always : words.until(momentOf(invite.expiresMs)),
    });
  };

  return { made, isOnlyHere: isLoopback(URL.parse(place.address)?.hostname ?? 'localhost'), make };
}
