import { describe, expect, it } from 'vitest';
import { createMarkForeign } from './mark-foreign.ts';

function setUp(platform: NodeJS.Platform, fails = false) {
  const done: unknown[] = [];
  const note = async (...what: unknown[]): Promise<void> => {
    done.push(what);
    if (fails) throw new Error('no room for it');
  };
  const mark = createMarkForeign({ platform, run: note, write: note, now: () => 1_700_000_000_000 });
  return { done, mark };
}

describe('a file that came from somebody else', () => {
  it('is of the internet’s zone on Windows', async () => {
    const { done, mark } = setUp('win32');
    await mark([String.raw`C:\plan.exe`]);
    expect(done).toEqual([[String.raw`C:\plan.exe:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n']]);
  });

  it('is marked on Windows though one beside it cannot be', async () => {
    const { done, mark } = setUp('win32', true);
    await mark(['a.txt', 'b.exe']);
    expect(done).toHaveLength(2);
  });

  it('is in quarantine on macOS', async () => {
    const { done, mark } = setUp('darwin');
    await mark(['/plan.app']);
    expect(done).toEqual([
      [
        '/usr/bin/xattr',
        [
          '-w',
          'com.apple.quarantine',
          expect.stringMatching(/^0081;6553f100;Parley;[0-9A-F-]{36}$/),
          '/plan.app',
        ],
      ],
    ]);
  });

  it('says where it is from on Linux, and a name is no option', async () => {
    const { done, mark } = setUp('linux');
    await mark(['-plan']);
    expect(done).toEqual([['setfattr', ['-n', 'user.xdg.origin.url', '-v', 'parley:', '--', '-plan']]]);
  });

  it('is saved where it cannot be marked', async () => {
    await expect(setUp('linux', true).mark(['plan'])).resolves.toBeUndefined();
  });
});
