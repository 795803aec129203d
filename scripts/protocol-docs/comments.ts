/** The doc comment above each key of a source file: what is said there is not said a second time for the document. */
export function commentsIn(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const commentThenKey = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(?:export const )?'?([\w.]+)'?\s*[:=]/g;
  for (const [, comment = '', key = ''] of source.matchAll(commentThenKey)) {
    found.set(key, comment.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim());
  }
  return found;
}
