import type { Bridge } from './bridge.ts';

/** What main answers to a display capture. */
export type CaptureAnswer =
  | { readonly granted: true; readonly surface: 'window' | 'monitor'; readonly token: string }
  | { readonly granted: false; readonly name: string; readonly message: string };

/** In the page's world: devices and captures ask main's session handlers first, as Electron does inside Chromium. */
export function installMediaShims(bridge: Bridge): void {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return;
  const getUserMedia = devices.getUserMedia.bind(devices);
  const getDisplayMedia = devices.getDisplayMedia.bind(devices);

  devices.getUserMedia = async (constraints = {}) => {
    const mediaTypes = [constraints.video && 'video', constraints.audio && 'audio'].filter(Boolean);
    const isGranted = await bridge.ask({ ask: 'media', mediaTypes });
    if (isGranted !== true) throw new DOMException('Permission denied', 'NotAllowedError');
    return getUserMedia(constraints);
  };

  devices.getDisplayMedia = async (constraints = {}) => {
    const answer = (await bridge.ask({ ask: 'capture', audio: Boolean(constraints.audio) })) as CaptureAnswer;
    if (!answer.granted) throw new DOMException(answer.message, answer.name);
    const video = typeof constraints.video === 'object' ? constraints.video : {};
    const asked = { ...constraints, audio: false, video: { ...video, displaySurface: answer.surface } };
    try {
      return await getDisplayMedia(
        answer.surface === 'window' ? Object.assign(asked, { monitorTypeSurfaces: 'exclude' }) : asked,
      );
    } finally {
      void bridge.ask({ ask: 'capture-started', token: answer.token });
    }
  };
}
