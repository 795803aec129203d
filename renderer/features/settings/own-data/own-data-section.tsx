import type { ComponentChildren } from 'preact';
import { ownDataTexts } from '../../../../src/texts/own-data.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { useModel } from '../../model-context.ts';
import { DeletePart } from './delete-part.tsx';
import { ImportPart } from './import-part.tsx';
import { ExportPart } from './export-part.tsx';
import { StoragePart } from './storage-part.tsx';
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
          <Part title={ownDataTexts.storage}>
            <StoragePart />
          </Part>
          <Part title={ownDataTexts.exportTitle}>
            <ExportPart />
          </Part>
          {role !== 'guest' && (
            <Part title={ownDataTexts.importTitle}>
              <ImportPart />
            </Part>
          )}
          <Part title={ownDataTexts.deleteTitle}>
            <DeletePart />
          </Part>
        </>
      ) : (
        <>
          <p class="own-data-note">{ownDataTexts.offline}</p>
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
        <Part title={ownDataTexts.exportTitle}>
          <ExportPart />
        </Part>
      )}
      {isImporting && (
        <Part title={ownDataTexts.importTitle}>
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
