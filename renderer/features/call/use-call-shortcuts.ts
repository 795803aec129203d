import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  callActions,
  comboOf,
  isSameCombo,
  type CallAction,
  type KeySystem,
} from '../../../src/bridge/keys.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';

/** What a key begins; what comes back ends it when the key is let go. */
export type CallKeys = Readonly<Record<CallAction, () => (() => void) | void>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role="menu"]') !== null;

/** Space and Enter press the button that has the focus. */
const isForButton = (key: string, target: EventTarget | null): boolean =>
  key === ' ' &&
  target instanceof HTMLElement &&
  target.closest('button, a, summary, [role="button"]') !== null;

function isOurs(event: KeyboardEvent): boolean {
  if (event.repeat || event.defaultPrevented || isTyping(event.target)) return false;
  return !isForButton(event.key, event.target) && document.querySelector('dialog[open]') === null;
}

/** The keys chosen for a call, only inside this window and never while somebody types. */
export function useCallShortcuts(keys: CallKeys): void {
  const { desktop } = useModel();
  const { call: chosen } = useObservable(desktop.settings).keys;
  const latest = useRef({ keys, chosen });
  latest.current = { keys, chosen };
  const system: KeySystem = desktop.info.platform;
  // Whoever sees the call can press already.
  useLayoutEffect(() => {
    let held: { readonly code: string; readonly end: () => void } | null = null;
    const letGo = (): void => {
      held?.end();
      held = null;
    };
    const pressed = (event: KeyboardEvent): void => {
      const combo = isOurs(event) ? comboOf(event) : null;
      if (combo === null) return;
      const { keys, chosen } = latest.current;
      const action = callActions.find((name) => {
        const wanted = chosen[name];
        return wanted !== null && isSameCombo(wanted, combo, system);
      });
      if (action === undefined) return;
      event.preventDefault();
      const end = keys[action]();
      if (!end) return;
      letGo();
      held = { code: event.code, end };
    };
    const released = ({ code }: KeyboardEvent): void => {
      if (code === held?.code) letGo();
    };
    globalThis.addEventListener('keydown', pressed);
    globalThis.addEventListener('keyup', released);
    // Let go in another window nobody tells of.
    globalThis.addEventListener('blur', letGo);
    return () => {
      globalThis.removeEventListener('keydown', pressed);
      globalThis.removeEventListener('keyup', released);
      globalThis.removeEventListener('blur', letGo);
      letGo();
    };
  }, [system]);
}
