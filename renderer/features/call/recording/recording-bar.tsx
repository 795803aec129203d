import { callRecordingTexts } from '../../../../src/texts/call-recording.ts';
import type { Answers, OwnRecording, RecordingModel } from '../../../stores/recording/recording-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { useModel } from '../../model-context.ts';
import { durationText } from '../../duration.ts';
import { sizeWords } from '../../size-words.ts';
import type { LiveCall } from '../active-call.ts';
import { useNames } from '../use-names.ts';
import { listed } from '../../listed.ts';
import './recording.css';

type Own = NonNullable<RecordingModel['own']>;

/** The own recording: whom it waits for, how long and large it is, who is not in it, and its end. */
export function RecordingBar({ view }: { view: LiveCall }) {
  const { own } = useModel().recording;
  return own && <Bar own={own} view={view} />;
}

function Bar({ own, view }: { own: Own; view: LiveCall }) {
  const state = useObservable(own.state);
  const answers = useObservable(own.answers);
  if (state.state === 'off') return null;
  return (
    <div class="recording-bar" role="region" aria-label={callRecordingTexts.bar}>
      <Icon name="record" size={16} />
      <Inside state={state} answers={answers} view={view} />
      {state.state === 'asking' && (
        <>
          <Button size="small" onClick={own.beginNow}>
            {callRecordingTexts.beginNow}
          </Button>
          <Button size="small" onClick={own.stop}>
            {callRecordingTexts.cancel}
          </Button>
        </>
      )}
      {state.state === 'running' && (
        <Button size="small" kind="danger" onClick={own.stop}>
          {callRecordingTexts.stop}
        </Button>
      )}
    </div>
  );
}

interface InsideProps {
  readonly state: Exclude<OwnRecording, { state: 'off' }>;
  readonly answers: Answers;
  readonly view: LiveCall;
}

/** A film of an hour takes about one; below a few minutes one wants to know. */
const littleRoomBytes = 1_000_000_000;

function Inside({ state, answers, view }: InsideProps) {
  const nameOf = useNames();
  const names = (users: LiveCall['peers']): string => listed(users.map(({ user }) => nameOf(user)));
  switch (state.state) {
    case 'asking': {
      const waited = view.peers.filter(({ user }) => !answers.has(user));
      return (
        <p class="recording-text" role="status">
          {callRecordingTexts.waitingFor(names(waited))}
        </p>
      );
    }
    case 'beginning':
      return (
        <p class="recording-text" role="status">
          {callRecordingTexts.beginning}
        </p>
      );
    case 'finishing':
      return (
        <p class="recording-text" role="status">
          {callRecordingTexts.finishing}
        </p>
      );
    case 'running': {
      const out = view.peers.filter(({ user }) => answers.get(user) !== true);
      const isLow = state.roomBytes !== null && state.roomBytes < littleRoomBytes;
      return (
        <div class="recording-text">
          <Running sinceMs={state.sinceMs} bytes={state.bytes} />
          <p class="recording-who" role="status">
            {whoText(out.length, view.peers.length, names(out))}
            {isLow && (
              <span class="recording-room">{callRecordingTexts.littleRoom(sizeWords(state.roomBytes))}</span>
            )}
          </p>
        </div>
      );
    }
  }
}

function whoText(out: number, all: number, names: string): string {
  if (out === 0) return callRecordingTexts.allIn;
  return out === all ? callRecordingTexts.onlyYou : callRecordingTexts.notIn(names, out === 1);
}

function Running({ sinceMs, bytes }: { sinceMs: number; bytes: number }) {
  const nowMs = useNow(1_000);
  return (
    <p class="truncate">{callRecordingTexts.running(durationText(nowMs - sinceMs), sizeWords(bytes))}</p>
  );
}
