import { describe, expect, it, onTestFinished } from 'vitest';
import type { ImportLine } from '../../../protocol/import.ts';
import { limits } from '../../../protocol/limits.ts';
import { createCoreHouse } from '../../fakes/core-house.ts';
import { inFile, zipOf } from '../../fakes/zip-of.ts';
import { exportedMessage, sampleExport, song, songInfo, there } from '../../fakes/sample-export.ts';
import { pathOf } from '../export-format.ts';

function setUp() {
  const house = createCoreHouse();
  const ann = house.enter({ name: 'Ann' });
  const lines: ImportLine[] = [];
  return {
    house,
    ann,
    lines,
    async bring(sample: Parameters<typeof sampleExport>[0] = {}, tell?: (line: ImportLine) => void) {
      const file = inFile(await zipOf(sampleExport(sample)), onTestFinished);
      await house.service.ownData.imports.run(ann.self, file, (line) => {
        lines.push(line);
        tell?.(line);
      });
    },
  };
}

const crowdedWith = (more: object): string => {
  const said = exportedMessage(1);
  return JSON.stringify({ ...said, body: { ...said.body, ...more } });
};

describe('an archive', () => {
  it('calls nobody by a longer name than people have here', async () => {
    const { house, ann, bring } = setUp();
    const endless = 'A'.repeat(100_000);
    const people = JSON.stringify([{ user: there.user(1), name: endless }]);
    const second = {
      text: 'second hand',
      mentions: [],
      replyTo: null,
      files: [],
      imported: { by: endless },
    };
    const lines = [exportedMessage(1), exportedMessage(2, { body: { kind: 'text', ...second } })];
    await bring({ lines, more: { [pathOf.people]: people } });
    const room = house.storage.roomsOf(ann.self)[0]?.room ?? there.room(1);
    const by = 'A'.repeat(limits.nameChars);
    expect(house.storage.historyAfter(room, 0, 5).messages).toMatchObject([
      { body: { imported: { by } } },
      { body: { imported: { by } } },
    ]);
  });

  it('of many files does not have all that its owner has looked through for each of them', async () => {
    const { house, lines, bring } = setUp();
    const { filesOf } = house.storage;
    let asked = 0;
    Object.assign(house.storage, {
      filesOf(...of: Parameters<typeof filesOf>) {
        asked += 1;
        return filesOf(...of);
      },
    });
    const files = [1, 2, 3].map((n) => ({ ...songInfo, file: there.file(n) }));
    const body = { kind: 'text' as const, text: '', mentions: [], replyTo: null, files };
    const more = Object.fromEntries(files.map(({ file, name }) => [pathOf.file(file, name), song]));
    await bring({ lines: [exportedMessage(1, { body })], more });
    expect([lines.at(-1), asked]).toMatchObject([{ phase: 'done', files: 3 }, 0]);
    expect([...house.blobs.whole.values()]).toEqual([song]);
  });

  it.each([
    ['empty lines', ['', '', '']],
    ['more names than a message may have', [crowdedWith({ mentions: Array(51).fill(there.user(1)) })]],
    ['more files than a message may have', [crowdedWith({ files: Array(11).fill(songInfo) })]],
  ])('with %s is no export', async (_, said) => {
    const { lines, bring } = setUp();
    await bring({ lines: said });
    expect(lines.at(-1)).toEqual({ phase: 'failed', problem: 'damaged' });
  });

  it('may say anything of what is not brought along: it is passed over', async () => {
    const { lines, bring } = setUp();
    await bring({ lines: [JSON.stringify({ ...exportedMessage(1), reactions: 'many', edits: 7 })] });
    expect(lines.at(-1)).toMatchObject({ phase: 'done', messages: 1 });
  });

  it('of who goes in the moment after its last message leaves nothing', async () => {
    const { house, ann, lines, bring } = setUp();
    await bring({}, ({ phase }) => {
      if (phase === 'writing') setImmediate(() => ann.ask('self.delete', { user: ann.self }));
    });
    expect(lines.at(-1)).toEqual({ phase: 'failed', problem: 'stopped' });
    house.clock.advance(10);
    expect([house.storage.roomsOf(ann.self), house.storage.importedWithoutMembers()]).toEqual([[], []]);
    expect(house.blobs.whole.size).toBe(0);
  });
});
