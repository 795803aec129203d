import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { Icon } from '../../ui/icon.tsx';
import { classNames } from '../../ui/class-names.ts';
import { remoteShareName } from './share/share-words.ts';
import type { Tile } from './tiles.ts';
import { useNames } from './use-names.ts';

interface ShareChoiceProps {
  readonly shares: readonly Tile[];
  readonly large: string | null;
  readonly choose: (key: string) => void;
}

/** Two share at once: whose is large. */
export function ShareChoice({ shares, large, choose }: ShareChoiceProps) {
  const nameOf = useNames();
  return (
    <div class="share-choice" role="group" aria-label={callPicturesTexts.shares}>
      {shares.map((share) => (
        <button
          key={share.key}
          type="button"
          class={classNames('share-choice-item', share.key === large && 'share-choice-item--chosen')}
          aria-pressed={share.key === large}
          onClick={() => choose(share.key)}
        >
          <Icon name="share" size={16} />
          <bdi class="truncate">
            {share.is === 'own' ? '' : remoteShareName(share.peer, nameOf(share.peer.user))}
          </bdi>
        </button>
      ))}
    </div>
  );
}
