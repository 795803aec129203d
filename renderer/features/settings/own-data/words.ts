import { ownDataTexts } from '../../../../src/texts/own-data.ts';
import type { ExportFailure, ImportFailure } from '../../../stores/own-data-model.ts';

/** What happened, and what to do. */
export function importFailureWords(failure: ImportFailure, again: string | null): string {
  if (failure === 'rate-limited')
    return again === null ? ownDataTexts.importTooOften : ownDataTexts.importTooOftenUntil(again);
  const known: Partial<Record<ImportFailure, string>> = ownDataTexts.importFailures;
  return known[failure] ?? ownDataTexts.importFailed;
}

/** What happened, and what to do. */
export function exportFailureWords(failure: ExportFailure, again: string | null): string {
  if (failure === 'rate-limited')
    return again === null ? ownDataTexts.exportTooOften : ownDataTexts.exportTooOftenUntil(again);
  const known: Partial<Record<ExportFailure, string>> = ownDataTexts.exportFailures;
  return known[failure] ?? ownDataTexts.exportFailed;
}
