import type { Observable } from '../../src/base/observable.ts';
import type { FileId, RoomId } from '../../src/protocol/ids.ts';
import type { FileInfo } from '../../src/protocol/model.ts';
import type { TransferFailure } from '../platform/service/service-http.ts';

/** `unreadable`: it has gone or changed on the disk. `empty`: there is nothing to send. */
export type UploadFailure = TransferFailure | 'unreadable' | 'empty';

/** `unsaved`: the disk is full, or the place is gone. */
export type DownloadFailure = TransferFailure | 'unsaved';

export interface Upload {
  readonly file: FileId;
  readonly room: RoomId;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly received: number;
  /** Preparing: its hash is taken. Waiting: for its turn or for the line. */
  readonly phase: 'preparing' | 'waiting' | 'sending' | 'paused' | 'done' | 'failed';
  readonly failure: UploadFailure | null;
  /** It lay in a folder, which does not go with it. */
  readonly isOfFolder: boolean;
  /** A message has been written with it; otherwise it is still in the tray. */
  readonly isTaken: boolean;
  /** An object URL of its small picture. */
  readonly preview: string | null;
}

export interface Download {
  readonly received: number;
  /** Waiting: for the line. */
  readonly phase: 'loading' | 'paused' | 'waiting' | 'done' | 'failed';
  readonly failure: DownloadFailure | null;
  /** Shows it in its folder, once it is there and where there is a folder to show. */
  readonly show: (() => void) | null;
}

/** Files on their way to and from the service. */
export interface FilesModel {
  readonly uploads: Observable<ReadonlyMap<FileId, Upload>>;
  readonly downloads: Observable<ReadonlyMap<FileId, Download>>;
  /** Into the tray of the room; it begins at once. */
  attach(room: RoomId, files: readonly File[], areOfFolder?: boolean): void;
  pause(file: FileId): void;
  /** Goes on after a pause, or tries again after a failure. */
  resume(file: FileId): void;
  remove(file: FileId): void;
  /** Fetches and saves where the person wants it, if it is what was sent; again after a failure. */
  download(info: FileInfo): void;
  cancelDownload(file: FileId): void;
  pauseDownload(file: FileId): void;
  /** Goes on where it was. */
  resumeDownload(file: FileId): void;
  /** An object URL; null where it cannot be had. */
  thumbnailOf(file: FileId): Promise<string | null>;
  pictureOf(info: FileInfo): Promise<string | null>;
}
