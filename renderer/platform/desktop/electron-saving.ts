import { maxSavePiece } from '../../../src/bridge/saving.ts';
import type { BridgeClient } from './bridge-client.ts';
import type { Desktop, SaveTarget } from './desktop.ts';

type Bridge = Pick<BridgeClient<'main'>, 'invoke' | 'tell'>;

/** Main asks where and writes; a piece is handed over when the one before it is written. */
export function createSaving(bridge: Bridge): Pick<Desktop, 'saveAs' | 'saveFilm' | 'saveAgain'> {
  const targetOf = (save: string, isLasting: boolean): SaveTarget => ({
    async write(bytes, place) {
      for (let from = 0; from < bytes.length; from += maxSavePiece) {
        const later = await bridge.invoke('save.write', {
          save,
          bytes: bytes.slice(from, from + maxSavePiece),
          file: place?.file ?? 0,
          at: place ? place.at + from : null,
        });
        if (later) return later;
      }
      return undefined;
    },
    sync: () => bridge.invoke('save.sync', { save }),
    finish: () => bridge.invoke('save.finish', { save }),
    cancel: () => bridge.invoke('save.cancel', { save }),
    show: () => bridge.tell('save.show', { save }),
    id: isLasting ? save : null,
  });
  return {
    async saveAs(name, { paths = null, isForeign = false, isLasting = false } = {}) {
      const save = await bridge.invoke('save.begin', { name, paths, isForeign, isLasting, into: null });
      return typeof save === 'string' ? targetOf(save, isLasting) : null;
    },
    async saveFilm(name, into) {
      const film = { name, paths: null, isForeign: true, isLasting: true, into };
      const save = await bridge.invoke('save.begin', film);
      if (typeof save === 'string') return targetOf(save, true);
      if (save === null) throw new Error('nobody was asked');
      return save.later;
    },
    async saveAgain(save) {
      const bytes = await bridge.invoke('save.again', { save });
      const sha256 = () => bridge.invoke('save.sha256', { save });
      return bytes === null ? null : { target: targetOf(save, true), bytes, sha256 };
    },
  };
}
