import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Glance } from '../../../src/bridge/glance.ts';
import type { GlanceDesktop } from '../../platform/desktop/electron-glance.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { applyTheme } from '../../ui/theme.ts';
import { glanceWords } from './words.ts';
import '../../ui/styles.css';
import './glance.css';

/** Draws the card; the returned function takes it away. */
export function mountGlance(root: HTMLElement, desktop: GlanceDesktop): () => void {
  const stopTheme = applyTheme(document.documentElement, desktop.theme);
  render(<GlancePage desktop={desktop} />, root);
  return () => {
    stopTheme();
    render(null, root);
  };
}

/** What it said last is still there while it fades. */
function GlancePage({ desktop }: { desktop: GlanceDesktop }) {
  const glance = useObservable(desktop.glance);
  const [last, setLast] = useState<Glance | null>(glance);
  useEffect(() => {
    if (glance !== null) setLast(glance);
  }, [glance]);
  const shown = glance ?? last;
  if (shown === null) return null;
  const { icon, text, tone } = glanceWords(shown);
  return (
    <main class={classNames('glance', `glance--${tone}`, glance === null && 'glance--gone')}>
      <div class="glance-said" role="status">
        <span class="glance-sign">
          <Icon name={icon} />
        </span>
        <p class="glance-text">{text}</p>
      </div>
    </main>
  );
}
