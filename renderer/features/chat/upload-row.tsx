import { unreachable } from '../../../src/base/result.ts';
import { chatFilesTexts } from '../../../src/texts/chat-files.ts';
import type { Upload } from '../../stores/files-model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { FileRow } from '../file-row.tsx';
import { percent, sizeWords, withSpeed } from '../size-words.ts';
import { useSpeed } from '../use-speed.ts';
import { failureWords } from './file-words.ts';

function noteOf(
  { phase, failure, received, bytes }: Upload,
  isOnline: boolean,
  speed: number | null,
): string {
  switch (phase) {
    case 'failed':
      return failureWords(failure ?? 'internal');
    case 'done':
      return chatFilesTexts.ready(sizeWords(bytes));
    case 'paused':
      return chatFilesTexts.paused(sizeWords(received), sizeWords(bytes));
    case 'preparing':
      return chatFilesTexts.preparing;
    case 'waiting':
      return isOnline ? chatFilesTexts.waiting : chatFilesTexts.waitingOffline;
    case 'sending':
      return withSpeed(chatFilesTexts.moved(sizeWords(received), sizeWords(bytes)), speed);
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
          label={chatFilesTexts.pause(name)}
          iconSize={16}
          onClick={() => files.pause(file)}
        />
      )}
      {phase === 'paused' && (
        <IconButton
          icon="play"
          label={chatFilesTexts.resume(name)}
          iconSize={16}
          onClick={() => files.resume(file)}
        />
      )}
      {phase === 'failed' && failure !== 'empty' && (
        <IconButton
          icon="retry"
          label={chatFilesTexts.retry(name)}
          iconSize={16}
          onClick={() => files.resume(file)}
        />
      )}
      {mayRemove && (
        <IconButton
          icon="close"
          label={chatFilesTexts.remove(name)}
          iconSize={16}
          tipAlign="end"
          onClick={() => files.remove(file)}
        />
      )}
    </FileRow>
  );
}
