import { useLayoutEffect, useState } from 'preact/hooks';
import { useModel } from '../features/model-context.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null;

/** By what is printed on the key, or, where that is no Latin letter, by where it is. */
const letterOf = ({ key, code }: KeyboardEvent): string | undefined =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();

/** On a Mac Ctrl and a letter are for moving through what one writes. */
function isCommand(event: KeyboardEvent, letter: string, isMac: boolean): boolean {
  const { ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
  // A browser does not say what it runs on.
  const isHeld = isMac ? metaKey && !ctrlKey : ctrlKey !== metaKey;
  return isHeld && !shiftKey && !altKey && !isComposing && letterOf(event) === letter;
}

const useIsMac = (): boolean => useModel().desktop.info.platform === 'darwin';

/** Ctrl+K opens the palette and closes it again, unless another dialog is open. */
export function usePaletteKey(): { readonly isOpen: boolean; readonly close: () => void } {
  const [isOpen, setIsOpen] = useState(false);
  const isMac = useIsMac();
  // What has been drawn hears the very next key.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!isCommand(event, 'k', isMac)) return;
      event.preventDefault();
      if (isOpen) setIsOpen(false);
      else if (!document.querySelector('dialog[open]')) setIsOpen(true);
    };
    // Before a dialog keeps its keys to itself.
    document.addEventListener('keydown', pressed, { capture: true });
    return () => document.removeEventListener('keydown', pressed, { capture: true });
  }, [isOpen, isMac]);
  return { isOpen, close: () => setIsOpen(false) };
}

/** Ctrl+F leads to the search from everywhere but a dialog, with the field ready. */
export function useSearchKeys(): void {
  const { openSearch } = useModel();
  const isMac = useIsMac();
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!isCommand(event, 'f', isMac)) return;
      event.preventDefault();
      openSearch();
      // Where it is open already, as when it opens: the next key begins anew.
      const field = document.querySelector<HTMLInputElement>('.search-line input');
      field?.focus();
      field?.select();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [openSearch, isMac]);
}

/** F1 opens the guide, from everywhere but a dialog. */
export function useGuideKey(): void {
  const { openHelp } = useModel();
  useLayoutEffect(() => {
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
  useLayoutEffect(() => {
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
