/** Made of docs/guide by scripts/build/guide-plugin.ts, one of each language. */
declare module 'virtual:guide/en' {
  import type { Guide } from './guide-page.ts';
  export const guide: Guide;
}
declare module 'virtual:guide/de' {
  import type { Guide } from './guide-page.ts';
  export const guide: Guide;
}
