import { describe, expect, it } from 'vitest';
import type { ConnectionFindings } from '../../../stores/connection-check-model.ts';
import { lineWords, outsideWords, relayWords, serviceWords } from './words.ts';

const outsides: ConnectionFindings['outside'][] = [
  { kind: 'seen', address: '203.0.113.7' },
  { kind: 'unchanged' },
  { kind: 'silent' },
  { kind: 'no-network' },
  { kind: 'refused' },
  { kind: 'here' },
  { kind: 'nobody' },
];

describe('what the connection check found', () => {
  it('says a slow answer as such', () => {
    expect(serviceWords(0)).toEqual({ tone: 'good', text: 'It is reached, and answers in 1 ms.' });
    expect(serviceWords(499).tone).toBe('good');
    expect(serviceWords(500)).toMatchObject({ tone: 'warning', text: expect.stringContaining('0.5 s') });
  });

  it('has other words for each way out, and names the address', () => {
    expect(new Set(outsides.map((outside) => outsideWords(outside).text)).size).toBe(outsides.length);
    expect(outsideWords({ kind: 'seen', address: '203.0.113.7' }).text).toContain('203.0.113.7');
  });

  it('is good only where nothing is to be done', () => {
    expect(
      outsides.filter((outside) => outsideWords(outside).tone === 'good').map(({ kind }) => kind),
    ).toEqual(['seen', 'unchanged']);
    expect(lineWords('open').tone).toBe('problem');
    expect((['pinned', 'encrypted', 'here'] as const).map((line) => lineWords(line).tone)).toEqual([
      'good',
      'good',
      'good',
    ]);
  });

  it('says that there is no relay, and who can do something about it', () => {
    expect(relayWords('there', false).tone).toBe('good');
    for (const isOwn of [true, false])
      expect(relayWords('none', isOwn)).toMatchObject({
        tone: 'warning',
        text: expect.stringContaining('No relay is configured. Calls between strict networks may fail.'),
      });
    expect(relayWords('none', true).text).not.toContain('ask who runs');
    expect(relayWords('none', false).text).toContain('ask who runs the service');
  });
});
