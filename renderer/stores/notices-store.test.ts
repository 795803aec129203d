import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { createNoticesStore, noticeMs } from './notices-store.ts';

function setUp() {
  const clock = createManualClock();
  const scope = createScope();
  const isSeen = createSubject(true);
  const notices = createNoticesStore({ clock, scope, isSeen });
  return { isSeen, clock, scope, notices, texts: () => notices.getState().map(({ text }) => text) };
}

describe('notices', () => {
  it('go away by themselves', () => {
    const { clock, notices, texts } = setUp();
    notices.add('info', 'one');
    clock.advance(noticeMs - 1);
    notices.add('problem', 'two');
    clock.advance(1);
    expect(texts()).toEqual(['two']);
  });

  it('wait for who cannot see them', () => {
    const { isSeen, clock, notices, texts } = setUp();
    notices.add('info', 'seen for a moment');
    clock.advance(noticeMs - 1);
    isSeen.set(false);
    notices.add('info', 'not seen at all');
    clock.advance(noticeMs);
    expect([texts(), clock.pending()]).toEqual([['seen for a moment', 'not seen at all'], 0]);
    isSeen.set(true);
    clock.advance(noticeMs - 1);
    expect(texts()).toHaveLength(2);
    clock.advance(1);
    expect(texts()).toEqual([]);
  });

  it('can be put away, and leave no timer', () => {
    const { clock, notices, texts } = setUp();
    notices.add('info', 'one');
    for (const { id } of notices.getState()) notices.dismiss(id);
    expect([texts(), clock.pending()]).toEqual([[], 0]);
  });

  it('are four at most, the newest', () => {
    const { clock, notices, texts } = setUp();
    for (const text of ['1', '2', '3', '4', '5']) notices.add('info', text);
    expect(texts()).toEqual(['2', '3', '4', '5']);
    expect(clock.pending()).toBe(4);
  });

  it('do not repeat themselves', () => {
    const { clock, notices, texts } = setUp();
    notices.add('info', 'same');
    clock.advance(noticeMs - 1);
    notices.add('info', 'same');
    clock.advance(1);
    expect(texts()).toEqual(['same']);
  });

  it('end with their owner', () => {
    const { clock, scope, notices } = setUp();
    notices.add('info', 'one');
    scope.end();
    expect(clock.pending()).toBe(0);
  });
});
