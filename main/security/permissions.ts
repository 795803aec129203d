import type { Session } from 'electron';
import type { Log } from '../../src/base/log.ts';
import { isOurOrigin } from './scheme.ts';

/**
 * What our pages may have. The three networks are Chromium's question before a page may reach this computer or its
 * network, where a Parley service usually runs. Everything else is refused, notifications too: main shows those itself.
 */
const allowed: ReadonlySet<string> = new Set([
  'media',
  'display-capture',
  'speaker-selection',
  'fullscreen',
  // What `navigator.clipboard.writeText` asks for (Electron issue 37158).
  'clipboard-sanitized-write',
  'local-network',
  'local-network-access',
  'loopback-network',
]);

interface PermissionQuestion {
  readonly permission: string;
  /** Origin or address of who asks; undefined when Electron does not say. */
  readonly origin: string | undefined;
  readonly isMainFrame: boolean;
}

export const isPermitted = ({ permission, origin, isMainFrame }: PermissionQuestion): boolean =>
  allowed.has(permission) && isMainFrame && origin !== undefined && isOurOrigin(origin);

type PermissionSession = Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>;

/** Both handlers are needed: most web APIs check first and ask only when the check said no (Electron's session docs). */
export function guardPermissions(session: PermissionSession, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const granted = isPermitted({
      permission,
      origin: details.requestingUrl,
      isMainFrame: details.isMainFrame,
    });
    if (!granted) log.warn('permission refused', { permission });
    answer(granted);
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    isPermitted({
      permission,
      origin: requestingOrigin || details.requestingUrl,
      isMainFrame: details.isMainFrame,
    }),
  );
}
