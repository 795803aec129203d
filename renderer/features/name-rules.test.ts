import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { name as nameSchema } from '../../src/protocol/model.ts';
import { cleanName, nameProblem } from './name-rules.ts';

describe('names', () => {
  it.each(['Ada\u0000Lovelace', 'a\u202eb', 'x'.repeat(100), 'tab\there', 'line\u2028end', 'Ada 👩‍🚀'])(
    'what remains of %j passes the protocol',
    (typed) => {
      expect(v.safeParse(nameSchema, cleanName(typed)).success).toBe(true);
    },
  );

  it('keeps what joins an emoji', () => {
    expect(cleanName('👩‍🚀')).toBe('👩‍🚀');
  });

  it('wants something visible', () => {
    expect(nameProblem('   ')).not.toBe(null);
    expect(nameProblem('Ada')).toBe(null);
  });
});
