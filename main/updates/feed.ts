import * as v from 'valibot';

/** What a build knows of its updates; written by `npm run package`. electron-updater reads the last line of it too. */
export const feedFile = 'app-update.yml';

function isSafe(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1');
}

export const feed = v.strictObject({
  /** A folder on a web server. Encrypted, because who looks for what is nobody else's business; nothing is believed for it. */
  url: v.pipe(v.string(), v.maxLength(1_024), v.check(isSafe)),
  /** Ed25519, SPKI in base64: what it did not sign is no update. */
  publicKey: v.pipe(v.string(), v.base64(), v.length(60)),
  updaterCacheDirName: v.literal('parley-updater'),
});
export type Feed = v.InferOutput<typeof feed>;

/** Undefined where the build has none. A broken one throws: it was built by mistake. */
export const readFeed = (text: string | undefined): Feed | undefined =>
  text === undefined ? undefined : v.parse(feed, JSON.parse(text));
