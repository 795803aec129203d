import { limits } from '../../src/protocol/limits.ts';
import { commentsIn } from './comments.ts';
import type { ReadSource } from './document.ts';
import { paragraphs, table } from './markdown.ts';
import { limitsIntro, limitsOutside } from './limits-words.ts';

interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

const rateTable = (rates: Readonly<Record<string, Rate>>): string =>
  table(
    ['request', 'at once', 'in a second'],
    Object.entries(rates).map(([name, { burst, perSecond }]) => [name, String(burst), String(perSecond)]),
  );

export function writeLimits(read: ReadSource): string {
  const comments = commentsIn(read('limits.ts'));
  const { rates, personRates, ...sizes } = limits;
  return `${paragraphs([
    '# Limits',
    'Made from `src/protocol/limits.ts` by `npm run docs`. Do not edit it here: `npm run check` fails when it is stale.',
    limitsIntro,
    '## For each connection',
    comments.get('rates') ?? '',
    rateTable(rates),
    '## For each person',
    comments.get('personRates') ?? '',
    rateTable(personRates),
    '## Sizes, numbers and times',
    table(
      ['limit', 'value', 'meaning'],
      Object.entries(sizes).map(([name, value]) => [`\`${name}\``, String(value), comments.get(name) ?? '']),
    ),
    '## Before a request is one',
    limitsOutside,
  ])}\n`;
}
