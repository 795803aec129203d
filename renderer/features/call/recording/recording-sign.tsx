import { useState } from 'preact/hooks';
import type { ForeignRecording } from '../../../stores/recording/recording-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { Menu } from '../../../ui/menu.tsx';
import { useModel } from '../../model-context.ts';
import { useNames } from '../use-names.ts';
import { listed } from '../words.ts';
import { words } from './recording-words.ts';
import './recording.css';

/** Those of the others whose recording runs. */
export function useRunningRecordings(): readonly ForeignRecording[] {
  return useObservable(useModel().recording.others).filter(({ state }) => state === 'runs');
}

/** In sight as long as somebody else records; opens the way out of it, and back in. */
export function RecordingSigns() {
  const running = useRunningRecordings();
  return (
    <>
      {running.map((one) => (
        <RecordingSign key={one.recording} one={one} />
      ))}
    </>
  );
}

function RecordingSign({ one }: { one: ForeignRecording }) {
  const { recording } = useModel();
  const nameOf = useNames();
  const [isOpen, setIsOpen] = useState(false);
  const isIn = one.agrees === true;
  const name = words.records(nameOf(one.user));
  return (
    <div class="recording-sign-place">
      <button
        type="button"
        class="recording-sign"
        aria-label={`${name}. ${isIn ? words.inIt : words.notInIt}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span class="recording-dot" aria-hidden="true" />
        <span class="truncate">{name}</span>
      </button>
      {isOpen && (
        <Menu
          label={name}
          items={[
            {
              label: isIn ? words.takeMeOut : words.putMeIn,
              icon: isIn ? 'camera-off' : 'camera',
              onChoose: () => recording.answer(one.recording, !isIn),
            },
          ]}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}

/** Where there is no room for more than that somebody records. */
export function SmallRecordingSign() {
  const nameOf = useNames();
  const running = useRunningRecordings();
  if (running.length === 0) return null;
  return (
    <p class="recording-small">
      <span class="recording-dot" aria-hidden="true" />
      <span class="truncate">{words.records(listed(running.map(({ user }) => nameOf(user))))}</span>
    </p>
  );
}
