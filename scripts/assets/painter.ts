import { chromium } from 'playwright';
import { shellLaunch } from '../chromium.ts';
import type { DrawingStyle } from './drawings.ts';

/** Turns an SVG into a PNG. */
export interface Painter {
  paint(svg: string, size: number, style: DrawingStyle): Promise<Buffer>;
  close(): Promise<void>;
}

const styles: Record<DrawingStyle, string> = {
  plain: '',
  padded: 'svg { padding: 9.766%; box-sizing: border-box }',
  template: 'svg { filter: brightness(0) } .ground { display: none }',
};

export async function createPainter(): Promise<Painter> {
  const browser = await chromium.launch(shellLaunch());
  const page = await browser.newPage();
  return {
    async paint(svg, size, style) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh } ${styles[style]}</style>${svg}`,
      );
      return page.screenshot({ omitBackground: true });
    },
    close: () => browser.close(),
  };
}
