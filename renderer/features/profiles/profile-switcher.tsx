import type { ProfileSign } from '../../../src/bridge/profile-state.ts';
import { comboWords } from '../../../src/bridge/key-words.ts';
import { profilesTexts } from '../../../src/texts/profiles.ts';
import { Badge } from '../../ui/badge.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { useProfiles } from '../use-profiles.ts';
import { rowWords } from './words.ts';
import './profile-switcher.css';

/** The services side by side, each with what waits there. Whoever has one sees nothing of it. */
export function ProfileSwitcher() {
  const { desktop } = useModel();
  const { own, all } = useProfiles();
  if (all.length < 2) return null;
  return (
    <ul class="profiles" aria-label={profilesTexts.services}>
      {all.map((profile, index) => (
        <li key={profile.id}>
          <Row
            profile={profile}
            isOwn={profile.id === own}
            keys={comboWords(`CommandOrControl+${index + 1}`, desktop.info.platform)}
            onChoose={() => desktop.profiles?.show(profile.id)}
          />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly profile: ProfileSign;
  readonly isOwn: boolean;
  readonly keys: string;
  readonly onChoose: () => void;
}

function Row({ profile, isOwn, keys, onChoose }: RowProps) {
  const { name, connection, unread, call } = profile;
  return (
    <button
      type="button"
      class={classNames('profile-row', isOwn && 'profile-row--own', unread > 0 && 'profile-row--unread')}
      aria-label={rowWords(profile)}
      aria-current={isOwn ? 'true' : undefined}
      aria-keyshortcuts={keys}
      title={name}
      onClick={onChoose}
    >
      <span class={`profile-sign profile-sign--${connection}`} aria-hidden="true" />
      <span class="profile-name truncate">
        <bdi>{name}</bdi>
      </span>
      {call !== 'none' && (
        <span class={`profile-call profile-call--${call}`}>
          <Icon name="phone" size={16} />
        </span>
      )}
      {unread > 0 ? <Badge shows={unread} /> : <kbd class="profile-keys">{keys}</kbd>}
    </button>
  );
}
