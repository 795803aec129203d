import { useLayoutEffect, useRef } from 'preact/hooks';

const shortcuts = ['m', 'v', 's', 'c', 'h', 'p', 'f'] as const;
type Shortcut = (typeof shortcuts)[number];

const isShortcut = (key: string): key is Shortcut => shortcuts.some((shortcut) => shortcut === key);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role="menu"]') !== null;

/** Single letters, only inside this window and never while somebody types. */
export function useCallShortcuts(actions: Readonly<Record<Shortcut, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  // Whoever sees the call can press already.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (!isShortcut(key) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current[key]();
    };
    globalThis.addEventListener('keydown', pressed);
    return () => globalThis.removeEventListener('keydown', pressed);
  }, []);
}
