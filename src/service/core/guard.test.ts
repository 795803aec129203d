import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { createLog } from '../../base/log.ts';
import { createGuard } from './guard.ts';

const fail = (): never => {
  throw new Error('a bug');
};

describe('the guard', () => {
  it('logs a failure, does what is to be done then, and goes on', () => {
    const lines: string[] = [];
    let hasFailed = false;
    createGuard(createLog((line) => lines.push(line))).run('work', fail, () => (hasFailed = true));
    expect(hasFailed).toBe(true);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', what: 'work', reason: 'a bug' });
  });

  it('does not repeat in the log what was not understood', () => {
    const lines: string[] = [];
    const guard = createGuard(createLog((line) => lines.push(line)));
    guard.run('row', () => v.parse(v.picklist(['a']), 'a secret'));
    guard.run('body', () => JSON.parse('a secret'));
    expect(lines.join('\n')).toContain('ValiError');
    expect(lines.join('\n')).toContain('SyntaxError');
    expect(lines.join('\n')).not.toContain('secret');
  });

  it('keeps the time going when a task fails', () => {
    const lines: string[] = [];
    const manual = createManualClock();
    createGuard(createLog((line) => lines.push(line)))
      .clock(manual)
      .after(1, fail);
    manual.advance(1);
    expect(lines).toHaveLength(1);
  });
});
