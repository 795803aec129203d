import { useEffect, useState } from 'preact/hooks';
import type { ComputerFacts, ReportOutcome } from '../../../../src/bridge/diagnostic-routes.ts';
import { diagnosticsTexts } from '../../../../src/texts/diagnostics.ts';
import { settingsTexts } from '../../../../src/texts/settings.ts';
import type { Desktop } from '../../../platform/desktop/desktop.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { useModel } from '../../model-context.ts';
import { pageReport } from './page-report.ts';
import './diagnostics.css';

type Diagnostics = NonNullable<Desktop['diagnostics']>;

/** What Parley runs on, and a report for whoever helps. */
export function DiagnosticsSection({ diagnostics }: { diagnostics: Diagnostics }) {
  const [facts, setFacts] = useState<ComputerFacts | null>(null);
  useEffect(() => {
    // Without them the report is still to be had.
    diagnostics.facts().then(setFacts, () => {});
  }, [diagnostics]);
  return (
    <>
      <p class="field-note">{diagnosticsTexts.lead}</p>
      <Facts facts={facts} />
      <Ways diagnostics={diagnostics} />
      <Report diagnostics={diagnostics} />
    </>
  );
}

function Facts({ facts }: { facts: ComputerFacts | null }) {
  const { desktop, devices, session, connectionCheck } = useModel();
  const { microphones, cameras, speakers } = useObservable(devices);
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isHosted = useSelected(desktop.settings, (s) => s.profile?.service.mode === 'host');
  const { phase } = useObservable(connectionCheck.state);
  const labels = [...new Set([...microphones, ...cameras, ...speakers].map(({ label }) => label))];
  const version = settingsTexts.version(desktop.info.version);
  const built = facts && diagnosticsTexts.built(facts.electron, facts.chromium, facts.node);
  const rows: readonly (readonly [name: string, said: string])[] = [
    [diagnosticsTexts.version, [version, built].filter(Boolean).join(', ')],
    ...(facts
      ? ([
          [diagnosticsTexts.system, [facts.system, facts.desktop].filter(Boolean).join(', ')],
          [diagnosticsTexts.sandbox, diagnosticsTexts.sandboxes[facts.sandbox]],
        ] as const)
      : []),
    [diagnosticsTexts.devices, labels.join(', ') || diagnosticsTexts.noDevices],
    [
      diagnosticsTexts.service,
      [
        isHosted ? diagnosticsTexts.hosted : diagnosticsTexts.joined,
        isOnline ? diagnosticsTexts.online : diagnosticsTexts.offline,
      ].join(', '),
    ],
    [
      diagnosticsTexts.network,
      phase === 'idle' ? diagnosticsTexts.notChecked : diagnosticsTexts.checked[phase],
    ],
    ...(facts
      ? ([
          [diagnosticsTexts.folder, facts.folder],
          [diagnosticsTexts.logs, facts.logs],
        ] as const)
      : []),
  ];
  return (
    <dl class="diagnostics-facts selectable" aria-label={diagnosticsTexts.facts}>
      {rows.map(([name, said]) => (
        <div class="diagnostics-fact">
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function Ways({ diagnostics }: { diagnostics: Diagnostics }) {
  const { openSettings } = useModel();
  return (
    <div class="diagnostics-ways">
      <Button onClick={() => openSettings('network')}>{diagnosticsTexts.toCheck}</Button>
      <Button onClick={() => diagnostics.showLogs()}>{diagnosticsTexts.showLogs}</Button>
    </div>
  );
}

function Report({ diagnostics }: { diagnostics: Diagnostics }) {
  const { desktop, devices, session, connectionCheck } = useModel();
  const [outcome, setOutcome] = useState<ReportOutcome | 'asking' | null>(null);
  const save = (): void => {
    const wish = pageReport({
      session: session.getState(),
      settings: desktop.settings.getState(),
      devices: devices.getState(),
      check: connectionCheck.state.getState(),
    });
    setOutcome('asking');
    diagnostics.save(wish).then(setOutcome, () => setOutcome('failed'));
  };
  return (
    <div class="field">
      <div>
        <Button disabled={outcome === 'asking'} onClick={save}>
          {diagnosticsTexts.save}
        </Button>
      </div>
      <p class="field-note">{diagnosticsTexts.saveHint}</p>
      <p class={outcome === 'failed' ? 'field-note field-note--problem' : 'field-note'} role="status">
        {outcome !== null && outcome !== 'asking' && diagnosticsTexts.outcomes[outcome]}
      </p>
    </div>
  );
}
