import { useRef } from 'preact/hooks';
import { chatFilesTexts } from '../../../src/texts/chat-files.ts';
import { durationText } from '../duration.ts';

interface WaveformProps {
  readonly name: string;
  /** From 0 to 1, for each part of it. */
  readonly shape: readonly number[];
  readonly atMs: number;
  readonly durationMs: number;
  readonly onSeek: (atMs: number) => void;
}

/** Of the whole width; what is between is empty. */
const barWidth = 0.62;
const lowest = 0.1;
const stepMs = 5_000;

/** The shape of a sound: where it is, and a press goes elsewhere. It runs from the left everywhere, as time on a tape. */
export function Waveform({ name, shape, atMs, durationMs, onSeek }: WaveformProps) {
  const box = useRef<HTMLDivElement>(null);
  const seek = (to: number): void => onSeek(Math.min(durationMs, Math.max(0, to)));
  const pressed = (event: PointerEvent): void => {
    const place = box.current?.getBoundingClientRect();
    if (!place || event.button !== 0) return;
    seek(((event.clientX - place.left) / place.width) * durationMs);
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => seek(atMs - stepMs),
    ArrowRight: () => seek(atMs + stepMs),
    Home: () => seek(0),
    End: () => seek(durationMs),
  };
  return (
    <div
      ref={box}
      class="waveform"
      role="slider"
      tabIndex={0}
      aria-label={chatFilesTexts.place(name)}
      aria-valuemin={0}
      aria-valuemax={Math.round(durationMs / 1_000)}
      aria-valuenow={Math.round(atMs / 1_000)}
      aria-valuetext={chatFilesTexts.at(durationText(atMs), durationText(durationMs))}
      onPointerDown={pressed}
      onKeyDown={(event) => {
        const move = moves[event.key];
        if (!move) return;
        // In the list these keys go to another message.
        event.stopPropagation();
        event.preventDefault();
        move();
      }}
    >
      <svg viewBox={`0 0 ${shape.length} 1`} preserveAspectRatio="none" aria-hidden="true">
        {shape.map((height, index) => {
          const tall = Math.max(lowest, height);
          return (
            <rect
              key={index}
              class={index < (atMs / durationMs) * shape.length ? 'waveform-heard' : 'waveform-ahead'}
              x={index + (1 - barWidth) / 2}
              y={(1 - tall) / 2}
              width={barWidth}
              height={tall}
            />
          );
        })}
      </svg>
    </div>
  );
}
