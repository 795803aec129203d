import type { ComponentChildren } from 'preact';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { Loudness } from '../../stores/speaker.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import './badges.css';

interface NameBadgeProps {
  /** A sentence with the name in it, and not the name alone, which has its own direction. */
  readonly isSentence?: boolean;
  readonly isMuted: boolean;
  readonly mutedWords: string;
  /** That the connection with them is bad; null while it is not. */
  readonly weakWords?: string | null;
  readonly children: ComponentChildren;
}

/** On a picture: who it is, whether they are heard, and how the connection with them does where it does badly. */
export function NameBadge({
  isSentence = false,
  isMuted,
  mutedWords,
  weakWords = null,
  children,
}: NameBadgeProps) {
  return (
    <p class="name-badge">
      {isMuted && <MutedSign label={mutedWords} />}
      <bdi class="truncate" dir={isSentence ? 'ltr' : 'auto'}>
        {children}
      </bdi>
      {weakWords !== null && (
        <span class="weak-sign" role="img" aria-label={weakWords} title={weakWords}>
          <Icon name="network" size={14} />
        </span>
      )}
    </p>
  );
}

export function MutedSign({ label }: { label: string }) {
  return (
    <span class="muted-sign" role="img" aria-label={label}>
      <Icon name="microphone-off" size={14} />
    </span>
  );
}

export const HandBadge = ({ label }: { label: string }) => (
  <span class="hand-badge" role="img" aria-label={label}>
    ✋
  </span>
);

/** Their line to the service is away; media goes on. */
export const LostBadge = ({ label }: { label: string }) => (
  <span class="lost-badge tip" role="img" aria-label={label} data-tip={label} data-tip-side="below">
    <Icon name="offline" size={14} />
  </span>
);

const nobodysReactions: readonly never[] = [];

/** The signs that somebody gives, rising over their picture. What they are is said elsewhere. */
export function FloatingReactions({ user }: { user: UserId | null }) {
  const { moments } = useModel();
  const all = useSelected(moments.state, ({ reactions }) =>
    reactions.length > 0 ? reactions : nobodysReactions,
  );
  const own = all.filter((reaction) => reaction.user === user);
  if (own.length === 0) return null;
  return (
    <span class="reactions-float" aria-hidden="true">
      {own.map(({ id, emoji }) => (
        <span key={id} class={classNames('reaction-float', `reaction-float--${id % 3}`)}>
          {emoji}
        </span>
      ))}
    </span>
  );
}

/** How loud somebody is right now; undefined while they are not heard. For `data-voice`, from which the ring follows. */
export function useVoice(user: UserId | null): Loudness | undefined {
  const { voices } = useModel();
  return useSelected(voices, ({ speaking }) => (user === null ? undefined : speaking.get(user)));
}
