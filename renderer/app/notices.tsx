import { shellTexts as words } from '../../src/texts/shell.ts';
import { useModel } from '../features/model-context.ts';
import { useObservable } from '../stores/use-observable.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import './notices.css';

export function Notices() {
  const { notices, dismissNotice } = useModel();
  return (
    <div class="notices" role="region" aria-label={words.notices} aria-live="polite">
      {useObservable(notices).map(({ id, tone, text, way }) => (
        <div key={id} class={`notice notice--${tone}`}>
          <Icon name={tone === 'problem' ? 'warning' : 'info'} />
          <p class="notice-text">{text}</p>
          {way && (
            <Button
              size="small"
              onClick={() => {
                dismissNotice(id);
                way.go();
              }}
            >
              {way.label}
            </Button>
          )}
          <IconButton icon="close" label={words.dismiss} tipAlign="end" onClick={() => dismissNotice(id)} />
        </div>
      ))}
    </div>
  );
}
