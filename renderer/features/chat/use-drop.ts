import type { RoomId } from '../../../src/protocol/ids.ts';
import { useModel } from '../model-context.ts';
import { useFileDrop } from '../use-file-drop.ts';

/** Files let go over a conversation, or pasted into it, go into the room's tray; of a folder what is in it. */
export function useDrop(room: RoomId | null, isPossible: boolean) {
  const { files } = useModel();
  return useFileDrop(isPossible && room !== null, (dropped) => {
    if (room !== null)
      files.attach(
        room,
        dropped.map(({ content }) => content),
        dropped.some(({ path }) => path.includes('/')),
      );
  });
}
