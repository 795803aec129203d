import type { SourceFile } from '../../src/call/files/pump.ts';
import type { ChosenFile } from '../platform/desktop/desktop.ts';
import type { PickedFile } from './handover-model.ts';
import { sentName } from './sent-name.ts';

interface Offer {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

const safePath = (path: string): string => path.split('/').map(sentName).join('/');

function sourceOf(picked: PickedFile | ChosenFile): SourceFile {
  if ('read' in picked) return { ...picked, path: safePath(picked.path) };
  const { path, content } = picked;
  return {
    path: safePath(path),
    bytes: content.size,
    modifiedMs: content.lastModified,
    // A File that has changed on the disk rejects.
    read: async (from, to) => new Uint8Array(await content.slice(from, to).arrayBuffer()),
  };
}

/** What was picked, as it is offered: each folder by itself, and what lay beside each other together. */
export function offersOf(picked: readonly (PickedFile | ChosenFile)[]): readonly Offer[] {
  const folders = Map.groupBy(
    picked.filter(({ path }) => path.includes('/')),
    ({ path }) => path.slice(0, path.indexOf('/')),
  );
  const loose = picked.filter(({ path }) => !path.includes('/')).map(sourceOf);
  const [first, ...others] = loose;
  return [
    ...[...folders].map(([name, files]) => ({ name: sentName(name), files: files.map(sourceOf) })),
    ...(first ? [{ name: others.length === 0 ? first.path : `${loose.length} files`, files: loose }] : []),
  ];
}
