import { useEffect, useState } from 'preact/hooks';
import { useModel } from '../features/model-context.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null;

const isWithCommand = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;

/** Ctrl+K opens the palette and closes it again, unless another dialog is open. */
export function usePaletteKey(): { readonly isOpen: boolean; readonly close: () => void } {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!isWithCommand(event) || event.key !== 'k') return;
      event.preventDefault();
      if (isOpen) setIsOpen(false);
      else if (!document.querySelector('dialog[open]')) setIsOpen(true);
    };
    // Before a dialog keeps its keys to itself.
    document.addEventListener('keydown', pressed, { capture: true });
    return () => document.removeEventListener('keydown', pressed, { capture: true });
  }, [isOpen]);
  return { isOpen, close: () => setIsOpen(false) };
}

/** Ctrl+F leads to the search from everywhere but a dialog, with the field ready. */
export function useSearchKeys(): void {
  const { openSearch } = useModel();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!isWithCommand(event) || event.key !== 'f') return;
      event.preventDefault();
      openSearch();
      // Where it is open already, as when it opens: the next key begins anew.
      const field = document.querySelector<HTMLInputElement>('.search-line input');
      field?.focus();
      field?.select();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [openSearch]);
}

/** F1 opens the guide, from everywhere but a dialog. */
export function useGuideKey(): void {
  const { openHelp } = useModel();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || document.querySelector('dialog[open]')) return;
      // Browsers have a help of their own.
      event.preventDefault();
      openHelp();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [openHelp]);
}

/** `?` shows every key, where it is not typed into something. */
export function useKeyHelp(): { readonly isOpen: boolean; readonly close: () => void } {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setIsOpen(true);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return { isOpen, close: () => setIsOpen(false) };
}
