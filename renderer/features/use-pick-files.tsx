import { useRef } from 'preact/hooks';
import type { PickedFile } from '../stores/handover-model.ts';

/** Files or a folder out of the system's own window. */
export function usePickFiles(take: (files: readonly PickedFile[]) => void) {
  const field = useRef<HTMLInputElement>(null);
  return {
    pick(what: 'files' | 'folder'): void {
      if (!field.current) return;
      field.current.webkitdirectory = what === 'folder';
      field.current.click();
    },
    input: (
      <input
        ref={field}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const { files } = currentTarget;
          take(
            [...(files ?? [])].map((content) => ({
              path: content.webkitRelativePath || content.name,
              content,
            })),
          );
          // The same file can then be chosen again.
          currentTarget.value = '';
        }}
      />
    ),
  };
}
