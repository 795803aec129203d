import { unreachable } from '../../../../src/base/result.ts';
import type { ConnectionCheckState, ConnectionFindings } from '../../../stores/connection-check-model.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/feedback.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { useModel } from '../../model-context.ts';
import {
  cameraWords,
  lineWords,
  microphoneWords,
  outsideWords,
  relayWords,
  serviceWords,
  speedWords,
  words,
  type FindingWords,
} from './words.ts';

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
      return <Findings found={state.findings} isCut />;
    case 'running':
    case 'done':
      return <Findings found={state.findings} />;
    default:
      return unreachable(state);
  }
}

/** Undefined: still being looked at. */
type Row = readonly [name: string, said: FindingWords | undefined];

interface FindingsProps {
  readonly found: Partial<ConnectionFindings>;
  /** The service did not answer: what needs it is not looked at. */
  readonly isCut?: boolean;
}

function Findings({ found, isCut = false }: FindingsProps) {
  const { desktop } = useModel();
  const isOwn = useSelected(desktop.settings, ({ profile }) => profile?.service.mode === 'host');
  const { microphone, camera, answeredAfterMs, line, outside, relay, speed } = found;
  const devices: readonly Row[] = [
    [words.microphone, microphone && microphoneWords(microphone)],
    [words.camera, camera && cameraWords(camera)],
  ];
  if (isCut)
    return <FindingList rows={[...devices, [words.service, { tone: 'problem', text: words.failed }]]} />;
  return (
    <FindingList
      rows={[
        ...devices,
        [words.service, answeredAfterMs === undefined ? undefined : serviceWords(answeredAfterMs)],
        [words.line, line && lineWords(line)],
        [words.outside, outside && outsideWords(outside)],
        [words.relay, relay && relayWords(relay, isOwn)],
        [words.speed, speed && speedWords(speed)],
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
