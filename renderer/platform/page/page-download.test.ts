import { expect, it } from 'vitest';
import { createDownload } from './page-download.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function setUp(names: readonly string[]) {
  const saved: (readonly [name: string, content: Blob])[] = [];
  const target = createDownload((content, name) => saved.push([name, content]), names, 8);
  const texts = () => Promise.all(saved.map(async ([name, content]) => `${name}: ${await content.text()}`));
  return { target, texts };
}

it('hands over what was collected, by safe names, when all is there', async () => {
  const { target, texts } = setUp(['Plan/a:b.txt', 'Plan/empty']);
  await target.write(bytes('one '));
  await target.write(bytes('two'));
  expect(await texts()).toEqual([]);
  await target.finish();
  expect(await texts()).toEqual(['a_b.txt: one two', 'empty: ']);
});

it('takes what comes once more in the place of what was there, and counts it once', async () => {
  const { target, texts } = setUp(['a']);
  for (const text of ['four', 'one ']) await target.write(bytes(text), { file: 0, at: 0 });
  for (const text of ['xxx', 'two']) await target.write(bytes(text), { file: 0, at: 4 });
  await target.finish();
  expect(await texts()).toEqual(['a: one two']);
});

it('is refused where it is more than a browser holds', async () => {
  const { target } = setUp(['a']);
  await target.write(bytes('all of 8'), { file: 0, at: 0 });
  await expect(target.write(bytes('!'), { file: 0, at: 8 })).rejects.toThrow('more than');
});
