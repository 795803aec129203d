import type { Observable } from '../../src/base/observable.ts';
import type { ImportDone, ImportProblem } from '../../src/protocol/import.ts';
import type { RequestOutput } from '../../src/protocol/requests.ts';
import type { TransferFailure } from '../platform/service/service-http.ts';
import type { RequestFailure } from '../platform/service/service-client.ts';

/** `unsaved`: the disk is full, or the place is gone. */
export type ExportFailure = TransferFailure | 'unsaved';

export type ExportState =
  | { readonly phase: 'idle' | 'asking' }
  | { readonly phase: 'saving'; readonly received: number }
  | { readonly phase: 'done'; readonly bytes: number; readonly show: (() => void) | null }
  | {
      readonly phase: 'failed';
      readonly failure: ExportFailure;
      /** When the service would do it again. */
      readonly againAtMs: number | null;
    };

export type ImportFailure = ImportProblem | TransferFailure | 'unreadable';

export type ImportState =
  /** Waiting: for the line, to hear what came of it; it goes on by itself. */
  | { readonly phase: 'idle' | 'waiting' }
  /** Paused: in the middle of being sent, until the line is back. */
  | {
      readonly phase: 'sending' | 'paused' | 'checking' | 'writing';
      readonly done: number;
      readonly total: number;
    }
  | ImportDone
  | {
      readonly phase: 'failed';
      readonly failure: ImportFailure;
      /** When the service would do it again. */
      readonly againAtMs: number | null;
    };

export type DeletionState =
  | { readonly phase: 'idle' | 'deleting' | 'last-owner' }
  | { readonly phase: 'failed'; readonly failure: RequestFailure };

export interface StorageUse {
  readonly own: RequestOutput<'file.usage'>;
  /** For who manages the service. */
  readonly service: RequestOutput<'service.storage'> | null;
}

/** What is one's own on the service: how much it is, taken along, brought, deleted. */
export interface OwnDataModel {
  readonly exporting: Observable<ExportState>;
  readonly importing: Observable<ImportState>;
  readonly deletion: Observable<DeletionState>;
  /** Null when it could not be had. */
  storageUse(): Promise<StorageUse | null>;
  startExport(): void;
  stopExport(): void;
  startImport(archive: File): void;
  stopImport(): void;
  deleteSelf(): void;
}
