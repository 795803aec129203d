import { useEffect, useRef } from 'preact/hooks';
import { comboWords } from '../../src/bridge/key-words.ts';
import { callActions, globalActions, ringActions } from '../../src/bridge/keys.ts';
import { helpTexts } from '../../src/texts/help.ts';
import { keyHelpTexts as words } from '../../src/texts/key-help.ts';
import { keyNamesTexts } from '../../src/texts/key-names.ts';
import { useSelected } from '../stores/use-observable.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useModel } from './model-context.ts';
import { useProfiles } from './use-profiles.ts';
import './key-help.css';

type Row = readonly [name: string, keys: string];

/** Every key there is, as it is set now. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { desktop, openHelp, openSettings } = useModel();
  const keys = useSelected(desktop.settings, (s) => s.keys);
  const system = desktop.info.platform;
  const closeButton = useRef<HTMLButtonElement>(null);
  // Not the list itself, which would be framed.
  useEffect(() => closeButton.current?.focus(), []);
  const shown = (combo: string): string => comboWords(combo, system);
  const rows = <Action extends string>(
    actions: readonly Action[],
    names: Readonly<Record<Action, string>>,
    chosen: Readonly<Record<Action, string | null>>,
  ): Row[] =>
    actions.flatMap((action) => {
      const combo = chosen[action];
      return combo === null ? [] : [[names[action], shown(combo)] as const];
    });
  const services = useProfiles().all.length;
  const everywhere = desktop.keys ? rows(globalActions, keyNamesTexts.global, keys.global) : [];
  const ringing = desktop.keys ? rows(ringActions, keyNamesTexts.global, keys.global) : [];
  return (
    <Dialog title={words.title} onClose={onClose} isSmall>
      <div class="dialog-content">
        <div class="dialog-middle key-help" role="group" aria-label={words.title} tabIndex={0}>
          <KeyList title={words.inCall} rows={rows(callActions, keyNamesTexts.call, keys.call)} />
          {everywhere.length > 0 && <KeyList title={words.everywhere} rows={everywhere} />}
          {ringing.length > 0 && <KeyList title={words.ringing} rows={ringing} />}
          <KeyList
            title={words.inParley}
            rows={[
              [words.goTo, shown('CommandOrControl+K')],
              [words.search, shown('CommandOrControl+F')],
              ...(services > 1
                ? [[words.services, `${shown('CommandOrControl+1')} – ${services}`] as const]
                : []),
              [words.send, 'Enter'],
              [words.newLine, shown('Shift+Enter')],
              [words.editLast, '↑'],
              [words.back, 'Esc'],
              [words.help, '?'],
              [helpTexts.keys, 'F1'],
            ]}
          />
        </div>
        <div class="dialog-end">
          <Button
            kind="quiet"
            onClick={() => {
              onClose();
              openHelp();
            }}
          >
            {helpTexts.open}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              onClose();
              openSettings('keys');
            }}
          >
            {words.change}
          </Button>
          <Button kind="primary" onClick={onClose} focusRef={closeButton}>
            {words.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function KeyList({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section aria-label={title}>
      <h3 class="key-help-title">{title}</h3>
      <dl class="key-help-list">
        {rows.map(([name, keys]) => (
          <div key={name} class="key-help-row">
            <dt>{name}</dt>
            <dd>
              <kbd class="key-cap">{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
