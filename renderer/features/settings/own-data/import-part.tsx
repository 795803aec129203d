import { useRef } from 'preact/hooks';
import { unreachable } from '../../../../src/base/result.ts';
import type { ImportDone } from '../../../../src/protocol/import.ts';
import { ownDataTexts } from '../../../../src/texts/own-data.ts';
import type { ImportState } from '../../../stores/own-data-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { momentOf } from '../../invite-words.ts';
import { useModel } from '../../model-context.ts';
import { percent, sizeWords } from '../../size-words.ts';
import { importFailureWords } from './words.ts';

export function ImportPart() {
  const { ownData } = useModel();
  const state = useObservable(ownData.importing);
  const input = useRef<HTMLInputElement>(null);
  const isOver = state.phase === 'idle' || state.phase === 'done' || state.phase === 'failed';
  return (
    <>
      <p class="own-data-note">{ownDataTexts.importLead}</p>
      <div class="own-data-state" role="status">
        <Progress state={state} />
      </div>
      <div class="own-data-actions">
        <input
          ref={input}
          type="file"
          accept=".zip,application/zip"
          aria-label={ownDataTexts.importFile}
          hidden
          onChange={(event) => {
            const [archive] = event.currentTarget.files ?? [];
            // The same file may be chosen again.
            event.currentTarget.value = '';
            if (archive) ownData.startImport(archive);
          }}
        />
        {isOver && (
          <Button onClick={() => input.current?.click()}>
            {state.phase === 'done' ? ownDataTexts.importAgain : ownDataTexts.import}
          </Button>
        )}
        {(state.phase === 'sending' || state.phase === 'paused') && (
          <Button onClick={() => ownData.stopImport()}>{ownDataTexts.importStop}</Button>
        )}
      </div>
    </>
  );
}

function Progress({ state }: { state: ImportState }) {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'waiting':
      return <p class="own-data-note">{ownDataTexts.importWaiting}</p>;
    case 'sending':
      return (
        <Bar label={ownDataTexts.importSending(sizeWords(state.done), sizeWords(state.total))} {...state} />
      );
    case 'paused':
      return (
        <Bar label={ownDataTexts.importPaused(sizeWords(state.done), sizeWords(state.total))} {...state} />
      );
    case 'checking':
      return <Spinner label={ownDataTexts.importChecking} />;
    case 'writing':
      return <Bar label={ownDataTexts.importWriting(state.done, state.total)} {...state} />;
    case 'done':
      return <Done {...state} />;
    case 'failed':
      return (
        <p class="own-data-problem">
          {importFailureWords(state.failure, state.againAtMs === null ? null : momentOf(state.againAtMs))}
        </p>
      );
    default:
      return unreachable(state);
  }
}

function Bar({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <>
      <p class="own-data-note">{label}</p>
      <progress
        class="own-data-bar"
        max={100}
        value={percent(done, total)}
        aria-label={ownDataTexts.importTitle}
      />
    </>
  );
}

function Done({ rooms, messages, files, known, left }: ImportDone) {
  return (
    <>
      <p class="own-data-done">
        <Icon name="check" size={16} />
        {rooms + messages === 0
          ? ownDataTexts.importNothing
          : ownDataTexts.importDone(rooms, messages, files)}
      </p>
      {messages > 0 && <p class="own-data-note">{ownDataTexts.importWhere}</p>}
      {messages > 0 && known > 0 && <p class="own-data-note">{ownDataTexts.importKnown(known)}</p>}
      {left > 0 && <p class="own-data-note">{ownDataTexts.importLeft(left)}</p>}
    </>
  );
}
