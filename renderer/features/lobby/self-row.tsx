import { endOfSpan, timedSpans, type TimedSpan } from '../../../src/bridge/quiet-span.ts';
import { endWords } from '../../../src/bridge/until-words.ts';
import type { Availability, Presence } from '../../../src/protocol/model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar, PresenceDot } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { ChoiceMenu, type MenuChoice } from '../../ui/choice-menu.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { availabilities, choiceWords, presenceWords, spanWords } from '../presence-words.ts';
import { words } from './words.ts';
import './self-row.css';

interface OwnPresence {
  readonly chosen: Availability;
  readonly seenAs: Presence | Availability;
  /** As what one is seen, and until when where that is chosen. */
  readonly shown: string;
}

function useOwnPresence(): OwnPresence {
  const { desktop, session, call } = useModel();
  const chosen = useSelected(desktop.settings, (s) => s.availability);
  const untilMs = useSelected(desktop.settings, (s) => s.untilMs);
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isIdle = useSelected(desktop.idle, (idle) => idle);
  const isInCall = useSelected(call.view, (c) => c.phase === 'live' || c.phase === 'calling');
  const ofService =
    isInCall && chosen !== 'invisible' ? 'in-call' : isIdle && chosen === 'available' ? 'away' : null;
  const seenAs = isOnline ? (ofService ?? chosen) : 'offline';
  const isChosen = seenAs === chosen;
  return {
    chosen,
    seenAs,
    shown: isChosen ? choiceWords({ availability: chosen, untilMs }, Date.now()) : presenceWords[seenAs],
  };
}

function timedChoices(): MenuChoice[] {
  const nowMs = Date.now();
  return timedSpans.map((value) => ({
    value,
    label: spanWords[value],
    detail: endWords(endOfSpan(value, nowMs), nowMs),
  }));
}

const isTimed = (value: string): value is TimedSpan => timedSpans.some((span) => span === value);

/** Oneself, at the foot of the list: as what one is seen, and the way to the settings. */
export function SelfRow() {
  const { desktop, session, setAvailability, openSettings } = useModel();
  const name = useSelected(desktop.settings, (s) => s.profile?.name ?? '');
  const self = useSelected(session, (s) => s.self);
  const { chosen, seenAs, shown } = useOwnPresence();

  return (
    <div class="self-row">
      <ChoiceMenu
        label={words.status}
        class="self-row-menu"
        chosen={chosen}
        choices={availabilities.map((value) => ({
          value,
          label: value === seenAs ? shown : presenceWords[value],
          before: <PresenceDot presence={value} />,
          ...(value === 'invisible' && { detail: words.invisibleMeans }),
        }))}
        onChoose={(value) => {
          const known = availabilities.find((availability) => availability === value);
          if (known) setAvailability(known);
        }}
        section={{
          title: words.quietForAWhile,
          choices: timedChoices,
          onChoose: (value) => isTimed(value) && setAvailability('dnd', value),
        }}
        trigger={({ isOpen, toggle }) => (
          <button
            type="button"
            class="self-row-button"
            aria-label={`${words.status}: ${shown}`}
            aria-haspopup="menu"
            aria-expanded={isOpen}
            onClick={toggle}
          >
            <Avatar id={self ?? name} name={name} size={32} presence={seenAs} />
            <span class="self-row-text">
              <span class="self-row-name truncate">
                <bdi>{name}</bdi>
              </span>
              <span class="self-row-status">{shown}</span>
            </span>
            <Icon name="chevron-up" size={16} />
          </button>
        )}
      />
      <IconButton icon="settings" label={words.settings} tipAlign="end" onClick={openSettings} />
    </div>
  );
}
