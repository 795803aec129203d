import { Provider, type ResolvedUpdateFileInfo, type UpdateInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import type { Feed } from './feed.ts';
import { manifestName, readManifest, signatureName, type Manifest, type Target } from './manifest.ts';

interface Signed {
  readonly feed: Feed;
  readonly target: () => Target;
}

/** As electron-updater knows it. */
const updateInfo = ({ version, files, notes, percent }: Manifest): UpdateInfo => ({
  version,
  files: files.map(({ name, sha512, size }) => ({ url: name, sha512, size })),
  releaseNotes: notes,
  releaseDate: '',
  path: '',
  sha512: '',
  ...(percent === undefined ? {} : { stagingPercentage: percent }),
});

/**
 * electron-updater's own way to know the newest release believes whatever server it asks. Here that is believed which is signed
 * (docs/decisions/0033-updates.md); the files are checked against the sums in it by electron-updater as ever.
 */
export class SignedProvider extends Provider<UpdateInfo> {
  readonly #signed: Signed;
  readonly #folder: URL;

  constructor(signed: Signed, runtimeOptions: ProviderRuntimeOptions) {
    super(runtimeOptions);
    this.#signed = signed;
    const { url } = signed.feed;
    this.#folder = new URL(url.endsWith('/') ? url : `${url}/`);
  }

  /** electron-updater would send a number by which this computer is known again. */
  override setRequestHeaders(): void {}

  async getLatestVersion(): Promise<UpdateInfo> {
    const { feed, target } = this.#signed;
    const wanted = target();
    const [text, signature] = await Promise.all([
      this.#read(manifestName(wanted)),
      this.#read(signatureName(wanted)),
    ]);
    return updateInfo(readManifest({ text, signature }, feed.publicKey, wanted));
  }

  resolveFiles({ files }: UpdateInfo): ResolvedUpdateFileInfo[] {
    return files.map((info) => ({ url: new URL(info.url, this.#folder), info }));
  }

  async #read(name: string): Promise<string> {
    const address = new URL(name, this.#folder);
    // Not what a proxy kept of yesterday.
    address.searchParams.set('at', String(Date.now()));
    return (await this.httpRequest(address)) ?? '';
  }
}
