import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Clock } from '../../../src/base/clock.ts';
import type { Observable } from '../../../src/base/observable.ts';
import { createSwapGuard } from '../../../src/bridge/swap-guard.ts';
import { ringingTexts } from '../../../src/texts/ringing.ts';
import { useObservable } from '../../stores/use-observable.ts';
import type { RingingDesktop } from '../../platform/desktop/ringing-desktop.ts';
import { AvatarPicturesContext } from '../../ui/avatar-pictures.ts';
import { applyTheme } from '../../ui/theme.ts';
import { callersPicture } from './callers-picture.ts';
import { RingingCard } from './ringing-card.tsx';
import '../../ui/styles.css';
import './ringing-page.css';

/** Draws the pop-up window; the returned function takes it away. */
export function mountRinging(root: HTMLElement, desktop: RingingDesktop, clock: Clock): () => void {
  const stopTheme = applyTheme(document.documentElement, desktop.theme);
  const guard = createSwapGuard(clock, desktop.call, desktop.guarded);
  render(<RingingPage desktop={desktop} guard={guard} />, root);
  return () => {
    stopTheme();
    render(null, root);
  };
}

interface RingingPageProps {
  readonly desktop: RingingDesktop;
  readonly guard: Observable<boolean>;
}

function RingingPage({ desktop, guard }: RingingPageProps) {
  const isGuarded = useObservable(guard);
  const call = useObservable(desktop.call);
  return (
    <AvatarPicturesContext.Provider value={useMemo(() => callersPicture(call), [call])}>
      <main class="ringing-page">
        {call ? (
          <RingingCard
            key={call.call}
            call={call}
            isGuarded={isGuarded}
            keys={desktop.keys}
            onAnswer={(answer) => {
              // Asked anew: the page may not have been drawn since.
              if (!guard.getState()) desktop.answer(call.call, answer);
            }}
            onUnfold={(isUnfolded) => desktop.unfold(isUnfolded)}
          />
        ) : (
          <p class="ringing-page-over">{ringingTexts.over}</p>
        )}
      </main>
    </AvatarPicturesContext.Provider>
  );
}
