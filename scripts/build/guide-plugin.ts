import type { Plugin } from 'vite';
import { pictureFile, readGuide } from './read-guide.ts';

const asked = 'virtual:guide';
const found = `\0${asked}`;

/** The guide as a module: its pages as data, its pictures as files beside the script. */
export const guidePlugin: Plugin = {
  name: 'guide',
  resolveId: (id) => (id === asked ? found : undefined),
  load(id) {
    if (id !== found) return undefined;
    const guide = readGuide();
    const names = guide.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.is === 'picture' ? [block.name] : [])),
    );
    return [
      ...names.map((name, n) => `import picture${n} from ${JSON.stringify(pictureFile(name))};`),
      `export const pictures = { ${names.map((name, n) => `${JSON.stringify(name)}: picture${n}`).join(', ')} };`,
      `export const guide = ${JSON.stringify(guide)};`,
    ].join('\n');
  },
};
