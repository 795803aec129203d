import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';

interface Deps {
  readonly scope: Scope;
  readonly settings: Observable<Settings>;
  readonly call: CallEngine;
}

/** The call uses the microphone and camera that the settings name, from the start and after each change. */
export function startDeviceChoice({ scope, settings, call }: Deps): void {
  const kinds = ['microphone', 'camera'] as const;
  for (const kind of kinds) call.useDevice(kind, settings.getState().devices[kind]);
  scope.own(
    settings.subscribe((now, before) => {
      for (const kind of kinds) {
        if (now.devices[kind] !== before.devices[kind]) call.useDevice(kind, now.devices[kind]);
      }
    }),
  );
}
