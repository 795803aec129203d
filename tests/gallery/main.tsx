import { createSystemClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { RingingCall } from '../../src/bridge/contract.ts';
import type { CallId } from '../../src/protocol/ids.ts';
import { mountApp } from '../../renderer/app/mount-app.tsx';
import { mountGlance } from '../../renderer/features/glance/mount-glance.tsx';
import { mountRinging } from '../../renderer/features/ringing/mount-ringing.tsx';
import type { RingingDesktop } from '../../renderer/platform/desktop/ringing-desktop.ts';
import { render } from 'preact';
import { MiniCall } from '../../renderer/features/call/mini/mini-call.tsx';
import { MarksOnScreen } from '../../renderer/features/call/share/marks-on-screen.tsx';
import { ModelProvider } from '../../renderer/features/model-provider.tsx';
import { pseudo } from '../../src/texts/fakes/pseudo.ts';
import { fetchGerman } from '../../src/texts/fetch-german.ts';
import { speak, type Language } from '../../src/texts/language.ts';
import { sayAllBy } from '../../src/texts/texts.ts';
import { redraw } from './redraw.ts';
import { createFakeModel } from './fake-model.ts';
import { faceOf } from './fake-pictures.ts';
import { user } from './people.ts';
import { glanceScenes } from './scenes-keys.ts';
import { marksScenes, miniScenes } from './scenes-mini.ts';
import { ringingScenes, scenes } from './scenes.ts';

declare global {
  interface Window {
    /** What scripts/gallery.ts photographs. */
    readonly gallery: {
      readonly scenes: readonly string[];
      readonly ringing: readonly string[];
      readonly glance: readonly string[];
      readonly mini: readonly string[];
      readonly marks: readonly string[];
      readonly speak: typeof speakHere;
      /** Takes what is there away and mounts another scene, without a page of its own. */
      readonly show: (name: string) => void;
    };
  }
}

const asked = new URLSearchParams(location.search);
const language = createSubject<Language>('en');

/** `pseudo` shows what is not in the catalogue, and what has no room. */
async function speakHere(wanted: Language | 'pseudo'): Promise<void> {
  if (wanted === 'pseudo') sayAllBy(pseudo);
  else await speak(wanted, navigator.language, fetchGerman);
  document.documentElement.lang = wanted === 'pseudo' ? 'en' : wanted;
  redraw();
}

const isRinging = (name: string): name is keyof typeof ringingScenes => Object.hasOwn(ringingScenes, name);

function ringOf(name: keyof typeof ringingScenes, id: string): RingingCall | null {
  const said = ringingScenes[name];
  if (!said) return null;
  const { callerName, inside } = said;
  return {
    ...{ ...said, call: id as CallId, caller: user(callerName), inside: [...inside] },
    ...(name === 'ringing-face' && { picture: faceOf(callerName) }),
  };
}

const isGlance = (name: string): name is keyof typeof glanceScenes => Object.hasOwn(glanceScenes, name);

/** The returned function takes it away. */
function mountScene(root: HTMLElement, name: string): () => void {
  const clear = (): void => render(null, root);
  if (isRinging(name)) {
    const first = ringOf(name, 'call');
    const call = createSubject(first);
    const next = name === 'ringing-swapped' ? ringOf('ringing-voice', 'next') : null;
    const desktop: RingingDesktop = {
      call,
      theme: 'system',
      language: 'system',
      keys: {
        voice: 'CommandOrControl+Alt+Shift+A',
        decline: 'CommandOrControl+Alt+Shift+D',
        system: 'linux',
      },
      // As where another pop-up was there a moment ago.
      guarded: next !== null,
      answer: (answered) => call.set(answered === first?.call ? next : null),
      unfold: (isUnfolded) => void (root.dataset['unfolded'] = String(isUnfolded)),
    };
    return mountRinging(root, desktop, createSystemClock(window));
  }
  if (isGlance(name)) {
    return mountGlance(root, {
      glance: createSubject(glanceScenes[name]),
      theme: 'system',
      language: 'system',
    });
  }
  const mini = miniScenes[name];
  if (mini) {
    render(
      <ModelProvider model={createFakeModel(mini)}>
        <MiniCall page={window} />
      </ModelProvider>,
      root,
    );
    return clear;
  }
  const marks = marksScenes[name];
  if (marks) {
    // What lies below it on a desktop.
    root.style.background = 'linear-gradient(120deg, #31475e, #f4ead2)';
    render(
      <ModelProvider model={createFakeModel(marks)}>
        <MarksOnScreen page={window} />
      </ModelProvider>,
      root,
    );
    return clear;
  }
  const scene = scenes[name];
  if (!scene) return clear;
  const model = createFakeModel(scene);
  model.desktop.settings.subscribe((now, before) => {
    if (now.language === before.language) return;
    const chosen = now.language === 'de' ? 'de' : 'en';
    void speakHere(chosen).then(() => language.set(chosen));
  });
  return mountApp(root, model, language);
}

const root = document.getElementById('app');
let takeAway = (): void => {};
Object.assign(window, {
  gallery: {
    scenes: Object.keys(scenes),
    ringing: Object.keys(ringingScenes),
    glance: Object.keys(glanceScenes),
    mini: Object.keys(miniScenes),
    marks: Object.keys(marksScenes),
    speak: speakHere,
    show(name: string) {
      takeAway();
      root?.removeAttribute('style');
      if (root) takeAway = mountScene(root, name);
    },
  },
});
document.documentElement.dir = asked.get('dir') ?? 'ltr';
if (root) takeAway = mountScene(root, asked.get('scene') ?? '');
