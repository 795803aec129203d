import { maxSendPiece, type SourceFacts } from '../../../src/bridge/send-routes.ts';
import type { BridgeClient } from './bridge-client.ts';
import type { ChosenFile, Desktop } from './desktop.ts';

/** Main reads; a page knows files by the names that main gave them. */
export const readingOf = (
  bridge: Pick<BridgeClient<'main'>, 'invoke'>,
  { source }: Pick<SourceFacts, 'source'>,
): Pick<ChosenFile, 'read'> => ({
  async read(from, to) {
    const bytes = new Uint8Array(to - from);
    for (let at = from; at < to; at += maxSendPiece) {
      const until = Math.min(to, at + maxSendPiece);
      const piece = await bridge.invoke('send.read', { source, from: at, to: until });
      if (piece.length !== until - at) throw new Error('the file has become shorter');
      bytes.set(piece, at - from);
    }
    return bytes;
  },
});

/** Main asks which. */
export function createElectronSending(
  bridge: Pick<BridgeClient<'main'>, 'invoke' | 'tell'>,
): NonNullable<Desktop['sending']> {
  const fileOf = (facts: SourceFacts): ChosenFile => ({ ...facts, ...readingOf(bridge, facts) });
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
