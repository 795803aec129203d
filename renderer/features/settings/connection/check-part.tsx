import { unreachable } from '../../../../src/base/result.ts';
import { connectionTexts } from '../../../../src/texts/connection.ts';
import type { ConnectionCheckState, ConnectionFindings } from '../../../stores/connection-check-model.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
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
  type FindingWords,
} from './words.ts';

export function CheckPart() {
  const { connectionCheck } = useModel();
  const state = useObservable(connectionCheck.state);
  const isRunning = state.phase === 'running';
  return (
    <section class="connection-part" aria-label={connectionTexts.check}>
      <h4 class="connection-title">{connectionTexts.check}</h4>
      <p class="field-note">{connectionTexts.lead}</p>
      <div>
        <Button disabled={isRunning} onClick={() => connectionCheck.start()}>
          {isRunning
            ? connectionTexts.checking
            : state.phase === 'idle'
              ? connectionTexts.start
              : connectionTexts.again}
        </Button>
      </div>
      <div role="status">
        <Outcome state={state} />
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
      return <Findings found={state.findings} isRunning />;
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
  readonly isRunning?: boolean;
}

function Findings({ found, isCut = false, isRunning = false }: FindingsProps) {
  const { desktop } = useModel();
  const isOwn = useSelected(desktop.settings, ({ profile }) => profile?.service.mode === 'host');
  const { microphone, camera, answeredAfterMs, line, outside, relay, speed } = found;
  const devices: readonly Row[] = [
    [connectionTexts.microphone, microphone && microphoneWords(microphone)],
    [connectionTexts.camera, camera && cameraWords(camera)],
  ];
  const beyond: readonly Row[] = isCut
    ? [[connectionTexts.service, { tone: 'problem', text: connectionTexts.failed }]]
    : [
        [connectionTexts.service, answeredAfterMs === undefined ? undefined : serviceWords(answeredAfterMs)],
        [connectionTexts.line, line && lineWords(line)],
        [connectionTexts.outside, outside && outsideWords(outside)],
        [connectionTexts.relay, relay && relayWords(relay, isOwn)],
        [connectionTexts.speed, speed && speedWords(speed)],
      ];
  const list = <FindingList rows={[...devices, ...beyond]} />;
  if (isRunning) return list;
  return (
    <>
      <Cause rows={[...beyond, ...devices]} />
      <Disclosure title={connectionTexts.findings}>{list}</Disclosure>
    </>
  );
}

/** The one thing to look at first: what is on the way to all others comes before one device, what hinders before what is slow. */
function Cause({ rows }: { rows: readonly Row[] }) {
  const [name, said] =
    rows.find(([, said]) => said?.tone === 'problem') ??
    rows.find(([, said]) => said?.tone === 'warning') ??
    [];
  if (!said)
    return (
      <p class="finding-cause finding--good">
        <Icon name="check" size={20} />
        {connectionTexts.well}
      </p>
    );
  return (
    <p class={`finding-cause finding-cause--${said.tone} finding--${said.tone}`}>
      <Icon name={signs[said.tone]} size={20} />
      <span class="selectable">
        <span class="finding-name">{name}</span> {said.text}
      </span>
    </p>
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
    <ul class="findings" aria-label={connectionTexts.findings}>
      {rows.map(([name, said]) => (
        <li key={name} class={`finding finding--${said?.tone ?? 'open'}`}>
          {said ? <Icon name={signs[said.tone]} size={16} /> : <Spinner />}
          <span class="finding-name">{name}</span>
          <span class="finding-text selectable">{said?.text ?? connectionTexts.checking}</span>
        </li>
      ))}
    </ul>
  );
}
