import type { ExportState } from '../../../stores/own-data-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { unreachable } from '../../../../src/base/result.ts';
import { ownDataTexts } from '../../../../src/texts/own-data.ts';
import { listsTexts } from '../../../../src/texts/lists.ts';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { momentOf } from '../../invite-words.ts';
import { useModel } from '../../model-context.ts';
import { sizeWords } from '../../size-words.ts';
import { exportFailureWords } from './words.ts';

export function ExportPart() {
  const { ownData } = useModel();
  const state = useObservable(ownData.exporting);
  const isRunning = state.phase === 'saving' || state.phase === 'asking';
  return (
    <>
      <p class="own-data-note">{ownDataTexts.exportLead}</p>
      <div class="own-data-state" role="status">
        <Progress state={state} />
      </div>
      <div class="own-data-actions">
        {isRunning ? (
          <Button onClick={() => ownData.stopExport()} disabled={state.phase === 'asking'}>
            {ownDataTexts.exportStop}
          </Button>
        ) : (
          <Button onClick={() => ownData.startExport()}>
            {state.phase === 'done'
              ? ownDataTexts.exportAgain
              : state.phase === 'failed'
                ? listsTexts.tryAgain
                : ownDataTexts.export}
          </Button>
        )}
        {state.phase === 'done' && state.show && (
          <Button kind="quiet" onClick={state.show}>
            {ownDataTexts.exportShow}
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
      return <p class="own-data-note">{ownDataTexts.exportAsking}</p>;
    case 'saving':
      return <Spinner label={ownDataTexts.exportSaving(sizeWords(state.received))} />;
    case 'done':
      return (
        <p class="own-data-done">
          <Icon name="check" size={16} />
          {ownDataTexts.exportDone(sizeWords(state.bytes))}
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
