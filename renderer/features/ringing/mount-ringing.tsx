import { render } from 'preact';
import { useObservable } from '../../stores/use-observable.ts';
import type { RingingDesktop } from '../../platform/ringing-desktop.ts';
import { applyTheme } from '../../ui/theme.ts';
import { RingingCard } from './ringing-card.tsx';
import { words } from './words.ts';
import '../../ui/styles.css';
import './ringing-page.css';

/** Draws the pop-up window; the returned function takes it away. */
export function mountRinging(root: HTMLElement, desktop: RingingDesktop): () => void {
  const stopTheme = applyTheme(document.documentElement, desktop.theme);
  render(<RingingPage desktop={desktop} />, root);
  return () => {
    stopTheme();
    render(null, root);
  };
}

function RingingPage({ desktop }: { desktop: RingingDesktop }) {
  const call = useObservable(desktop.call);
  return (
    <main class="ringing-page">
      {call ? (
        <RingingCard
          key={call.call}
          call={call}
          keys={desktop.keys}
          onAnswer={(answer) => desktop.answer(call.call, answer)}
          onUnfold={(isUnfolded) => desktop.unfold(isUnfolded)}
        />
      ) : (
        <p class="ringing-page-over">{words.over}</p>
      )}
    </main>
  );
}
