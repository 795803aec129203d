import * as v from 'valibot';
import { saveId } from '../../../src/bridge/saving.ts';
import { fileInfo } from '../../../src/protocol/file-info.ts';
import { serviceId } from '../../../src/protocol/ids.ts';
import { createKeptValue, type KeptValue, type KeyValueStore } from '../page/kept-value.ts';

const { file, bytes, sha256 } = fileInfo.entries;

/** A file on its way from the service to the disk: it goes on after a restart. */
const keptDownload = v.object({
  ...{ file, bytes, sha256, service: serviceId },
  /** What main knows it by. */
  save: saveId,
  isPaused: v.boolean(),
});
export type KeptDownload = Readonly<v.InferOutput<typeof keptDownload>>;
export type KeptDownloads = KeptValue<KeptDownload[]>;

export const createKeptDownloads = (store: KeyValueStore): KeptDownloads =>
  createKeptValue(store, 'parley.downloads', v.array(keptDownload));
