import { useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import { useModel } from '../model-context.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files let go over an element, or pasted into it, go into the room's tray. */
export function useDrop(room: RoomId) {
  const { files } = useModel();
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    target: {
      onDragOver(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDrop(event: DragEvent) {
        setIsOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        files.attach(room, [...(event.dataTransfer?.files ?? [])]);
      },
      onPaste(event: ClipboardEvent) {
        const pasted = [...(event.clipboardData?.files ?? [])];
        // Programs that write text also offer a picture of it.
        if (pasted.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
        event.preventDefault();
        files.attach(room, pasted);
      },
    },
  };
}
