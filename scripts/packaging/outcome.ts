import path from 'node:path';

/** What came of one kind of package. */
export type Outcome =
  | { readonly target: string; readonly files: readonly string[] }
  | { readonly target: string; readonly missing: string };

/** What Node says when a host cannot be reached. */
const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
]);

export function whyMissing(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const line = error.message.split('\n')[0] ?? '';
  const code = 'code' in error ? String(error.code) : '';
  return unreachable.has(code) ? `its tools could not be downloaded here (${line})` : line;
}

/** One line for each kind, and whether the run gave what it must: a folder and one archive of it. */
export function summarise(
  folder: string,
  outcomes: readonly Outcome[],
  relativeTo: string,
): { lines: string[]; isComplete: boolean } {
  const shown = (file: string): string => {
    const relative = path.relative(relativeTo, file);
    return relative.startsWith('..') ? file : relative;
  };
  const lines = outcomes.map((outcome) =>
    'files' in outcome
      ? `made      ${outcome.target}: ${outcome.files.map(shown).join(', ')}`
      : `not made  ${outcome.target}: ${outcome.missing}`,
  );
  const isComplete = outcomes.some((outcome) => outcome.target === 'tar.gz' && 'files' in outcome);
  return { lines: [`made      folder: ${shown(folder)}`, ...lines], isComplete };
}
