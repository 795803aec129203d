import { Button } from '../ui/button.tsx';
import { useModel } from './model-context.ts';

const words = {
  guide:
    'macOS does not let Parley see the screen. Open the settings, turn Parley on under “Screen & System Audio Recording”, then start Parley again: your call comes back by itself.',
  missing: 'If Parley is not in that list, add it there with the plus sign.',
  openSettings: 'Open settings',
  restart: 'Start Parley again',
} as const;

/** Where the system refuses the screen and asks no second time: what to do, step by step. */
export function ScreenAccessGuide({ size = 'medium' }: { readonly size?: 'medium' | 'small' }) {
  const { screenAccess } = useModel().desktop;
  if (!screenAccess) return null;
  return (
    <>
      <p class="screen-access-guide">
        {words.guide} {words.missing}
      </p>
      <Button
        kind={size === 'small' ? 'plain' : 'primary'}
        size={size}
        onClick={() => screenAccess.openSettings()}
      >
        {words.openSettings}
      </Button>
      <Button size={size} onClick={() => screenAccess.restart()}>
        {words.restart}
      </Button>
    </>
  );
}
