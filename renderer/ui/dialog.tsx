import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { classNames } from './class-names.ts';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** As high as what is in it, for a few fields. */
  readonly isSmall?: boolean;
  /** Where what is in it says at once what it is. */
  readonly hidesTitle?: boolean;
  readonly children: ComponentChildren;
}

/** A modal dialog on the browser's own: it keeps the focus inside, makes the rest inert and closes with Esc. */
export function Dialog({ title, onClose, isSmall = false, hidesTitle = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A dialog gives the focus back to where it was only if it is closed while it is still in the page.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={classNames('dialog', isSmall && 'dialog--small')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="dialog-body">
        <h2 id={titleId} class={hidesTitle ? 'visually-hidden' : 'dialog-title'}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
