import type { Readable } from 'node:stream';
import type { Identity } from '../core/connection.ts';
import { createImports, type Imports, type ImportsDeps } from './import/imports.ts';
import { writeExport, type ExportDeps } from './write-export.ts';

/** What a person may take along, bring with them, and have taken away. */
export interface OwnData {
  /** An archive that is written while it is read; `languages` as `Accept-Language` has them. */
  open(by: Identity, languages?: string): Readable;
  readonly imports: Imports;
}

export function createOwnData(deps: ExportDeps & ImportsDeps): OwnData {
  return { open: (by, languages) => writeExport(deps, by, languages), imports: createImports(deps) };
}
