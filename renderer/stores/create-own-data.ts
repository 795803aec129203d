import type { Clock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Role } from '../../src/protocol/model.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { ExportTransfer } from '../platform/service/export-transfer.ts';
import type { ImportTransfer } from '../platform/service/import-transfer.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import { managesAccess } from './access-model.ts';
import { createImporting } from './importing.ts';
import type { DeletionState, ExportState, OwnDataModel } from './own-data-model.ts';

export interface OwnDataDeps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly desktop: Pick<Desktop, 'saveAs' | 'forgetPerson'>;
  readonly transfer: ExportTransfer;
  readonly importTransfer: ImportTransfer;
  readonly newImportId: () => string;
  readonly role: () => Role | null;
  /** The person is no more: nothing of them stays here. */
  readonly forget: () => void;
}

export function createOwnData(deps: OwnDataDeps): OwnDataModel & { forget(): void } {
  const { client, clock, scope, desktop, transfer, role } = deps;
  const exporting = createSubject<ExportState>({ phase: 'idle' });
  const deletion = createSubject<DeletionState>({ phase: 'idle' });
  const importing = createImporting({ ...deps, transfer: deps.importTransfer });
  let stopping: AbortController | null = null;

  const stopExport = (): void => stopping?.abort();
  scope.own(stopExport);

  const fail = (failure: Extract<ExportState, { phase: 'failed' }>['failure'], afterMs?: number): void =>
    exporting.set({
      phase: 'failed',
      failure,
      againAtMs: afterMs === undefined ? null : clock.now() + afterMs,
    });

  const runExport = async (): Promise<void> => {
    exporting.set({ phase: 'asking' });
    const day = new Date(clock.now()).toISOString().slice(0, 10);
    const target = await desktop.saveAs(`parley-${day}.zip`);
    if (!target || scope.hasEnded) return exporting.set({ phase: 'idle' });
    stopping = new AbortController();
    const progress = (received: number): void => exporting.set({ phase: 'saving', received });
    progress(0);
    const answer = await transfer(target, progress, stopping.signal);
    stopping = null;
    if (answer.ok) return exporting.set({ phase: 'done', bytes: answer.bytes, show: target.show });
    await target.cancel().catch(() => {});
    if (answer.code === 'stopped') exporting.set({ phase: 'idle' });
    else fail(answer.code, answer.retryAfterMs);
  };

  const runDeletion = async (): Promise<void> => {
    const connection = client.connection.getState();
    if (connection.state !== 'online') return deletion.set({ phase: 'failed', failure: 'away' });
    deletion.set({ phase: 'deleting' });
    const answer = await client.request('self.delete', { user: connection.welcome.self });
    if (answer.ok) {
      deps.forget();
      await desktop.forgetPerson();
      deletion.set({ phase: 'idle' });
    } else if (answer.code === 'not-allowed') deletion.set({ phase: 'last-owner' });
    else deletion.set({ phase: 'failed', failure: answer.code });
  };

  return {
    exporting,
    importing: importing.state,
    deletion,
    async storageUse() {
      const own = await client.request('file.usage', {});
      if (!own.ok) return null;
      if (!managesAccess(role())) return { own: own.value, service: null };
      const service = await client.request('service.storage', {});
      return { own: own.value, service: service.ok ? service.value : null };
    },
    startExport() {
      const { phase } = exporting.getState();
      if (phase !== 'asking' && phase !== 'saving') void runExport().catch(() => fail('unsaved'));
    },
    stopExport,
    startImport: importing.start,
    stopImport: importing.stop,
    deleteSelf() {
      if (deletion.getState().phase !== 'deleting') void runDeletion();
    },
    forget() {
      stopExport();
      importing.forget();
      exporting.set({ phase: 'idle' });
      deletion.set({ phase: 'idle' });
    },
  };
}
