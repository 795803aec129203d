import type { SourcesOptions } from 'electron';
import { NativeImage } from './native-image.ts';
import type { XServer } from './x-server.ts';
import { listX11Windows, pictureOfX11Window, type X11Window } from './x11.ts';

const defaultSize = { width: 150, height: 150 };
const empty = (): NativeImage => new NativeImage(Buffer.alloc(0));

async function picture(
  window: string,
  { width, height }: { width: number; height: number },
): Promise<NativeImage> {
  if (width === 0 || height === 0) return empty();
  // A window may go while it is looked at.
  return pictureOfX11Window(window, width, height).then((png) => new NativeImage(png), empty);
}

/** Chromium offers no minimised window: nothing of it is drawn. */
async function listShown(x: XServer): Promise<X11Window[]> {
  const windows = await listX11Windows();
  const shown = x.ask('shown', ...windows.map(({ id }) => id)).split(' ');
  return windows.filter(({ id }) => shown.includes(String(id)));
}

/** The real windows and the real screen of the X server. */
export const createDesktopCapturer = (x: XServer) => ({
  async getSources({ types, thumbnailSize = defaultSize }: SourcesOptions) {
    const screens = types.includes('screen')
      ? [{ id: 'screen:0:0', name: 'Entire screen', window: 'root' }]
      : [];
    const windows = types.includes('window') ? await listShown(x) : [];
    const all = [
      ...screens,
      ...windows.map(({ id, title }) => ({ id: `window:${id}:0`, name: title, window: String(id) })),
    ];
    return Promise.all(
      all.map(async ({ id, name, window }) => ({
        id,
        name,
        display_id: window === 'root' ? '0' : '',
        thumbnail: await picture(window, thumbnailSize),
        appIcon: empty(),
      })),
    );
  },
});
