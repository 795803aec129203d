import type { RoomId } from '../../../src/protocol/ids.ts';
import { chatFilesTexts } from '../../../src/texts/chat-files.ts';
import type { FilesModel, Upload } from '../../stores/files-model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { UploadRow } from './upload-row.tsx';

type AllUploads = ReturnType<FilesModel['uploads']['getState']>;

const inTray = (uploads: AllUploads, room: RoomId): Upload[] =>
  [...uploads.values()].filter((upload) => upload.room === room && !upload.isTaken);

/** Whether there is a file that would go with the next message. */
export function useHasTray(room: RoomId): boolean {
  const { files } = useModel();
  return useSelected(files.uploads, (all) => inTray(all, room).some(({ phase }) => phase !== 'failed'));
}

/** What goes with the next message. */
export function Tray({ room }: { room: RoomId }) {
  const { files } = useModel();
  const uploads = useSelected(files.uploads, (all) => all);
  const waiting = inTray(uploads, room);
  if (waiting.length === 0) return null;
  return (
    <>
      {waiting.some(({ isOfFolder }) => isOfFolder) && (
        <p class="tray-note" role="status">
          {chatFilesTexts.ofFolder}
        </p>
      )}
      <ul class="tray scrolls" aria-label={chatFilesTexts.tray}>
        {waiting.map((upload) => (
          <li key={upload.file}>
            <UploadRow upload={upload} mayRemove />
          </li>
        ))}
      </ul>
    </>
  );
}
