import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { createLinks, linkIn, readLink } from './deep-links.ts';

const invite = 'T'.repeat(43);
const toJoin = `parley://join?address=https://box&invite=${invite}`;

function setUp() {
  const showWindow = vi.fn<(...args: unknown[]) => void>();
  const lines: string[] = [];
  return {
    showWindow,
    lines,
    links: createLinks({ showWindow, log: createLog((line) => lines.push(line)) }),
  };
}

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
    [toJoin, { is: 'invitation', address: 'https://box', invite, pin: null }],
    ['parley://join?address=http://box', { is: 'refused', problem: 'address' }],
    [`parley://join?${'a'.repeat(3000)}`, { is: 'refused', problem: 'too-long' }],
  ])('%s means %j', (text, target) => {
    expect(readLink(text)).toEqual(target);
  });

  it('is found in a command line', () => {
    expect(linkIn(['/usr/bin/parley', '--hidden', 'parley://open'])).toBe('parley://open');
    expect(linkIn(['/usr/bin/parley', 'parley.txt'])).toBeUndefined();
  });

  it('shows the window, or is ignored with a line that does not repeat it', () => {
    const { links, showWindow, lines } = setUp();
    links.follow(undefined);
    links.follow('parley://wipe/secret');
    expect(showWindow).not.toHaveBeenCalled();
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('secret');
    links.follow('parley://open');
    expect(showWindow).toHaveBeenCalledOnce();
    expect(links.opened.getState()).toBeNull();
  });

  it('waits for an answer, in front of the person; a newer one takes its place; no invite is logged', () => {
    const { links, showWindow, lines } = setUp();
    links.follow('parley://join?address=https://localhost');
    expect(links.opened.getState()).toEqual({ is: 'refused', problem: 'this-computer' });
    links.follow(toJoin);
    expect(links.opened.getState()).toMatchObject({ is: 'invitation', invite });
    expect(showWindow).toHaveBeenCalledTimes(2);
    expect(lines.join('')).not.toContain(invite);
    links.done();
    expect(links.opened.getState()).toBeNull();
  });
});
