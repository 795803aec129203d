import { useSelected } from '../../stores/use-observable.ts';
import { Avatar, PresenceDot } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { availabilities, presenceWords } from '../presence-words.ts';
import { words } from './words.ts';
import './self-row.css';

/** Oneself, at the foot of the list: as what one is seen, and the way to the settings. */
export function SelfRow() {
  const { desktop, session, call, setAvailability, openSettings } = useModel();
  const name = useSelected(desktop.settings, (s) => s.profile?.name ?? '');
  const chosen = useSelected(desktop.settings, (s) => s.availability);
  const self = useSelected(session, (s) => s.self);
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isInCall = useSelected(call.view, (c) => c.phase === 'live' || c.phase === 'calling');
  const seenAs = isOnline ? (isInCall ? 'in-call' : chosen) : 'offline';

  return (
    <div class="self-row">
      <ChoiceMenu
        label={words.status}
        class="self-row-menu"
        chosen={chosen}
        choices={availabilities.map((value) => ({
          value,
          label: presenceWords[value],
          before: <PresenceDot presence={value} />,
        }))}
        onChoose={(value) => {
          const known = availabilities.find((availability) => availability === value);
          if (known) setAvailability(known);
        }}
        trigger={({ isOpen, toggle }) => (
          <button
            type="button"
            class="self-row-button"
            aria-label={`${words.status}: ${presenceWords[chosen]}`}
            aria-haspopup="menu"
            aria-expanded={isOpen}
            onClick={toggle}
          >
            <Avatar id={self ?? name} name={name} size={32} presence={seenAs} />
            <span class="self-row-text">
              <span class="self-row-name truncate">
                <bdi>{name}</bdi>
              </span>
              <span class="self-row-status truncate">{presenceWords[seenAs]}</span>
            </span>
            <Icon name="chevron-up" size={16} />
          </button>
        )}
      />
      <IconButton icon="settings" label={words.settings} tipAlign="end" onClick={openSettings} />
    </div>
  );
}
