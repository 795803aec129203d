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
    links: createLinks({
      showWindow,
      profileFor: () => 'club',
      log: createLog((line) => lines.push(line)),
    }),
  };
}

it('is for one profile: its page asks, its window comes, and nobody else hears of it', () => {
  const { links, showWindow } = setUp();
  links.follow(toJoin);
  expect(showWindow).toHaveBeenCalledWith('club');
  expect(links.openedIn('club')).toMatchObject({ address: 'https://box' });
  expect(links.openedIn('first')).toBeNull();
  links.done();
  expect(links.openedIn('club')).toBeNull();
});

describe('a link', () => {
  it.each([
    ['parley://open', 'open'],
    ['parley://open/', 'open'],
    ['parley:open', 'open'],
    ['parley://', 'open'],
    ['PARLEY:', 'open'],
    ['parley://open/room', { is: 'refused', problem: 'unknown' }],
    ['parley://delete', { is: 'refused', problem: 'unknown' }],
    ['parley://joiner?address=https://box', { is: 'refused', problem: 'unknown' }],
    [`parley://open?${'a'.repeat(3000)}`, { is: 'refused', problem: 'unknown' }],
    ['https://open', { is: 'refused', problem: 'no-invite' }],
    [`https://box/#invite=${invite}`, { is: 'invitation', address: 'https://box', invite, pin: null }],
    [`https://localhost/#invite=${invite}`, { is: 'refused', problem: 'this-computer' }],
    [toJoin, { is: 'invitation', address: 'https://box', invite, pin: null }],
    ['parley://join?address=http://box', { is: 'refused', problem: 'address' }],
    [`parley://join?${'a'.repeat(3000)}`, { is: 'refused', problem: 'too-long' }],
  ])('%s means %j', (text, target) => {
    expect(readLink(text)).toEqual(target);
  });

  it('is found in a command line', () => {
    expect(linkIn(['/usr/bin/parley', '--hidden', 'parley://open'])).toBe('parley://open');
    expect(linkIn(['/usr/bin/parley', 'https://box/#invite=x'])).toBe('https://box/#invite=x');
    expect(linkIn(['/usr/bin/parley', 'parley.txt', '--proxy=https://box'])).toBeUndefined();
    expect(linkIn(['parley://open'])).toBeUndefined();
  });

  it('shows the window, and one that is not understood is said to be so and never repeated', () => {
    const { links, showWindow, lines } = setUp();
    links.follow(undefined);
    expect(showWindow).not.toHaveBeenCalled();
    links.follow('parley://open');
    expect(showWindow).toHaveBeenCalledOnce();
    expect(links.opened.getState()).toBeNull();
    links.follow('parley://wipe/secret');
    expect(links.openedIn('club')).toEqual({ is: 'refused', problem: 'unknown' });
    expect(showWindow).toHaveBeenCalledTimes(2);
    expect(lines.join('')).not.toContain('secret');
  });

  it('waits for an answer, in front of the person; a newer one takes its place; no invite is logged', () => {
    const { links, showWindow, lines } = setUp();
    links.follow('parley://join?address=https://localhost');
    expect(links.openedIn('club')).toEqual({ is: 'refused', problem: 'this-computer' });
    links.follow(toJoin);
    expect(links.openedIn('club')).toMatchObject({ is: 'invitation', invite });
    expect(showWindow).toHaveBeenCalledTimes(2);
    expect(lines.join('')).not.toContain(invite);
    links.done();
    expect(links.opened.getState()).toBeNull();
  });
});
