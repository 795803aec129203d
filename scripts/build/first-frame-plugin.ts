import type { Plugin } from 'vite';

/** Nothing is drawn before the page's own script has said in which colours (`renderer/platform/page/kept-theme.ts`). */
export const firstFramePlugin: Plugin = {
  name: 'first-frame',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replaceAll('<script type="module"', '<script type="module" blocking="render"'),
  },
};
