import { describe, expect, it } from 'vitest';
import { createWriteGroups } from './write-groups.ts';

function createStream() {
  const calls: string[] = [];
  return { calls, cork: () => void calls.push('cork'), uncork: () => void calls.push('uncork') };
}

function createTurn() {
  const tasks: (() => void)[] = [];
  return { tasks, gather: createWriteGroups((task) => tasks.push(task)), end: () => tasks.shift()?.() };
}

describe('write groups', () => {
  it('hold a stream once a turn, however often it is written to, and let go at its end', () => {
    const { tasks, gather, end } = createTurn();
    const stream = createStream();
    gather(stream);
    gather(stream);
    expect(stream.calls).toEqual(['cork']);
    expect(tasks).toHaveLength(1);
    end();
    expect(stream.calls).toEqual(['cork', 'uncork']);
  });

  it('let go of all streams of a turn together, and begin anew in the next', () => {
    const { tasks, gather, end } = createTurn();
    const [first, second] = [createStream(), createStream()];
    gather(first);
    gather(second);
    expect(tasks).toHaveLength(1);
    end();
    expect([...first.calls, ...second.calls]).toEqual(['cork', 'uncork', 'cork', 'uncork']);
    gather(first);
    end();
    expect(first.calls).toEqual(['cork', 'uncork', 'cork', 'uncork']);
    expect(second.calls).toHaveLength(2);
  });
});
