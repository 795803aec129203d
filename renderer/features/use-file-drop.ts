import { useState } from 'preact/hooks';
import { readDropped } from '../platform/files/read-dropped.ts';
import type { PickedFile } from '../stores/handover-model.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files and folders let go over an element, or pasted into it. */
export function useFileDrop(isPossible: boolean, take: (files: readonly PickedFile[]) => void) {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver: isOver && isPossible,
    target: {
      onDragOver(event: DragEvent) {
        if (!isPossible || !hasFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave(event: DragEvent) {
        // What is left for a part of itself is not left.
        const { currentTarget, relatedTarget } = event;
        const isInside =
          currentTarget instanceof Node &&
          relatedTarget instanceof Node &&
          currentTarget.contains(relatedTarget);
        if (!isInside) setIsOver(false);
      },
      onDrop(event: DragEvent) {
        setIsOver(false);
        if (!isPossible || !event.dataTransfer || !hasFiles(event)) return;
        event.preventDefault();
        void readDropped(event.dataTransfer).then(take);
      },
      onPaste(event: ClipboardEvent) {
        // Something within it has taken it.
        if (event.defaultPrevented) return;
        const pasted = [...(event.clipboardData?.files ?? [])];
        // Programs that write text also offer a picture of it.
        if (!isPossible || pasted.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
        event.preventDefault();
        take(pasted.map((content) => ({ path: content.name, content })));
      },
    },
  };
}
