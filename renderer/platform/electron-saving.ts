import { maxSavePiece } from '../../src/bridge/contract.ts';
import type { BridgeClient } from './bridge-client.ts';
import type { Desktop } from './desktop.ts';

/** Main asks where and writes; a piece is handed over when the one before it is written. */
export function createSaveAs(bridge: Pick<BridgeClient<'main'>, 'invoke' | 'tell'>): Desktop['saveAs'] {
  return async (name) => {
    const save = await bridge.invoke('save.begin', { name });
    if (save === null) return null;
    return {
      async write(bytes) {
        for (let at = 0; at < bytes.length; at += maxSavePiece)
          await bridge.invoke('save.write', { save, bytes: bytes.slice(at, at + maxSavePiece) });
      },
      finish: () => bridge.invoke('save.finish', { save }),
      cancel: () => bridge.invoke('save.cancel', { save }),
      show: () => bridge.tell('save.show', { save }),
    };
  };
}
