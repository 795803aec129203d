import type { ComponentType } from 'preact';
import { sharedTexts } from '../../src/texts/shared.ts';
import { createLater, type Later } from '../ui/later.tsx';

/** A part that is not fetched with the first page, and what is said while it is not there. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> =>
  createLater(load, () => sharedTexts.later);
