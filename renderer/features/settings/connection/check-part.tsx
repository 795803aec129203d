import { unreachable } from '../../../../src/base/result.ts';
import type { ConnectionCheckState, ConnectionFindings } from '../../../stores/connection-check-model.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/feedback.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { useModel } from '../../model-context.ts';
import { lineWords, outsideWords, relayWords, serviceWords, words, type FindingWords } from './words.ts';

export function CheckPart() {
  const { connectionCheck } = useModel();
  const state = useObservable(connectionCheck.state);
  const isRunning = state.phase === 'running';
  return (
    <section class="connection-part" aria-label={words.check}>
      <h4 class="connection-title">{words.check}</h4>
      <p class="field-note">{words.lead}</p>
      <div role="status">
        <Outcome state={state} />
      </div>
      <div>
        <Button disabled={isRunning} onClick={() => connectionCheck.start()}>
          {isRunning ? words.checking : state.phase === 'idle' ? words.start : words.again}
        </Button>
      </div>
    </section>
  );
}

function Outcome({ state }: { state: ConnectionCheckState }) {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'failed':
      return <FindingList rows={[[words.service, { tone: 'problem', text: words.failed }]]} />;
    case 'running':
    case 'done':
      return <Findings found={state.findings} />;
    default:
      return unreachable(state);
  }
}

/** Undefined: still being looked at. */
type Row = readonly [name: string, said: FindingWords | undefined];

function Findings({ found }: { found: Partial<ConnectionFindings> }) {
  const { desktop } = useModel();
  const isOwn = useSelected(desktop.settings, ({ profile }) => profile?.service.mode === 'host');
  const { answeredAfterMs, line, outside, relay } = found;
  return (
    <FindingList
      rows={[
        [words.service, answeredAfterMs === undefined ? undefined : serviceWords(answeredAfterMs)],
        [words.line, line && lineWords(line)],
        [words.outside, outside && outsideWords(outside)],
        [words.relay, relay && relayWords(relay, isOwn)],
      ]}
    />
  );
}

const signs: Readonly<Record<FindingWords['tone'], IconName>> = {
  good: 'check',
  quiet: 'info',
  warning: 'warning',
  problem: 'warning',
};

function FindingList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul class="findings" aria-label={words.findings}>
      {rows.map(([name, said]) => (
        <li key={name} class={`finding finding--${said?.tone ?? 'open'}`}>
          {said ? <Icon name={signs[said.tone]} size={16} /> : <Spinner />}
          <span class="finding-name">{name}</span>
          <span class="finding-text selectable">{said?.text ?? words.checking}</span>
        </li>
      ))}
    </ul>
  );
}
