import { useRef } from 'preact/hooks';
import { useAvatarPicture } from './avatar-pictures.ts';
import { colourOf, initialsOf } from './identity-colour.ts';
import './avatar.css';

export type PresenceSign = 'available' | 'in-call' | 'busy' | 'dnd' | 'away' | 'offline' | 'invisible';

interface AvatarProps {
  readonly id: string;
  readonly name: string;
  readonly size: 24 | 32 | 36 | 40 | 64 | 96 | 128;
  readonly presence?: PresenceSign | undefined;
}

/** Decoration: the name always stands beside it as text. The picture comes over the initials once it is there. */
export function Avatar({ id, name, size, presence }: AvatarProps) {
  const own = useRef<HTMLSpanElement>(null);
  const picture = useAvatarPicture(id, own);
  return (
    <span ref={own} class={`avatar avatar--${size} avatar--colour-${colourOf(id)}`} aria-hidden="true">
      <span class="avatar-letters">{initialsOf(name)}</span>
      {picture !== null && (
        <img key={picture} class="avatar-picture" src={picture} alt="" draggable={false} />
      )}
      {presence && <PresenceDot presence={presence} />}
    </span>
  );
}

/** Shape and colour differ, so that colour alone never says it. */
export function PresenceDot({ presence }: { presence: PresenceSign }) {
  return <span class={`presence-dot presence-dot--${presence}`} aria-hidden="true" />;
}
