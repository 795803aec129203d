import { useEffect } from 'preact/hooks';
import { useModel } from '../model-context.ts';
import { useProfiles } from '../use-profiles.ts';

/** Ctrl+1 to Ctrl+4, on a Mac Cmd: the services in the order of the switcher. */
export function useProfileKeys(): void {
  const { desktop } = useModel();
  const { own, all } = useProfiles();
  useEffect(() => {
    const isMac = desktop.info.platform === 'darwin';
    const pressed = (event: KeyboardEvent): void => {
      const isHeld = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (!isHeld || event.shiftKey || event.altKey) return;
      // By where the key is: a French keyboard has its digits on Shift.
      const [, digit] = /^Digit([1-9])$/.exec(event.code) ?? [];
      const chosen = digit === undefined ? undefined : all[Number(digit) - 1];
      if (!chosen || all.length < 2) return;
      event.preventDefault();
      if (chosen.id !== own) desktop.profiles?.show(chosen.id);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [desktop, own, all]);
}
