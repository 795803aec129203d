import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDoctorTools, type PressureObserverClass } from './doctor-tools.ts';

const fillRandom = (bytes: Uint8Array): void => void bytes.fill(0xa7);

describe('what the doctor needs of a browser', () => {
  it('is SHA-256, and a number of sixteen bytes', () => {
    const { hash, newNonce } = createDoctorTools({ fillRandom, Pressure: undefined });
    expect(Buffer.from(hash('words')).toString('hex')).toBe(
      createHash('sha256').update('words').digest('hex'),
    );
    expect(newNonce()).toBe('a7'.repeat(16));
  });

  it('knows nothing of the processor where the browser says nothing', () => {
    expect(createDoctorTools({ fillRandom, Pressure: undefined }).isStrained()).toBeNull();
  });

  it('watches it once, and only where there is no time left is it strained', () => {
    const watching: ((state: string) => void)[] = [];
    class Pressure {
      constructor(listener: (records: readonly { state: string }[]) => void) {
        watching.push((state) => listener([{ state: 'nominal' }, { state }]));
      }
      observe = (): Promise<void> => Promise.reject(new Error('not allowed'));
    }
    const { isStrained } = createDoctorTools({
      fillRandom,
      Pressure: Pressure satisfies PressureObserverClass,
    });
    expect([isStrained(), isStrained()]).toEqual([null, null]);
    expect(watching).toHaveLength(1);
    watching[0]?.('serious');
    expect(isStrained()).toBe(false);
    watching[0]?.('critical');
    expect(isStrained()).toBe(true);
  });
});
