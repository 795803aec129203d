import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ShareChoice } from '../../src/call/engine-face.ts';
import type { PickShare } from '../features/pick-share.ts';

interface ShareTrial {
  readonly isOpen: boolean;
  readonly pick: PickShare;
  readonly chosen: (choice: ShareChoice) => void;
  readonly close: () => void;
}

/** The picker for who only wants to see what others would see. */
export function useShareTrial(): ShareTrial {
  const [isOpen, setIsOpen] = useState(false);
  const answer = useRef<(choice: ShareChoice | null) => void>(() => {});
  const chosen = useCallback((choice: ShareChoice | null): void => {
    setIsOpen(false);
    answer.current(choice);
  }, []);
  const pick = useCallback<PickShare>(() => {
    answer.current(null);
    setIsOpen(true);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }, []);
  useEffect(() => () => answer.current(null), []);
  return { isOpen, pick, chosen, close: useCallback(() => chosen(null), [chosen]) };
}
