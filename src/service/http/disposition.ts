/** Somebody's bytes are only ever saved, never run or shown under this origin. */
export const savedOnly = {
  'content-type': 'application/octet-stream',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

/** RFC 6266: a name that every browser reads, and beside it the real one. */
export function attachmentNamed(name: string): string {
  const plain = name.replace(/[^\w.\- ()]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
