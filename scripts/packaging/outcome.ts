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

/** The error that a host could not be reached, perhaps wrapped: `fetch` puts it into `cause`. */
function networkError(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && unreachable.has(String(error.code))) return error;
  return networkError(error.cause);
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** One line on why something was not made; `needed` is what a closed network keeps away. */
export function whyMissing(error: unknown, needed: string): string {
  const network = networkError(error);
  if (network) return `${needed} could not be downloaded here (${firstLine(network.message)})`;
  return firstLine(error instanceof Error ? error.message : String(error));
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** One line for each kind, and whether the run gave what it must: a folder and one archive of it. */
export function summarise(
  folder: string,
  outcomes: readonly Outcome[],
  relativeTo: string,
  bytesOf: (file: string) => number,
): { lines: string[]; isEnough: boolean; isAll: boolean } {
  const shown = (file: string): string => {
    const relative = path.relative(relativeTo, file);
    return relative.startsWith('..') ? file : relative;
  };
  const withSize = (file: string): string => `${shown(file)} (${megabytes(bytesOf(file))})`;
  const lines = outcomes.map((outcome) =>
    'files' in outcome
      ? `made      ${outcome.target}: ${outcome.files.map(withSize).join(', ')}`
      : `not made  ${outcome.target}: ${outcome.missing}`,
  );
  const isEnough = outcomes.some((outcome) => outcome.target === 'tar.gz' && 'files' in outcome);
  const isAll = outcomes.every((outcome) => 'files' in outcome);
  return { lines: [`made      folder: ${withSize(folder)}`, ...lines], isEnough, isAll };
}
