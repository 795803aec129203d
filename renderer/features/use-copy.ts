import { sharedTexts } from '../../src/texts/shared.ts';
import { useModel } from './model-context.ts';

/** A browser has no clipboard for a page that came over plain http. */
const write = async (what: string | Blob): Promise<void> =>
  typeof what === 'string'
    ? navigator.clipboard.writeText(what)
    : navigator.clipboard.write([new ClipboardItem({ [what.type]: what })]);

/** One press, and a word that it is done; a picture goes as what it is. */
export function useCopy(): (what: string | Blob) => void {
  const { notify } = useModel();
  return (what) =>
    void write(what).then(
      () => notify('info', sharedTexts.copy.copied),
      () => notify('problem', sharedTexts.copyFailed),
    );
}
