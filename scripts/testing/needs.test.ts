import { describe, expect, it } from 'vitest';
import { missingPackages, planInstall } from './needs.ts';

const all = () => true;
const without =
  (...gone: string[]) =>
  (proof: string) =>
    !gone.includes(proof);

describe('what the tests need', () => {
  it('is nothing where everything is there', () => {
    expect(planInstall({ platform: 'linux', isRoot: false, has: all })).toEqual({ plan: 'nothing' });
  });

  it('is installed by root on Debian', () => {
    expect(planInstall({ platform: 'linux', isRoot: true, has: without('Xvfb', 'import') })).toEqual({
      plan: 'install',
      packages: ['xvfb', 'imagemagick'],
    });
  });

  it('is named in one line to anybody else', () => {
    expect(planInstall({ platform: 'linux', isRoot: false, has: without('Xvfb') })).toEqual({
      plan: 'refuse',
      why: 'install first: sudo apt-get install --no-install-recommends xvfb',
    });
    expect(planInstall({ platform: 'linux', isRoot: true, has: without('Xvfb', 'apt-get') }).plan).toBe(
      'refuse',
    );
  });

  it('cannot be had elsewhere', () => {
    expect(planInstall({ platform: 'darwin', isRoot: true, has: all }).plan).toBe('refuse');
  });

  it('names every package on a bare machine', () => {
    expect(missingPackages(() => false)).toContain('chromium');
  });
});
