import { useState } from 'preact/hooks';
import { callRecordingTexts } from '../../../../src/texts/call-recording.ts';
import type { ForeignRecording } from '../../../stores/recording/recording-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { Menu } from '../../../ui/menu.tsx';
import { useModel } from '../../model-context.ts';
import { useNames } from '../use-names.ts';
import { listed } from '../../listed.ts';
import { neverRecorded } from './use-record-item.ts';
import './recording.css';

/** Those of the others whose recording runs. */
function useRunningRecordings(): readonly ForeignRecording[] {
  return useObservable(useModel().recording.others).filter(({ state }) => state === 'runs');
}

/** In sight as long as somebody else records; opens the way out of it, and back in. */
export function RecordingSigns() {
  const running = useRunningRecordings();
  return (
    <>
      {running.map((one) => (
        <RecordingSign key={`${one.user} ${one.recording}`} one={one} />
      ))}
    </>
  );
}

function RecordingSign({ one }: { one: ForeignRecording }) {
  const { recording } = useModel();
  const nameOf = useNames();
  const [isOpen, setIsOpen] = useState(false);
  const isIn = one.agrees === true;
  const isHereToo = useObservable(recording.filmed) === one.recording;
  const takeMeOut = isHereToo ? callRecordingTexts.takeMeOutHere : callRecordingTexts.takeMeOut;
  const inIt = isHereToo ? callRecordingTexts.inItHere : callRecordingTexts.inIt;
  const name = callRecordingTexts.records(nameOf(one.user), true);
  return (
    <div class="recording-sign-place">
      <button
        type="button"
        class="recording-sign"
        aria-label={`${name}. ${isIn ? inIt : callRecordingTexts.notInIt}`}
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
              label: isIn ? takeMeOut : callRecordingTexts.putMeIn,
              icon: isIn ? 'camera-off' : 'camera',
              onChoose: () => recording.answer(one, !isIn),
            },
          ]}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}

/** What is to be known where there is no room for more: somebody asks, somebody records, or this person does. */
export function useRecordingNews(): string | null {
  const { others, own } = useModel().recording;
  const nameOf = useNames();
  const all = useObservable(others);
  const state = useObservable(own?.state ?? neverRecorded);
  const namesOf = (those: readonly ForeignRecording[]): string =>
    listed(those.map(({ user }) => nameOf(user)));
  const asking = all.filter(({ state, agrees }) => state === 'asks' && agrees === null);
  const running = all.filter(({ state }) => state === 'runs');
  if (asking.length > 0) return callRecordingTexts.wantTo(namesOf(asking), asking.length === 1);
  if (running.length > 0) return callRecordingTexts.records(namesOf(running), running.length === 1);
  return state.state === 'running' ? callRecordingTexts.youRecord : null;
}

export function SmallRecordingSign() {
  const news = useRecordingNews();
  if (news === null) return null;
  return (
    <p class="recording-small">
      <span class="recording-dot" aria-hidden="true" />
      <span class="truncate">{news}</span>
    </p>
  );
}
