import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './button.tsx';
import { useFocusBack } from './use-focus-back.ts';
import './screen-frame.css';

interface Way {
  readonly label: string;
  readonly go: () => void;
}

interface ScreenFrameProps {
  /** What the screen is called as a whole. */
  readonly name: string;
  readonly title: ComponentChildren;
  /** What it shows: when that changes, the title has the keyboard. */
  readonly shown: string | undefined;
  /** To what leads to this page of it; null on the first. */
  readonly back: Way | null;
  readonly close: Way;
  readonly children: ComponentChildren;
}

/** A screen in the place of the conversations: its title, the way back within it, and the way out. */
export function ScreenFrame({ name, title, shown, back, close, children }: ScreenFrameProps) {
  const screen = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusBack(screen);
  useLayoutEffect(() => heading.current?.focus(), [shown]);
  return (
    <section
      ref={screen}
      class="screen-frame"
      aria-label={name}
      onKeyDown={({ key }) => {
        if (key === 'Escape') (back ?? close).go();
      }}
    >
      <header class="screen-frame-header">
        {back && <IconButton icon="back" label={back.label} tip="below" tipAlign="start" onClick={back.go} />}
        <h2 ref={heading} class="screen-frame-title truncate" tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon="close" label={close.label} tip="below" tipAlign="end" onClick={close.go} />
      </header>
      {children}
    </section>
  );
}
