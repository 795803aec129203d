import type { KeptRecording } from '../../../src/bridge/recording.ts';
import { spokenForm } from '../../../src/texts/language.ts';
import { recordingsTexts } from '../../../src/texts/recordings.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { dateFormat } from '../date-format.ts';
import { Icon } from '../../ui/icon.tsx';
import { durationText } from '../duration.ts';
import { listed } from '../listed.ts';
import { sizeWords } from '../size-words.ts';
import { bytesOf, durationOf, isPlayable } from './playing.ts';

interface RecordingRowProps {
  readonly recording: KeptRecording;
  readonly onPlay: () => void;
  readonly onShow: () => void;
  readonly onRemove: () => void;
  readonly onWaitNoMore: () => void;
}

export const titleOf = ({ title }: KeptRecording): string => title || recordingsTexts.nameless;

/** When, how long, how large, and of whom where each has a file. */
export function RecordingFacts({ recording }: { recording: KeptRecording }) {
  const { startedAtMs, shape, state, files, awaits } = recording;
  const durationMs = durationOf(recording);
  const date = dateFormat({ dateStyle: 'medium', timeStyle: 'short' }, spokenForm()).format(startedAtMs);
  const more = [
    ...(durationMs === null ? [] : [durationText(durationMs)]),
    ...(state === 'running' ? [] : [sizeWords(bytesOf(recording))]),
  ];
  return (
    <>
      <span class="kept-facts">
        {date}
        {more.length > 0 && ' · '}
        <span class="kept-measures">{more.join(' · ')}</span>
      </span>
      {shape !== 'one' && files.length > 0 && (
        <span class="kept-who">
          {files.map(({ name }, number) => (
            <>
              {number > 0 && ', '}
              <bdi>{name}</bdi>
            </>
          ))}
        </span>
      )}
      {state !== 'running' && awaits.length > 0 && (
        <span class="kept-note">
          <Icon name="info" size={16} />
          {recordingsTexts.awaits(listed([...new Set(awaits.map(({ name }) => name))]))}
        </span>
      )}
      <RecordingNote recording={recording} />
    </>
  );
}

function RecordingNote({ recording }: { recording: KeptRecording }) {
  if (recording.state === 'whole') return null;
  if (recording.state === 'running')
    return (
      <span class="kept-note kept-note--running">
        <span class="kept-dot" aria-hidden="true" />
        {recordingsTexts.running}
      </span>
    );
  return (
    <span class="kept-note">
      <Icon name="info" size={16} />
      {isPlayable(recording) ? recordingsTexts.cut : recordingsTexts.mending}
    </span>
  );
}

export function RecordingRow({ recording, onPlay, onShow, onRemove, onWaitNoMore }: RecordingRowProps) {
  const title = titleOf(recording);
  const text = (
    <>
      <span class="kept-sign">
        <Icon name="film" />
      </span>
      <span class="kept-text">
        <strong class="truncate">
          <bdi>{title}</bdi>
        </strong>
        <RecordingFacts recording={recording} />
      </span>
    </>
  );
  return (
    <li class="recording">
      {isPlayable(recording) ? (
        <button type="button" class="kept-main kept-main--play" onClick={onPlay}>
          {text}
        </button>
      ) : (
        <div class="kept-main">{text}</div>
      )}
      {isPlayable(recording) && (
        <>
          <IconButton icon="folder" label={recordingsTexts.showOf(title)} tipAlign="end" onClick={onShow} />
          <IconButton
            icon="trash"
            label={recordingsTexts.removeOf(title)}
            tipAlign="end"
            onClick={onRemove}
          />
        </>
      )}
      {recording.state !== 'running' && recording.awaits.length > 0 && (
        <div class="recording-wait">
          <Button size="small" kind="quiet" onClick={onWaitNoMore}>
            {recordingsTexts.waitNoMore}
          </Button>
        </div>
      )}
    </li>
  );
}
