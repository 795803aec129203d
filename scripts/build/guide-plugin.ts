import type { Plugin } from 'vite';
import { languages } from '../../src/texts/language.ts';
import { pictureFile, readGuide } from './read-guide.ts';

const asked = 'virtual:guide/';
const found = `\0${asked}`;

/** The guide of each language as a module of its own: its pages as data, its pictures as files beside the script. */
export const guidePlugin: Plugin = {
  name: 'guide',
  resolveId: (id) => (id.startsWith(asked) ? `\0${id}` : undefined),
  load(id) {
    const language = languages.find((one) => id === found + one);
    if (language === undefined) return undefined;
    const guide = readGuide(language);
    const names = guide.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.is === 'picture' ? [block.name] : [])),
    );
    return [
      ...names.map((name, n) => `import picture${n} from ${JSON.stringify(pictureFile(language, name))};`),
      `const pictures = { ${names.map((name, n) => `${JSON.stringify(name)}: picture${n}`).join(', ')} };`,
      `export const guide = { pages: ${JSON.stringify(guide)}, pictures };`,
    ].join('\n');
  },
};
