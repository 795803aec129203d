import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { endOfSpan, timedSpans, type TimedSpan } from '../../../src/bridge/quiet-span.ts';
import { endWords } from '../../../src/bridge/until-words.ts';
import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import { PresenceDot } from '../../ui/avatar.tsx';
import { ChoiceMenu, type MenuChoice } from '../../ui/choice-menu.tsx';
import { useModel } from '../model-context.ts';
import { spokenForm } from '../../../src/texts/language.ts';
import { presenceTexts } from '../../../src/texts/presence.ts';
import { availabilities } from '../presence-words.ts';
import type { OwnPresence } from './own-presence.ts';
import { QuietUntil } from './quiet-until.tsx';

const ownTime = 'own-time';

function timedChoices(): MenuChoice[] {
  const nowMs = Date.now();
  const spans = timedSpans.map((value) => ({
    value,
    label: presenceTexts.spans[value],
    detail: endWords(endOfSpan(value, nowMs), nowMs, spokenForm()),
  }));
  return [...spans, { value: ownTime, label: words.ownTime }];
}

const isTimed = (value: string): value is TimedSpan => timedSpans.some((span) => span === value);

interface StatusMenuProps {
  readonly own: OwnPresence;
  readonly trigger: (state: { isOpen: boolean; toggle: () => void }) => ComponentChildren;
}

/** What one wants to be, and for how long one is not to be disturbed. */
export function StatusMenu({ own: { chosen, seenAs, shown }, trigger }: StatusMenuProps) {
  const { setAvailability } = useModel();
  const [isAskingTime, setIsAskingTime] = useState(false);

  return (
    <>
      <ChoiceMenu
        label={words.status}
        class="self-row-menu"
        chosen={chosen}
        choices={availabilities.map((value) => ({
          value,
          label: value === seenAs ? shown : presenceTexts.names[value],
          before: <PresenceDot presence={value} />,
          ...(value === 'invisible' && { detail: words.invisibleMeans }),
        }))}
        onChoose={(value) => {
          const known = availabilities.find((availability) => availability === value);
          if (known) setAvailability(known);
        }}
        sections={[
          {
            title: words.quietForAWhile,
            choices: timedChoices,
            onChoose(value) {
              if (isTimed(value)) setAvailability('dnd', endOfSpan(value, Date.now()));
              else setIsAskingTime(true);
            },
          },
        ]}
        trigger={trigger}
      />
      {isAskingTime && <QuietUntil onClose={() => setIsAskingTime(false)} />}
    </>
  );
}
