import { describe, expect, it } from 'vitest';
import { createSharedReader } from './shared-reader.ts';

describe('a file that many are sent at the same time', () => {
  it('is in memory once', async () => {
    let reads = 0;
    const read = createSharedReader(async (file) => {
      reads += 1;
      return Promise.resolve(Buffer.from(file));
    });
    const [first, second] = await Promise.all([read('a'), read('a')]);
    const third = await read('a');
    expect([second, third].every((content) => content === first)).toBe(true);
    expect(reads).toBe(1);
    expect((await read('b')).toString()).toBe('b');
  });

  it('that could not be read is tried again', async () => {
    let isThere = false;
    const read = createSharedReader(() =>
      isThere ? Promise.resolve(Buffer.from('x')) : Promise.reject(new Error('not there')),
    );
    await expect(read('a')).rejects.toThrow('not there');
    isThere = true;
    expect((await read('a')).toString()).toBe('x');
  });
});
