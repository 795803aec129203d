import { sharedTexts } from '../../src/texts/shared.ts';
import { Button } from '../ui/button.tsx';
import { useModel } from './model-context.ts';

/** Where the system refuses the screen and asks no second time: what to do, step by step. */
export function ScreenAccessGuide({ size = 'medium' }: { readonly size?: 'medium' | 'small' }) {
  const { screenAccess } = useModel().desktop;
  if (!screenAccess) return null;
  const words = sharedTexts.screenAccess;
  return (
    <>
      <p class="screen-access-guide">
        {words.guide} {words.missing}
      </p>
      <span class="screen-access-ways">
        <Button
          kind={size === 'small' ? 'plain' : 'primary'}
          size={size}
          onClick={() => screenAccess.openSettings()}
        >
          {sharedTexts.openSettings}
        </Button>
        <Button size={size} onClick={() => screenAccess.restart()}>
          {words.restart}
        </Button>
      </span>
    </>
  );
}
