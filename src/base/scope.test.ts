import { describe, expect, it } from 'vitest';
import { createScope } from './scope.ts';

function setUp() {
  const undone: string[] = [];
  const errors: unknown[] = [];
  const scope = createScope((error) => errors.push(error));
  return { undone, errors, scope, undo: (name: string) => () => void undone.push(name) };
}

describe('a scope', () => {
  it('undoes in reverse order, once', () => {
    const { undone, scope, undo } = setUp();
    scope.own(undo('socket'));
    scope.own(undo('camera'));
    expect(scope.hasEnded).toBe(false);
    scope.end();
    scope.end();
    expect([undone, scope.hasEnded]).toEqual([['camera', 'socket'], true]);
  });

  it('goes on when one undo throws, and says so', () => {
    const { undone, errors, scope, undo } = setUp();
    scope.own(undo('socket'));
    scope.own(() => {
      throw new Error('camera');
    });
    scope.end();
    expect([undone, errors]).toEqual([['socket'], [new Error('camera')]]);
  });

  it('undoes at once what comes after its end', () => {
    const { undone, scope, undo } = setUp();
    scope.end();
    scope.own(undo('late'));
    expect(undone).toEqual(['late']);
  });

  it('ends its children, in their place in the order', () => {
    const { undone, scope, undo } = setUp();
    scope.own(undo('first'));
    scope.child().own(undo('child'));
    scope.own(undo('last'));
    scope.end();
    expect(undone).toEqual(['last', 'child', 'first']);
  });

  it('is not touched by a child that ends earlier', () => {
    const { undone, scope, undo } = setUp();
    const child = scope.child();
    child.own(undo('child'));
    child.end();
    expect([undone, scope.hasEnded]).toEqual([['child'], false]);
    scope.end();
    expect(undone).toEqual(['child']);
  });

  it('that has ended makes children that have ended', () => {
    const { scope } = setUp();
    scope.end();
    expect(scope.child().hasEnded).toBe(true);
  });
});
