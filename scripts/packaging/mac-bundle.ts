import path from 'node:path';
import type { ForgePackagerOptions } from '@electron-forge/shared-types';

type MacSigning = Pick<ForgePackagerOptions, 'osxSign' | 'osxNotarize'>;

/** What macOS shows when it asks the person. Without the right one it does not ask, and refuses. */
export const macUsage = {
  NSMicrophoneUsageDescription: 'Parley uses the microphone in a call, when you ask it to.',
  NSCameraUsageDescription: 'Parley uses the camera in a call, when you ask it to.',
  NSScreenCaptureUsageDescription: 'Parley shares a screen or a window in a call, when you ask it to.',
  NSAudioCaptureUsageDescription: 'Parley shares the sound of this computer in a call, when you ask it to.',
  NSLocalNetworkUsageDescription:
    'Parley finds services on your network, and calls go directly from one computer to the other.',
  NSBonjourServices: ['_parley._tcp'],
};

const notary = ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'] as const;

/** Signed where an identity is named (`PARLEY_MAC_IDENTITY`), notarised where the key of App Store Connect is there too. */
export function macSigning(env: NodeJS.ProcessEnv): MacSigning {
  const { PARLEY_MAC_IDENTITY: identity } = env;
  const {
    APPLE_API_KEY: appleApiKey,
    APPLE_API_KEY_ID: appleApiKeyId,
    APPLE_API_ISSUER: appleApiIssuer,
  } = env;
  const missing = notary.filter((name) => !env[name]);
  if (missing.length > 0 && missing.length < notary.length)
    throw new Error(`${missing.join(', ')} is missing`);
  if (!identity) return {};
  const entitlements = path.join(import.meta.dirname, 'entitlements.plist');
  return {
    osxSign: { identity, optionsForFile: () => ({ entitlements, hardenedRuntime: true }) },
    ...(appleApiKey && appleApiKeyId && appleApiIssuer
      ? { osxNotarize: { appleApiKey, appleApiKeyId, appleApiIssuer } }
      : {}),
  };
}
