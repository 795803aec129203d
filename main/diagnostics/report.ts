import type { ComputerFacts, ReportWish } from '../../src/bridge/diagnostic-routes.ts';
import { createRedactor } from './redact.ts';

export interface ReportParts {
  readonly version: string;
  readonly facts: ComputerFacts;
  readonly wish: ReportWish;
  /** Of this computer and of who uses it: the account, the computer, the services. */
  readonly ownNames: readonly string[];
  readonly homeFolder: string;
  /** The newest lines, oldest first. */
  readonly log: readonly string[];
}

const levels = new Set(['debug', 'info', 'warn', 'error']);

/** A word that a program says: a state, a reason, a code. What a person wrote has other letters, or several words. */
const isCode = (value: string): boolean => /^[a-z][a-z\d-]{0,31}$|^[A-Z][A-Z\d_]{2,31}$/.test(value);
const isFact = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && isCode(value));

/** Nothing but what was meant to be told; undefined for what is no line of a log. */
function logLine(line: string, redact: (text: string) => string): string | undefined {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const { at, level, message, ...fields } = read as Record<string, unknown>;
  if (typeof at !== 'string' || !/^[\dTZ:.-]{10,30}$/.test(at)) return undefined;
  if (typeof level !== 'string' || !levels.has(level) || typeof message !== 'string') return undefined;
  const said = Object.entries(fields).map(([name, value]) =>
    isFact(value) ? redact(`${name}=${String(value)}`) : redact(`${name}=[left out]`),
  );
  return [at, level, redact(message), ...said].join(' ');
}

/** What a person hands to whoever helps: nobody is named in it, nothing that was written, no address, no key. */
export function makeReport({ version, facts, wish, ownNames, homeFolder, log }: ReportParts): string {
  const redact = createRedactor([...ownNames, ...wish.names]);
  const place = (folder: string): string => redact(folder.replace(homeFolder, '~'));
  const { folder, logs, ...rest } = facts;
  return [
    'parley-report',
    '',
    `parley: ${version}`,
    // Versions look like addresses.
    ...Object.entries(rest).map(([name, value]) => `${name}: ${value ?? 'none'}`),
    `folder: ${place(folder)}`,
    `logs: ${place(logs)}`,
    '',
    redact(wish.page),
    '',
    'log:',
    ...log.flatMap((line) => logLine(line, redact) ?? []),
    '',
  ].join('\n');
}
