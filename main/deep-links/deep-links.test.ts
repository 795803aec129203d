import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { createLinkFollower, linkIn, readLink } from './deep-links.ts';

describe('a link', () => {
  it.each([
    ['parley://open', 'open'],
    ['parley://open/', 'open'],
    ['parley://open/room', undefined],
    ['parley://delete', undefined],
    ['https://open', undefined],
    ['parley:open', undefined],
    [`parley://open?${'a'.repeat(3000)}`, undefined],
    ['', undefined],
  ])('%s means %s', (text, target) => {
    expect(readLink(text)).toBe(target);
  });

  it('is found in a command line', () => {
    expect(linkIn(['/usr/bin/parley', '--hidden', 'parley://open'])).toBe('parley://open');
    expect(linkIn(['/usr/bin/parley', 'parley.txt'])).toBeUndefined();
  });

  it('shows the window, or is ignored with a line that does not repeat it', () => {
    const showWindow = vi.fn<(...args: unknown[]) => void>();
    const lines: string[] = [];
    const follow = createLinkFollower({ showWindow, log: createLog((line) => lines.push(line)) });
    follow(undefined);
    follow('parley://wipe/secret');
    expect(showWindow).not.toHaveBeenCalled();
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('secret');
    follow('parley://open');
    expect(showWindow).toHaveBeenCalledOnce();
  });
});
