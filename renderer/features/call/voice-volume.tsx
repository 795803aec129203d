import type { RefObject } from 'preact';
import { useCallback, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { UserId } from '../../../src/protocol/ids.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { loudest } from '../../stores/listening.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useOutsidePress } from '../../ui/use-outside.ts';
import { useModel } from '../model-context.ts';
import './voice-volume.css';

interface VoiceVolumeProps {
  readonly user: UserId;
  readonly name: string;
}

/** As voice-volume.css has it. */
const card = { width: 184, height: 64 };
const gapPx = 6;

const percent = (volume: number): number => Math.round(volume * 100);

/** How loud one wants to hear one person; remembered. */
export function VoiceVolume({ user, name }: VoiceVolumeProps) {
  const { listening } = useModel();
  const volume = useSelected(listening.volumes, (volumes) => volumes.get(user) ?? 1);
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useOutsidePress(root, isOpen, close);
  return (
    <span
      ref={root}
      class="voice-volume"
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return;
        // It closes this and not what is around it.
        event.stopPropagation();
        close();
        root.current?.querySelector('button')?.focus();
      }}
    >
      <IconButton
        icon="speaker"
        label={callPicturesTexts.volumeOf(name)}
        class={classNames('tile-action', (isOpen || volume !== 1) && 'tile-action--on')}
        tip="below"
        tipAlign="end"
        iconSize={16}
        expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && <Card user={user} name={name} beside={root} />}
    </span>
  );
}

interface CardProps extends VoiceVolumeProps {
  readonly beside: RefObject<HTMLElement | null>;
}

function Card({ user, name, beside }: CardProps) {
  const { listening } = useModel();
  const volume = useSelected(listening.volumes, (volumes) => volumes.get(user) ?? 1);
  const own = useRef<HTMLSpanElement>(null);
  const id = useId();
  // Above everything: a small picture would cut it off.
  useLayoutEffect(() => {
    const [at, shown] = [beside.current?.getBoundingClientRect(), own.current];
    if (!at || !shown) return;
    shown.style.left = `${Math.max(gapPx, at.right - card.width)}px`;
    shown.style.top = `${Math.min(at.bottom + gapPx, globalThis.innerHeight - card.height - gapPx)}px`;
    shown.showPopover();
  }, [beside]);
  return (
    <span ref={own} class="voice-volume-card" popover="manual">
      <label class="voice-volume-label" for={id}>
        {callPicturesTexts.volume}
        <output for={id}>{callPicturesTexts.percent(percent(volume))}</output>
      </label>
      <input
        id={id}
        type="range"
        class="voice-volume-range"
        min={0}
        max={percent(loudest)}
        step={5}
        value={percent(volume)}
        aria-label={callPicturesTexts.volumeOf(name)}
        aria-valuetext={callPicturesTexts.percent(percent(volume))}
        list={`${id}-usual`}
        onInput={(event) => listening.setVolume(user, Number(event.currentTarget.value) / 100)}
      />
      <datalist id={`${id}-usual`}>
        <option value={100} />
      </datalist>
    </span>
  );
}
