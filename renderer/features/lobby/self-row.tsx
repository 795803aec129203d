import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import type { Recordings } from '../../platform/desktop/recordings.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { useOwnPresence } from './own-presence.ts';
import { StatusMenu } from './status-menu.tsx';
import './self-row.css';

/** Oneself, at the foot of the list: as what one is seen, and the way to the settings. */
export function SelfRow() {
  const { desktop, session, openSettings } = useModel();
  const name = useSelected(desktop.settings, (s) => s.profile?.name ?? '');
  const self = useSelected(session, (s) => s.self);
  const own = useOwnPresence();

  return (
    <div class="self-row">
      <StatusMenu
        own={own}
        trigger={({ isOpen, toggle }) => (
          <button
            type="button"
            class="self-row-button"
            aria-label={words.statusNow(own.shown)}
            aria-haspopup="menu"
            aria-expanded={isOpen}
            onClick={toggle}
          >
            <Avatar id={self ?? name} name={name} size={32} presence={own.seenAs} />
            <span class="self-row-text">
              <span class="self-row-name truncate">
                <bdi>{name}</bdi>
              </span>
              <span class="self-row-status">{own.shown}</span>
            </span>
            <Icon name="chevron-up" size={16} />
          </button>
        )}
      />
      {desktop.recordings && <RecordingsButton kept={desktop.recordings.kept} />}
      <IconButton icon="settings" label={words.settings} tipAlign="end" onClick={openSettings} />
    </div>
  );
}

/** Who never records has no button for it. */
function RecordingsButton({ kept }: Pick<Recordings, 'kept'>) {
  const { openRecordings } = useModel();
  const isThereAny = useSelected(kept, (all) => all.length > 0);
  return isThereAny && <IconButton icon="film" label={words.recordings} onClick={openRecordings} />;
}
