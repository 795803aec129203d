import { describe, expect, it } from 'vitest';
import { createSubject } from './observable.ts';

describe('a subject', () => {
  it('tells the new value and the one before, until it is undone', () => {
    const subject = createSubject(1);
    const seen: [number, number][] = [];
    const undo = subject.subscribe((value, previous) => seen.push([value, previous]));
    subject.set(2);
    undo();
    subject.set(3);
    expect([seen, subject.getState()]).toEqual([[[2, 1]], 3]);
  });

  it('says nothing of the same value', () => {
    const subject = createSubject(Number.NaN);
    const seen: number[] = [];
    subject.subscribe((value) => seen.push(value));
    subject.set(Number.NaN);
    expect(seen).toEqual([]);
  });

  it('holds the new value already when it tells', () => {
    const subject = createSubject('a');
    const seen: string[] = [];
    subject.subscribe(() => seen.push(subject.getState()));
    subject.set('b');
    expect(seen).toEqual(['b']);
  });

  it('lets a listener leave while it runs', () => {
    const subject = createSubject(0);
    const seen: string[] = [];
    const undo = subject.subscribe(() => {
      seen.push('first');
      undo();
    });
    subject.subscribe(() => seen.push('second'));
    subject.set(1);
    subject.set(2);
    expect(seen).toEqual(['first', 'second', 'second']);
  });
});
