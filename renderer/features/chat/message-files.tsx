import type { FileInfo } from '../../../src/protocol/model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import type { Line } from './arrange-messages.ts';
import { FileRow } from '../file-row.tsx';
import { isProgram } from '../programs.ts';
import { percent, sizeWords } from '../size-words.ts';
import { downloadFailureWords, fileWords } from './file-words.ts';
import { MessagePicture } from './message-picture.tsx';
import { UploadRow } from './upload-row.tsx';
import './files.css';

/** The files of a message: on their way, or there to be looked at and fetched. */
export function MessageFiles({ line: { sent, files } }: { line: Line }) {
  const { files: model } = useModel();
  const uploads = useSelected(model.uploads, (all) => all);
  if (!sent) {
    const own = files.flatMap((file) => uploads.get(file) ?? []);
    if (files.length === 0) return null;
    return (
      <ul class="message-files" aria-label={fileWords.files}>
        {own.map((upload) => (
          <li key={upload.file}>
            <UploadRow upload={upload} mayRemove={false} />
          </li>
        ))}
        {own.length < files.length && <li class="message-files-lost">{fileWords.lost}</li>}
      </ul>
    );
  }
  if (sent.body.kind !== 'text' || sent.body.files.length === 0) return null;
  return (
    <ul class="message-files" aria-label={fileWords.files}>
      {sent.body.files.map((info) => (
        <li key={info.file}>
          {info.thumbnail && <MessagePicture info={info} size={info.thumbnail} />}
          <FileCard info={info} />
        </li>
      ))}
    </ul>
  );
}

function FileCard({ info }: { info: FileInfo }) {
  const { files } = useModel();
  const download = useSelected(files.downloads, (all) => all.get(info.file));
  const size = sizeWords(info.bytes);
  const isLoading = download?.phase === 'loading';
  const isFailed = download?.phase === 'failed';
  const note = isLoading
    ? fileWords.sent(sizeWords(download.received), size)
    : isFailed
      ? downloadFailureWords(download.failure ?? 'internal')
      : download
        ? `${size}, ${fileWords.saved.toLowerCase()}`
        : isProgram(info.name)
          ? `${size}, ${fileWords.program}`
          : size;
  return (
    <FileRow
      name={info.name}
      note={note}
      isProblem={isFailed}
      progress={isLoading ? percent(download.received, info.bytes) : null}
    >
      {isLoading ? (
        <IconButton
          icon="close"
          label={fileWords.cancel(info.name)}
          tipAlign="end"
          onClick={() => files.cancelDownload(info.file)}
        />
      ) : download?.show ? (
        <IconButton icon="folder" label={fileWords.show(info.name)} tipAlign="end" onClick={download.show} />
      ) : (
        <IconButton
          icon={isFailed ? 'retry' : 'download'}
          label={isFailed ? fileWords.retry(info.name) : fileWords.download(info.name)}
          tipAlign="end"
          onClick={() => files.download(info)}
        />
      )}
    </FileRow>
  );
}
