import path from 'node:path';
import { defineConfig } from 'vite';
import { firstFramePlugin } from './scripts/build/first-frame-plugin.ts';
import { guidePlugin } from './scripts/build/guide-plugin.ts';

/** The renderer: one build for the app's windows and for browsers. The small windows, main, preload and service are built by scripts/build.ts. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [guidePlugin, firstFramePlugin],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: path.resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What the first screen needs comes with one script, also where a part that comes later needs it too.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
});
