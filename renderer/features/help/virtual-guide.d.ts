/** Made of docs/guide by scripts/build/guide-plugin.ts. */
declare module 'virtual:guide' {
  import type { GuidePage } from './guide-page.ts';
  export const guide: readonly GuidePage[];
  /** Where each picture lies, by its name. */
  export const pictures: Readonly<Record<string, string>>;
}
