import type { WebPreferences } from 'electron';

/** The one place that says how much a window may do. */
export const securePreferences = (preload?: string): WebPreferences => ({
  ...(preload !== undefined && { preload }),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  // A call must go on in a hidden window; changing it later leaves windows blank (Electron issue 31016).
  backgroundThrottling: false,
  // The ring sounds before anyone has clicked.
  autoplayPolicy: 'no-user-gesture-required',
});
