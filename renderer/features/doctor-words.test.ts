import { describe, expect, it } from 'vitest';
import type { Cause, FigureName, Verdict, Whose } from '../../src/call/doctor/verdict.ts';
import { figureWords, pathWords, verdictWords } from './doctor-words.ts';

const causes: readonly Cause[] = [
  'upload',
  'download',
  'network',
  'path',
  'computer',
  'microphone',
  'camera',
  'service',
  'well',
];
const verdict = (cause: Cause, whose: Whose, more: Partial<Verdict> = {}): Verdict => ({
  cause,
  whose,
  weight: 'heavy',
  confidence: 'likely',
  evidence: [{ name: 'lost', of: 'me', value: 0.1 }],
  ...more,
});

describe('the doctor’s words', () => {
  it('say for each cause whose it is', () => {
    for (const cause of causes.filter((cause) => cause !== 'well' && cause !== 'path')) {
      const [me, them] = [
        verdictWords(verdict(cause, 'me'), 'Grace'),
        verdictWords(verdict(cause, 'them'), 'Grace'),
      ];
      expect(me.title).toMatch(/\b(You|Your|This)\b/);
      expect(me.title).not.toContain('Grace');
      expect(them.title).toContain('Grace');
    }
  });

  it('are other words for each cause', () => {
    const titles = causes.map((cause) => verdictWords(verdict(cause, 'me'), 'Grace').title);
    expect(new Set(titles).size).toBe(causes.length);
  });

  it('tell a cut from trouble, and from one that is over', () => {
    const title = (more: Partial<Verdict>) => verdictWords(verdict('network', 'me', more), 'Grace').title;
    expect(title({})).toBe('Your network has trouble');
    expect(title({ weight: 'stopped' })).toBe('Your network is away');
    expect(title({ weight: 'light', evidence: [{ name: 'away-ms', of: 'me', value: 6_000 }] })).toBe(
      'Your network was away for a moment',
    );
    const late = { evidence: [{ name: 'rtt-ms', of: null, value: 210 }] } as const;
    expect(title(late)).toBe('Your line answers slowly');
    expect(verdictWords(verdict('path', 'between', { weight: 'stopped' }), 'Grace').title).toBe(
      'The way between you is interrupted',
    );
  });

  it('have each figure for either side', () => {
    const names: readonly FigureName[] = [
      'lost',
      'available-kbps',
      'concealed',
      'frozen',
      'service-ms',
      'service-late',
      'silent-ms',
      'camera-fps',
      'away-ms',
      'moved',
      'others-too',
    ];
    const said = names.flatMap((name) =>
      (['me', 'them'] as const).map((of) => figureWords({ name, of, value: 0.2 }, 'Grace')),
    );
    expect(new Set(said).size).toBe(2 * names.length);
    expect(figureWords({ name: 'lost', of: 'them', value: 0.104 }, 'Grace')).toBe(
      '10 % of what Grace sends is lost',
    );
    expect(figureWords({ name: 'memory-mb', of: 'me', value: 240, outOf: 7_884 }, 'Grace')).toBe(
      'Little memory is left: 240 MB of 8 GB',
    );
    expect(figureWords({ name: 'rtt-ms', of: null, value: 210 }, 'Grace')).toBe(
      'There and back takes 210 ms',
    );
  });

  it('name the way that was taken', () => {
    expect(pathWords('relay-tls')).toBe('Through the service’s relay, over TLS');
    expect(pathWords('direct')).toBe('Direct, from device to device');
  });
});
