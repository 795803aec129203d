import { describe, expect, it } from 'vitest';
import { summarise, whyMissing } from './outcome.ts';

describe('what a packaging run says', () => {
  const closed = Object.assign(new Error('getaddrinfo ENOTFOUND tools.invalid'), { code: 'ENOTFOUND' });

  it.each([closed, new TypeError('fetch failed', { cause: closed })])(
    'calls a closed network by its name: %s',
    (error) => {
      expect(whyMissing(error, 'its tools')).toBe(
        'its tools could not be downloaded here (getaddrinfo ENOTFOUND tools.invalid)',
      );
    },
  );

  it('keeps every other reason to one line', () => {
    expect(whyMissing(new Error('wine is required\nat somewhere'), 'its tools')).toBe('wine is required');
    expect(whyMissing('broken', 'its tools')).toBe('broken');
  });

  it('gives each kind one line', () => {
    const { lines } = summarise(
      '/p/release/Parley-linux-x64',
      [
        { target: 'deb', missing: 'no fpm' },
        { target: 'tar.gz', files: ['/p/release/make/Parley.tar.gz'] },
      ],
      '/p',
      (file) => (file.endsWith('.gz') ? 104_250_000 : 260_000_000),
    );
    expect(lines).toEqual([
      'made      folder: release/Parley-linux-x64 (260.0 MB)',
      'not made  deb: no fpm',
      'made      tar.gz: release/make/Parley.tar.gz (104.3 MB)',
    ]);
  });

  it('is enough with an archive, and all only when nothing is missing', () => {
    const archive = { target: 'tar.gz', files: ['a'] };
    const noArchive = { target: 'tar.gz', missing: 'no space' };
    const other = { target: 'deb', files: ['b'] };
    const of = (...outcomes: Parameters<typeof summarise>[1]) => summarise('f', outcomes, '.', () => 0);
    expect(of(archive, other)).toMatchObject({ isEnough: true, isAll: true });
    expect(of(archive, { target: 'rpm', missing: 'no fpm' })).toMatchObject({ isEnough: true, isAll: false });
    expect(of(noArchive, other)).toMatchObject({ isEnough: false, isAll: false });
  });
});
