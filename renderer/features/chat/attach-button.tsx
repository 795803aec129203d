import { useRef } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { fileWords } from './file-words.ts';

export function AttachButton({ room }: { room: RoomId }) {
  const { files } = useModel();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          files.attach(room, [...(currentTarget.files ?? [])]);
          // The same file can then be chosen again.
          currentTarget.value = '';
        }}
      />
      <IconButton
        icon="attach"
        label={fileWords.attach}
        tipAlign="start"
        onClick={() => input.current?.click()}
      />
    </>
  );
}
