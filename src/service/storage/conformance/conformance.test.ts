import { describe, expect, it } from 'vitest';
import { engines } from './engines.ts';

// In one file, and before what follows: only so can be seen what all of them together ask for.
import.meta.glob('./*.suite.ts', { eager: true });

describe.each(engines)('the whole port: $name', (engine) => {
  it('was asked for everything that it has', () => {
    const place = engine.begin();
    const left = Object.keys(place.storage).filter((name) => !engine.asked.has(name));
    place.end();
    expect(left).toEqual([]);
  });
});
