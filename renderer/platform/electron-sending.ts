import { maxSendPiece, type SourceFacts } from '../../src/bridge/send-routes.ts';
import type { BridgeClient } from './bridge-client.ts';
import type { ChosenFile, Desktop } from './desktop.ts';

/** Main asks which and reads; a page knows files by the names that main gave them. */
export function createElectronSending(
  bridge: Pick<BridgeClient<'main'>, 'invoke' | 'tell'>,
): NonNullable<Desktop['sending']> {
  const fileOf = (facts: SourceFacts): ChosenFile => ({
    ...facts,
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      for (let at = from; at < to; at += maxSendPiece) {
        const until = Math.min(to, at + maxSendPiece);
        const piece = await bridge.invoke('send.read', { source: facts.source, from: at, to: until });
        if (piece.length !== until - at) throw new Error('the file has become shorter');
        bytes.set(piece, at - from);
      }
      return bytes;
    },
  });
  return {
    async pick(what) {
      const picked = await bridge.invoke('send.pick', { what });
      return picked && picked.map(fileOf);
    },
    async again(files) {
      const sources = files.map(({ source }) => source);
      return (await bridge.invoke('send.again', { sources })) ? files.map(fileOf) : null;
    },
    forget: (sources) => bridge.tell('send.forget', { sources: [...sources] }),
  };
}
