import { useState } from 'preact/hooks';
import type { KeptRecording } from '../../../src/bridge/recording.ts';
import { recordingsTexts } from '../../../src/texts/recordings.ts';
import type { Recordings } from '../../platform/desktop/recordings.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { Empty } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { useModel } from '../model-context.ts';
import { Player } from './player.tsx';
import { RecordingRow, titleOf } from './recording-row.tsx';
import './recordings-screen.css';

/** Calls that were recorded on this computer. */
export function RecordingsScreen({ recordings }: { recordings: Recordings }) {
  const { closeRecordings } = useModel();
  const kept = useObservable(recordings.kept);
  const [chosen, setChosen] = useState<string | null>(null);
  const played = kept.find(({ recording }) => recording === chosen) ?? null;
  const remove = useRemove(recordings);

  return (
    <ScreenFrame
      name={recordingsTexts.title}
      title={played ? <bdi>{titleOf(played)}</bdi> : recordingsTexts.title}
      shown={played?.recording}
      back={played && { label: recordingsTexts.back, go: () => setChosen(null) }}
      close={{ label: recordingsTexts.close, go: closeRecordings }}
    >
      {kept.length === 0 && (
        <Empty title={recordingsTexts.none} art={<Icon name="film" size={32} />}>
          <p>{recordingsTexts.noneHint}</p>
        </Empty>
      )}
      {kept.length > 0 && (
        <div class="recordings-scroll scrolls">
          {played ? (
            <Player
              key={played.recording}
              recording={played}
              onShow={() => recordings.show(played.recording)}
              onRemove={() => remove(played)}
            />
          ) : (
            <ul class="recordings-list" aria-label={recordingsTexts.list}>
              {kept.map((one) => (
                <RecordingRow
                  key={one.recording}
                  recording={one}
                  onPlay={() => setChosen(one.recording)}
                  onShow={() => recordings.show(one.recording)}
                  onRemove={() => remove(one)}
                  onWaitNoMore={() => recordings.awaitNone(one.recording)}
                />
              ))}
            </ul>
          )}
        </div>
      )}
    </ScreenFrame>
  );
}

/** Nobody is asked: it comes back from the bin. Where there is none it stays, which is said. */
function useRemove(recordings: Recordings): (recording: KeptRecording) => void {
  const { notify, desktop } = useModel();
  const { platform } = desktop.info;
  return (removed) => {
    const title = titleOf(removed);
    const stays = (): void => notify('problem', recordingsTexts.notRemoved(title, platform));
    recordings
      .remove(removed.recording)
      .then((isGone) => (isGone ? notify('info', recordingsTexts.removed(title, platform)) : stays()), stays);
  };
}
