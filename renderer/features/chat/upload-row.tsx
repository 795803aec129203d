import { unreachable } from '../../../src/base/result.ts';
import type { Upload } from '../../stores/files-model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { FileRow } from '../file-row.tsx';
import { percent, sizeWords, withSpeed } from '../size-words.ts';
import { useSpeed } from '../use-speed.ts';
import { failureWords, fileWords } from './file-words.ts';

function noteOf(
  { phase, failure, received, bytes }: Upload,
  isOnline: boolean,
  speed: number | null,
): string {
  switch (phase) {
    case 'failed':
      return failureWords(failure ?? 'internal');
    case 'done':
      return `${sizeWords(bytes)}, ${fileWords.ready.toLowerCase()}`;
    case 'paused':
      return `${fileWords.paused}, ${fileWords.sent(sizeWords(received), sizeWords(bytes))}`;
    case 'preparing':
      return fileWords.preparing;
    case 'waiting':
      return isOnline ? fileWords.waiting : fileWords.waitingOffline;
    case 'sending':
      return withSpeed(fileWords.sent(sizeWords(received), sizeWords(bytes)), speed);
    default:
      return unreachable(phase);
  }
}

/** A file on its way to the service. */
export function UploadRow({ upload, mayRemove }: { upload: Upload; mayRemove: boolean }) {
  const { files, session } = useModel();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const { file, name, phase, failure, received, bytes, preview } = upload;
  const speed = useSpeed(received, phase === 'sending');
  const isUnderWay = phase === 'sending' || phase === 'paused' || phase === 'waiting';
  const isMoving = phase === 'sending' || phase === 'preparing' || phase === 'waiting';
  return (
    <FileRow
      name={name}
      note={noteOf(upload, isOnline, speed)}
      isProblem={phase === 'failed'}
      progress={isUnderWay ? percent(received, bytes) : null}
      preview={preview}
    >
      {isMoving && (
        <IconButton
          icon="pause"
          label={fileWords.pause(name)}
          iconSize={16}
          onClick={() => files.pause(file)}
        />
      )}
      {phase === 'paused' && (
        <IconButton
          icon="play"
          label={fileWords.resume(name)}
          iconSize={16}
          onClick={() => files.resume(file)}
        />
      )}
      {phase === 'failed' && failure !== 'empty' && (
        <IconButton
          icon="retry"
          label={fileWords.retry(name)}
          iconSize={16}
          onClick={() => files.resume(file)}
        />
      )}
      {mayRemove && (
        <IconButton
          icon="close"
          label={fileWords.remove(name)}
          iconSize={16}
          tipAlign="end"
          onClick={() => files.remove(file)}
        />
      )}
    </FileRow>
  );
}
