import { faceTypeOf } from '../../src/protocol/picture-size.ts';
import { fromBase64 } from '../platform/page/base64.ts';

/** Pictures that were fetched, by their ids. What nobody looks at any more goes when there are many. */
interface KeptPictures {
  add(id: string, text: string): void;
  /** In base64. */
  textOf(id: string): string | undefined;
  /** Null: it is none that may be shown. */
  urlOf(id: string): string | null | undefined;
  clear(): void;
}

/** With what the browser needs to draw them, some megabytes. */
export const mostKept = 300;

export function createKeptPictures(
  urls: { create(content: Blob): string; revoke(url: string): void },
  lookedAt: () => ReadonlySet<string | undefined>,
): KeptPictures {
  const kept = new Map<string, { readonly text: string; readonly url: string | null }>();

  /** By what it is, not by what anybody called it: an object URL is a document of ours. */
  const urlFor = (text: string): string | null => {
    const content = fromBase64(text);
    const type = faceTypeOf(content);
    return type ? urls.create(new Blob([content], { type })) : null;
  };
  const drop = (id: string): void => {
    const url = kept.get(id)?.url;
    kept.delete(id);
    if (url) urls.revoke(url);
  };

  return {
    add(id, text) {
      if (kept.has(id)) return;
      kept.set(id, { text, url: urlFor(text) });
      const needed = lookedAt();
      for (const known of kept.keys()) {
        if (kept.size <= mostKept) return;
        if (known !== id && !needed.has(known)) drop(known);
      }
    },
    textOf: (id) => kept.get(id)?.text,
    urlOf: (id) => kept.get(id)?.url,
    clear() {
      for (const id of kept.keys()) drop(id);
    },
  };
}
