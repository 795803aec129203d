import { sharedTexts } from '../../src/texts/shared.ts';
import { Button } from '../ui/button.tsx';
import { useModel } from './model-context.ts';

/** Where the system refuses a microphone or a camera: the way to the page of its settings, if there is one. */
export function DeviceAccess({ kind }: { kind: 'microphone' | 'camera' }) {
  const { deviceAccess } = useModel().desktop;
  if (!deviceAccess) return null;
  return (
    <Button size="small" onClick={() => deviceAccess.openSettings(kind)}>
      {sharedTexts.openSettings}
    </Button>
  );
}
