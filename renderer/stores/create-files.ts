import type { Desktop } from '../platform/desktop/desktop.ts';
import type { KeptDownloads } from '../platform/files/kept-downloads.ts';
import { createClips, type Clips } from './clips.ts';
import { createDownloads } from './downloads.ts';
import type { FilesModel } from './files-model.ts';
import { createUploads, type UploadDeps, type Uploads } from './uploads.ts';

export interface FilesDeps extends UploadDeps {
  readonly desktop: Pick<Desktop, 'saveAs' | 'saveAgain'>;
  readonly keptDownloads: KeptDownloads;
}

interface Files {
  readonly model: FilesModel;
  readonly uploads: Uploads;
  readonly clips: Clips;
  /** Another service: what was fetched belongs to the one before. What is on its way waits for its own. */
  forget(): void;
}

export function createFiles(deps: FilesDeps): Files {
  const { client, scope, ports, desktop, keptDownloads } = deps;
  const uploads = createUploads(deps);
  const downloads = createDownloads({ scope, client, keptDownloads, ...desktop, ...ports });
  const clips = createClips({ scope, ...ports });
  return {
    uploads,
    clips,
    forget() {
      downloads.forget();
      clips.forget();
    },
    model: {
      uploads: uploads.state,
      downloads: downloads.state,
      attach: (room, files, areOfFolder) => void uploads.attach(room, files, areOfFolder),
      pause: uploads.pause,
      resume: uploads.resume,
      remove: uploads.remove,
      download: downloads.download,
      cancelDownload: downloads.cancelDownload,
      pauseDownload: downloads.pauseDownload,
      resumeDownload: downloads.resumeDownload,
      thumbnailOf: downloads.thumbnailOf,
      pictureOf: downloads.pictureOf,
    },
  };
}
