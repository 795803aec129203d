import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ShareChoice } from '../../src/call/engine-face.ts';

/** Asks the person for a screen or a window by the picker that a call has too; null when they thought better of it. */
export type PickShare = () => Promise<ShareChoice | null>;

export const PickShareContext = createContext<PickShare>(() => Promise.resolve(null));

export const usePickShare = (): PickShare => useContext(PickShareContext);
