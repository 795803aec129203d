import type { Session as ElectronSession, Streams } from 'electron';
import type { Cdp } from './cdp.ts';
import { Emitter, preventable } from './emitter.ts';

type RequestHandler = Parameters<ElectronSession['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<ElectronSession['setPermissionCheckHandler']>[0];
type VerifyProc = Parameters<ElectronSession['setCertificateVerifyProc']>[0];
type DisplayHandler = Parameters<ElectronSession['setDisplayMediaRequestHandler']>[0];

/** Keeps the handlers; web-contents.ts asks them what Electron would. */
export class Session extends Emitter {
  permissionRequest: RequestHandler = null;
  permissionCheck: CheckHandler = null;
  displayMedia: DisplayHandler = null;
  certificateVerify: VerifyProc = null;

  /** Electron would ask the person where to, unless the app says that nothing is to come. */
  async guardDownloads(cdp: Cdp): Promise<void> {
    cdp.on('Browser.downloadWillBegin', ({ guid, url, suggestedFilename }) => {
      const event = preventable();
      this.emit('will-download', event, { getURL: () => url, getFilename: () => suggestedFilename }, {});
      if (event.defaultPrevented) cdp.send('Browser.cancelDownload', { guid }).catch(() => {});
    });
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'default', eventsEnabled: true });
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.permissionCheck = handler;
  }
  setCertificateVerifyProc(judge: VerifyProc): void {
    this.certificateVerify = judge;
  }
  setDisplayMediaRequestHandler(handler: DisplayHandler): void {
    this.displayMedia = handler;
  }
}

export type { Streams };
