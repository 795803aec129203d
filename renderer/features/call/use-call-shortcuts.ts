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
export type CallKeys = Readonly<Partial<Record<CallAction, () => (() => void) | void>>>;

const isTyping = (target: Element): boolean =>
  target.closest('input, textarea, select, [role="menu"]') !== null;

/** Space and Enter press the button that has the focus. */
const isForButton = (key: string, target: Element): boolean =>
  key === ' ' && target.closest('button, a, summary, [role="button"]') !== null;

function isOurs(event: KeyboardEvent, { document }: Window): boolean {
  if (event.repeat || event.defaultPrevented) return false;
  // An element of the mini window is none of this one's HTMLElement.
  const target = document.activeElement ?? document.body;
  if (isTyping(target) || isForButton(event.key, target)) return false;
  return document.querySelector('dialog[open]') === null;
}

/** The keys chosen for a call, only inside this window and never while somebody types. */
export function useCallShortcuts(keys: CallKeys, page: Window = window): void {
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
      const combo = isOurs(event, page) ? comboOf(event) : null;
      if (combo === null) return;
      const { keys, chosen } = latest.current;
      const action = callActions.find((name) => {
        const wanted = chosen[name];
        return wanted !== null && isSameCombo(wanted, combo, system);
      });
      const begin = action && keys[action];
      if (!begin) return;
      event.preventDefault();
      const end = begin();
      if (!end) return;
      letGo();
      held = { code: event.code, end };
    };
    const released = ({ code }: KeyboardEvent): void => {
      if (code === held?.code) letGo();
    };
    page.addEventListener('keydown', pressed);
    page.addEventListener('keyup', released);
    // Let go in another window nobody tells of.
    page.addEventListener('blur', letGo);
    return () => {
      page.removeEventListener('keydown', pressed);
      page.removeEventListener('keyup', released);
      page.removeEventListener('blur', letGo);
      letGo();
    };
  }, [system, page]);
}
