import { callTexts } from '../../../src/texts/call.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { directlyTo } from '../directly-to.ts';
import { useModel } from '../model-context.ts';
import { useFileDrop } from '../use-file-drop.ts';
import { useNames } from './use-names.ts';

/** What is let go over the pictures of a call, or pasted there, goes directly to the people in them. */
export function useDirectFiles() {
  const { handovers } = useModel();
  const nameOf = useNames();
  const takers = useSelected(handovers.takers, (all) => all);
  const { isOver, target } = useFileDrop(takers.length > 0, (files) => handovers.send(files));
  const { onPaste, ...drop } = target;
  return { isOver, onPaste, drop, words: callTexts.dropDirectly(directlyTo(takers, nameOf).files) };
}
