import { createSubject } from '../../src/base/observable.ts';
import type {
  DeletionState,
  ExportState,
  ImportState,
  OwnDataModel,
  StorageUse,
} from '../../renderer/stores/own-data-model.ts';
import { grace, roomOf } from './people.ts';

export interface FakeOwnData {
  readonly use?: StorageUse | 'never' | null;
  readonly exporting?: ExportState;
  readonly importing?: ImportState;
  readonly deletion?: DeletionState;
}

const gigabyte = 1_000_000_000;

export const usualUse: StorageUse = {
  own: {
    rooms: [
      { room: roomOf(grace), files: 48, bytes: 1.1 * gigabyte },
      { room: roomOf('Alan Turing'), files: 3, bytes: 42_000_000 },
      { room: roomOf('王小明'), files: 1, bytes: 612 },
    ],
    bytes: 1.14 * gigabyte,
    quotaBytes: 4.29 * gigabyte,
    fileBytes: 268_000_000,
  },
  service: { databaseBytes: 84_000_000, fileBytes: 12.4 * gigabyte, fileQuotaBytes: 42.9 * gigabyte },
};

export function createFakeOwnData({ use = usualUse, ...scene }: FakeOwnData = {}): OwnDataModel {
  return {
    exporting: createSubject<ExportState>(scene.exporting ?? { phase: 'idle' }),
    deletion: createSubject<DeletionState>(scene.deletion ?? { phase: 'idle' }),
    importing: createSubject<ImportState>(scene.importing ?? { phase: 'idle' }),
    storageUse: () => (use === 'never' ? new Promise(() => {}) : Promise.resolve(use)),
    startExport() {},
    stopExport() {},
    startImport() {},
    stopImport() {},
    deleteSelf() {},
  };
}
