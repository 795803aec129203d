import type { Session as ElectronSession, Streams } from 'electron';

type RequestHandler = Parameters<ElectronSession['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<ElectronSession['setPermissionCheckHandler']>[0];
type VerifyProc = Parameters<ElectronSession['setCertificateVerifyProc']>[0];
type DisplayHandler = Parameters<ElectronSession['setDisplayMediaRequestHandler']>[0];

/** Keeps the handlers; web-contents.ts asks them what Electron would. */
export class Session {
  permissionRequest: RequestHandler = null;
  permissionCheck: CheckHandler = null;
  displayMedia: DisplayHandler = null;
  certificateVerify: VerifyProc = null;

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
