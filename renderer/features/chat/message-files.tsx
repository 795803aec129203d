import { unreachable } from '../../../src/base/result.ts';
import type { FileInfo } from '../../../src/protocol/model.ts';
import { chatFilesTexts } from '../../../src/texts/chat-files.ts';
import type { Download } from '../../stores/files-model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import type { Line } from './arrange-messages.ts';
import { FileRow } from '../file-row.tsx';
import { isProgram } from '../programs.ts';
import { percent, sizeWords, withSpeed } from '../size-words.ts';
import { useSpeed } from '../use-speed.ts';
import { downloadFailureWords } from './file-words.ts';
import { isClip } from '../../platform/files/make-clip.ts';
import { later } from '../later.ts';
import { MessagePicture } from './message-picture.tsx';
import { UploadRow } from './upload-row.tsx';
import './files.css';

const clips = later(() => import('./message-clip.tsx').then((all) => all.MessageClip));

/** The files of a message: on their way, or there to be looked at and fetched. */
export function MessageFiles({ line: { sent, files } }: { line: Line }) {
  const { files: model } = useModel();
  const uploads = useSelected(model.uploads, (all) => all);
  if (!sent) {
    const own = files.flatMap((file) => uploads.get(file) ?? []);
    if (files.length === 0) return null;
    return (
      <ul class="message-files" aria-label={chatFilesTexts.files}>
        {own.map((upload) => (
          <li key={upload.file}>
            <UploadRow upload={upload} mayRemove={false} />
          </li>
        ))}
        {own.length < files.length && <li class="message-files-lost">{chatFilesTexts.lost}</li>}
      </ul>
    );
  }
  if (sent.body.kind !== 'text' || sent.body.files.length === 0) return null;
  return (
    <ul class="message-files" aria-label={chatFilesTexts.files}>
      {sent.body.files.map((info) => (
        <li key={info.file}>
          <Preview info={info} />
          <FileCard info={info} />
        </li>
      ))}
    </ul>
  );
}

function Preview({ info }: { info: FileInfo }) {
  const { type, clip, thumbnail } = info;
  if (clip && isClip(type)) return <clips.Part info={info} clip={clip} />;
  return thumbnail && <MessagePicture info={info} size={thumbnail} />;
}

function FileCard({ info }: { info: FileInfo }) {
  const { files } = useModel();
  const download = useSelected(files.downloads, (all) => all.get(info.file));
  const phase = download?.phase;
  const speed = useSpeed(download?.received ?? 0, phase === 'loading');
  const isUnderWay = phase === 'loading' || phase === 'paused' || phase === 'waiting';
  const isFailed = phase === 'failed';
  return (
    <FileRow
      name={info.name}
      note={noteOf(info, download, speed)}
      warning={isProgram(info.name) ? chatFilesTexts.program : null}
      isProblem={isFailed}
      progress={isUnderWay && download ? percent(download.received, info.bytes) : null}
    >
      {isUnderWay ? (
        <>
          <IconButton
            icon={phase === 'paused' ? 'play' : 'pause'}
            label={phase === 'paused' ? chatFilesTexts.resume(info.name) : chatFilesTexts.pause(info.name)}
            iconSize={16}
            onClick={() =>
              phase === 'paused' ? files.resumeDownload(info.file) : files.pauseDownload(info.file)
            }
          />
          <IconButton
            icon="close"
            label={chatFilesTexts.cancel(info.name)}
            iconSize={16}
            tipAlign="end"
            onClick={() => files.cancelDownload(info.file)}
          />
        </>
      ) : download?.show ? (
        <IconButton
          icon="folder"
          label={chatFilesTexts.show(info.name)}
          tipAlign="end"
          onClick={download.show}
        />
      ) : (
        <IconButton
          icon={isFailed ? 'retry' : 'download'}
          label={isFailed ? chatFilesTexts.retry(info.name) : chatFilesTexts.download(info.name)}
          tipAlign="end"
          onClick={() => files.download(info)}
        />
      )}
    </FileRow>
  );
}

function noteOf({ bytes }: FileInfo, download: Download | undefined, speed: number | null): string {
  const size = sizeWords(bytes);
  if (!download) return size;
  const received = sizeWords(download.received);
  switch (download.phase) {
    case 'loading':
      return withSpeed(chatFilesTexts.moved(received, size), speed);
    case 'paused':
      return chatFilesTexts.paused(received, size);
    case 'waiting':
      return chatFilesTexts.waitingOffline;
    case 'failed':
      return downloadFailureWords(download.failure ?? 'internal');
    case 'done':
      return chatFilesTexts.saved(size);
    default:
      return unreachable(download.phase);
  }
}
