import type { KeptIn, KeptIns } from '../file-sink.ts';
import type { KeptOut, KeptOuts } from '../kept-outs.ts';

export const keepsNothing: KeptIns & { load(): Promise<readonly KeptIn[]> } = {
  load: async () => [],
  put() {},
  append() {},
  async dropHashes() {},
  remove() {},
};

export const keepsNoOuts: KeptOuts & { load(): Promise<readonly KeptOut[]> } = {
  load: async () => [],
  put() {},
  remove() {},
};
