import { describe, expect, it } from 'vitest';
import { fail, ok, unreachable } from './result.ts';

describe('a result', () => {
  it('is a value, or a code with or without a detail', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(fail('no')).toStrictEqual({ ok: false, code: 'no' });
    expect(fail('no', 'why')).toEqual({ ok: false, code: 'no', detail: 'why' });
  });

  it('that cannot be is a bug', () => {
    expect(() => unreachable('new case' as never)).toThrow('"new case"');
  });
});
