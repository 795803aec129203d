import type { HostingFailure } from '../../src/bridge/contract.ts';
import { StorageError, type StorageProblem } from '../../src/service/storage/storage.ts';

const ofStorage: Record<StorageProblem, HostingFailure> = {
  corrupt: 'data-damaged',
  newer: 'data-newer',
  unusable: 'data-unusable',
  // The service before this one may still be closing: tried again, as after a crash.
  'in-use': 'crashed',
};

/** Why a service did not start, in the words of the bridge. */
export function failureOf(error: unknown): HostingFailure {
  if (error instanceof StorageError) return ofStorage[error.problem];
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? 'port-in-use' : 'crashed';
}
