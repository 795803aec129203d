import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeBridge } from '../page/bridge.ts';
import { makeCodec } from '../page/codec.ts';
import { installMediaShims } from '../page/media-shims.ts';
import { runPreload } from '../page/preload-world.ts';

export const isolatedWorld = 'Electron Isolated Context';

/** Not to be guessed by a page's own scripts. */
const channel = `stand-in-${randomBytes(12).toString('hex')}`;

const topFrameOnly = (script: string): string => `if (window === window.top) { ${script} }`;

export const pageScript = (): string =>
  topFrameOnly(
    `(${installMediaShims.toString()})((${makeBridge.toString()})(${JSON.stringify(channel)}, 'page'));`,
  );

export function isolatedScript(preloadFile: string | undefined): string {
  const preload =
    preloadFile === undefined
      ? 'null'
      : `function (require, module, exports, process) { ${readFileSync(preloadFile, 'utf8')}\n}`;
  const bridge = `(${makeBridge.toString()})(${JSON.stringify(channel)}, 'isolated')`;
  return topFrameOnly(`(${runPreload.toString()})(${bridge}, (${makeCodec.toString()})(), ${preload});`);
}
