import { createSubject } from '../../src/base/observable.ts';
import type { RingingCall } from '../../src/bridge/contract.ts';
import type { CallId } from '../../src/protocol/ids.ts';
import { mountApp } from '../../renderer/app/mount-app.tsx';
import { mountRinging } from '../../renderer/features/ringing/mount-ringing.tsx';
import { createFakeModel } from './fake-model.ts';
import { user } from './people.ts';
import { ringingScenes, scenes } from './scenes.ts';

declare global {
  interface Window {
    /** What scripts/gallery.ts photographs. */
    readonly gallery: { readonly scenes: readonly string[]; readonly ringing: readonly string[] };
  }
}

const isRinging = (name: string): name is keyof typeof ringingScenes => Object.hasOwn(ringingScenes, name);

function mountScene(root: HTMLElement, name: string): void {
  if (isRinging(name)) {
    const said = ringingScenes[name];
    const call = createSubject<RingingCall | null>(
      said && { ...said, call: 'call' as CallId, caller: user(said.callerName), inside: [...said.inside] },
    );
    mountRinging(root, { call, theme: 'system', answer: () => call.set(null) });
    return;
  }
  const scene = scenes[name];
  if (scene) mountApp(root, createFakeModel(scene));
}

Object.assign(window, {
  gallery: { scenes: Object.keys(scenes), ringing: Object.keys(ringingScenes) },
});
const root = document.getElementById('app');
if (root) mountScene(root, new URLSearchParams(location.search).get('scene') ?? '');
