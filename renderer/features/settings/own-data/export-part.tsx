import type { ExportState } from '../../../stores/own-data-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { unreachable } from '../../../../src/base/result.ts';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { momentOf } from '../../invite-words.ts';
import { useModel } from '../../model-context.ts';
import { exportFailureWords, words } from './words.ts';

export function ExportPart() {
  const { ownData } = useModel();
  const state = useObservable(ownData.exporting);
  const isRunning = state.phase === 'saving' || state.phase === 'asking';
  return (
    <>
      <p class="own-data-note">{words.exportLead}</p>
      <div class="own-data-state" role="status">
        <Progress state={state} />
      </div>
      <div class="own-data-actions">
        {isRunning ? (
          <Button onClick={() => ownData.stopExport()} disabled={state.phase === 'asking'}>
            {words.exportStop}
          </Button>
        ) : (
          <Button onClick={() => ownData.startExport()}>
            {state.phase === 'done'
              ? words.exportAgain
              : state.phase === 'failed'
                ? words.tryAgain
                : words.export}
          </Button>
        )}
        {state.phase === 'done' && state.show && (
          <Button kind="quiet" onClick={state.show}>
            {words.exportShow}
          </Button>
        )}
      </div>
    </>
  );
}

function Progress({ state }: { state: ExportState }) {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'asking':
      return <p class="own-data-note">{words.exportAsking}</p>;
    case 'saving':
      return <Spinner label={words.exportSaving(state.received)} />;
    case 'done':
      return (
        <p class="own-data-done">
          <Icon name="check" size={16} />
          {words.exportDone(state.bytes)}
        </p>
      );
    case 'failed':
      return (
        <p class="own-data-problem">
          {exportFailureWords(state.failure, state.againAtMs === null ? null : momentOf(state.againAtMs))}
        </p>
      );
    default:
      return unreachable(state);
  }
}
