import { useEffect, useRef, useState } from 'preact/hooks';
import { voiceMessagesTexts } from '../../../src/texts/voice-messages.ts';
import { useObservable } from '../../stores/use-observable.ts';
import type { VoiceState } from '../../stores/voice-messages.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Spinner } from '../../ui/feedback.tsx';
import { useNow } from '../../ui/use-now.ts';
import { durationText } from '../duration.ts';
import { useModel } from '../model-context.ts';
import { SoundPlayer } from './sound-player.tsx';
import './voice-bar.css';

/** In the place where one writes, while a voice message is made there. */
export function VoiceBar() {
  const { voiceMessages } = useModel();
  const state = useObservable(voiceMessages.state);
  return (
    <div
      class="voice-bar"
      role="group"
      aria-label={voiceMessagesTexts.bar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        voiceMessages.discard();
      }}
    >
      <Inside state={state} />
    </div>
  );
}

function Inside({ state }: { state: VoiceState }) {
  switch (state.is) {
    case 'none':
      return null;
    case 'opening':
    case 'finishing':
      return (
        <>
          <Discard />
          <Spinner label={voiceMessagesTexts[state.is]} />
        </>
      );
    case 'recording':
      return <Recording sinceMs={state.sinceMs} />;
    case 'review':
      return <Review {...state} />;
    case 'refused':
      return <Refused state={state} />;
  }
}

function Discard() {
  const { voiceMessages } = useModel();
  return (
    <IconButton
      icon="trash"
      label={voiceMessagesTexts.discard}
      tipAlign="start"
      onClick={() => voiceMessages.discard()}
    />
  );
}

/** So that what has the keyboard is what one wants next. */
function useFirst() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return button;
}

function Recording({ sinceMs }: { sinceMs: number }) {
  const { voiceMessages } = useModel();
  const stop = useFirst();
  const nowMs = useNow(250);
  return (
    <>
      <Discard />
      <span class="voice-dot" aria-hidden="true" />
      <span class="visually-hidden" role="status">
        {voiceMessagesTexts.recording}
      </span>
      <span class="voice-time" role="timer">
        {durationText(nowMs - sinceMs)}
      </span>
      <Level />
      <span class="voice-hint">{voiceMessagesTexts.howToLeave}</span>
      <IconButton
        icon="stop"
        label={voiceMessagesTexts.stop}
        tone="accent"
        tipAlign="end"
        buttonRef={stop}
        onClick={() => voiceMessages.stop()}
      />
    </>
  );
}

const [bars, everyMs] = [32, 90];

/** How loud the last seconds were: a flat line says that nothing is heard. */
function Level() {
  const { voiceMessages } = useModel();
  const [levels, setLevels] = useState<readonly number[]>(() => Array.from({ length: bars }, () => 0));
  useEffect(() => {
    const timer = setInterval(
      () => setLevels((before) => [...before.slice(1), voiceMessages.level()]),
      everyMs,
    );
    return () => clearInterval(timer);
  }, [voiceMessages]);
  return (
    <svg class="voice-level" viewBox={`0 0 ${bars} 1`} preserveAspectRatio="none" aria-hidden="true">
      {levels.map((level, index) => {
        // Ears hear far more steps at the quiet end.
        const tall = Math.max(0.06, Math.min(1, Math.sqrt(level) * 1.6));
        return <rect key={index} x={index + 0.2} y={(1 - tall) / 2} width={0.6} height={tall} />;
      })}
    </svg>
  );
}

function Review({ url, clip, why }: Extract<VoiceState, { is: 'review' }>) {
  const { voiceMessages } = useModel();
  const send = useFirst();
  const said = why === 'stopped' ? null : voiceMessagesTexts.ends[why];
  return (
    <>
      <Discard />
      <div class="voice-review">
        {said !== null && (
          <p class="voice-note" role="status">
            {said}
          </p>
        )}
        <SoundPlayer
          name={voiceMessagesTexts.bar}
          clip={clip}
          url={url}
          onWanted={() => {}}
          onUnplayable={() => {}}
        />
      </div>
      <IconButton
        icon="send"
        label={voiceMessagesTexts.send}
        tone="accent"
        tipAlign="end"
        buttonRef={send}
        onClick={() => voiceMessages.send()}
      />
    </>
  );
}

function Refused({ state: { room, failure } }: { state: Extract<VoiceState, { is: 'refused' }> }) {
  const { voiceMessages } = useModel();
  const again = useFirst();
  return (
    <>
      <p class="voice-refused" role="alert">
        {voiceMessagesTexts.failures[failure]}
      </p>
      <Button size="small" focusRef={again} onClick={() => voiceMessages.begin(room)}>
        {voiceMessagesTexts.again}
      </Button>
      <IconButton
        icon="close"
        label={voiceMessagesTexts.close}
        tipAlign="end"
        onClick={() => voiceMessages.discard()}
      />
    </>
  );
}
