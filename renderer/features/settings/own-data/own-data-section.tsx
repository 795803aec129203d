import type { ComponentChildren } from 'preact';
import { useSelected } from '../../../stores/use-observable.ts';
import { useModel } from '../../model-context.ts';
import { DeletePart } from './delete-part.tsx';
import { ImportPart } from './import-part.tsx';
import { ExportPart } from './export-part.tsx';
import { StoragePart } from './storage-part.tsx';
import { words } from './words.ts';
import './own-data.css';

/** What this person has on the service: how much, taken along, taken away. */
export function OwnDataSection() {
  const { session, access } = useModel();
  const role = useSelected(access.state, (a) => a.role);
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  return (
    <div class="own-data">
      {isOnline ? (
        <>
          <Part title={words.storage}>
            <StoragePart />
          </Part>
          <Part title={words.exportTitle}>
            <ExportPart />
          </Part>
          {role !== 'guest' && (
            <Part title={words.importTitle}>
              <ImportPart />
            </Part>
          )}
          <Part title={words.deleteTitle}>
            <DeletePart />
          </Part>
        </>
      ) : (
        <>
          <p class="own-data-note">{words.offline}</p>
          <Running />
        </>
      )}
    </div>
  );
}

/** What fails or waits because the line broke says so, though the rest is away. */
function Running() {
  const { ownData } = useModel();
  const isExporting = useSelected(ownData.exporting, ({ phase }) => phase !== 'idle');
  const isImporting = useSelected(ownData.importing, ({ phase }) => phase !== 'idle');
  return (
    <>
      {isExporting && (
        <Part title={words.exportTitle}>
          <ExportPart />
        </Part>
      )}
      {isImporting && (
        <Part title={words.importTitle}>
          <ImportPart />
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="own-data-part" aria-label={title}>
      <h4 class="own-data-title">{title}</h4>
      {children}
    </section>
  );
}
