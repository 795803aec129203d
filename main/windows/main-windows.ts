import type { Observable } from '../../src/base/observable.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { AllSettings } from '../../src/bridge/profiles.ts';
import type { MainWindow } from './main-window.ts';

interface MainWindowsDeps {
  /** Behind: its page is at work, and it is on no desktop. */
  readonly open: (profile: ProfileId, isBehind: boolean) => MainWindow;
  readonly settings: Observable<AllSettings>;
  /** Keeps which one is in front; told back by the settings. */
  readonly choose: (profile: ProfileId) => void;
}

/** One window to the person, whichever profile is looked at. */
export interface MainWindows {
  /** With this profile in it; without one the profile that was in it last. */
  show(profile?: ProfileId): void;
  toggle(): void;
  inFront(): MainWindow;
  flash(on: boolean): void;
  isShown(profile: ProfileId): boolean;
  onShown(listener: (profile: ProfileId, isShown: boolean) => void): void;
  /** The page has crashed, or its profile was removed: what it said is no longer true. */
  onPageGone(listener: (profile: ProfileId) => void): void;
  /** The app's button in the task bar; there is one on Windows only. */
  readonly inTaskbar: MainWindow['inTaskbar'];
}

type Overlay = Parameters<MainWindow['inTaskbar']['setOverlayIcon']>;
type Buttons = Parameters<MainWindow['inTaskbar']['setThumbarButtons']>[0];

/**
 * Each profile has a window of its own, so that its page goes on when another is looked at. Only one of them is ever on the desktop: the
 * next one takes its place.
 */
export function createMainWindows(deps: MainWindowsDeps): MainWindows {
  const { open, settings, choose } = deps;
  const goneListeners: ((profile: ProfileId) => void)[] = [];
  const shownListeners: ((profile: ProfileId, isShown: boolean) => void)[] = [];
  const windows = new Map<ProfileId, MainWindow>();
  let current = settings.getState().shown;
  let overlay: Overlay = [null, ''];
  let buttons: Buttons = [];

  const pageGone = (profile: ProfileId): void => {
    for (const listener of goneListeners) listener(profile);
  };
  const find = (profile: ProfileId): MainWindow => {
    const found = windows.get(profile);
    if (!found) throw new Error('no window of this profile');
    return found;
  };
  const inFront = (): MainWindow => find(current);

  const add = (profile: ProfileId): void => {
    const window = open(profile, profile !== current);
    window.onPageGone(() => pageGone(profile));
    window.isShown.subscribe((isShown) => {
      for (const listener of shownListeners) listener(profile, isShown);
    });
    windows.set(profile, window);
  };
  const swap = (profile: ProfileId): void => {
    const before = inFront();
    const wasShown = before.isShown.getState();
    current = profile;
    const after = inFront();
    after.takePlace(before.place());
    if (wasShown) after.show();
    before.hide();
    after.inTaskbar.setOverlayIcon(...overlay);
    after.inTaskbar.setThumbarButtons(buttons);
  };
  const follow = ({ profiles, shown }: AllSettings): void => {
    for (const { id } of profiles) if (!windows.has(id)) add(id);
    if (shown !== current) swap(shown);
    for (const [id, window] of windows) {
      if (profiles.some((profile) => profile.id === id)) continue;
      windows.delete(id);
      window.end();
      pageGone(id);
    }
  };
  settings.subscribe(follow);
  // The one that is waited for.
  add(current);
  follow(settings.getState());

  return {
    show(profile) {
      if (profile !== undefined && windows.has(profile)) choose(profile);
      inFront().show();
    },
    toggle: () => inFront().toggle(),
    inFront,
    flash: (on) => inFront().flash(on),
    isShown: (profile) => windows.get(profile)?.isShown.getState() ?? false,
    onShown: (listener) => void shownListeners.push(listener),
    onPageGone: (listener) => void goneListeners.push(listener),
    inTaskbar: {
      setOverlayIcon(...next) {
        overlay = next;
        inFront().inTaskbar.setOverlayIcon(...next);
      },
      setThumbarButtons(next) {
        buttons = next;
        return inFront().inTaskbar.setThumbarButtons(next);
      },
    },
  };
}
