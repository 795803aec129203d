import type { LocalView } from '../../../src/call/view.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { failureWords, type DeviceKind } from './device-words.ts';
import { ScreenAccessGuide } from '../screen-access.tsx';
import { words } from './words.ts';

interface DeviceProblemsProps {
  readonly local: LocalView;
  readonly onShare: () => void;
}

/** Whether there is anything to say. */
export const hasDeviceProblem = ({ microphone, camera, share }: LocalView): boolean =>
  [microphone, camera, share].some(({ state }) => state === 'failed');

/** Own devices that did not open: what happened, what to do, and a way to do it. */
export function DeviceProblems({ local, onShare }: DeviceProblemsProps) {
  const { call } = useModel();
  return (
    <div class="device-problems">
      <Problem
        kind="microphone"
        device={local.microphone}
        retry={() => call.setMicrophone(true)}
        dismiss={() => call.setMicrophone(false)}
      />
      <Problem
        kind="camera"
        device={local.camera}
        retry={() => call.setCamera(true)}
        dismiss={() => call.setCamera(false)}
      />
      <Problem kind="share" device={local.share} retry={onShare} dismiss={() => call.stopSharing()} />
    </div>
  );
}

interface ProblemProps {
  readonly kind: DeviceKind;
  readonly device: LocalView['microphone'] | LocalView['share'];
  readonly retry: () => void;
  readonly dismiss: () => void;
}

function Problem({ kind, device, retry, dismiss }: ProblemProps) {
  const said = device.state === 'failed' ? failureWords(kind, device.failure) : null;
  const { screenAccess } = useModel().desktop;
  const hasGuide =
    kind === 'share' && device.state === 'failed' && device.failure === 'denied' && screenAccess !== null;
  if (said === null) return null;
  return (
    <div class="device-problem" role="alert">
      <Icon name={kind === 'share' ? 'share-off' : `${kind}-off`} />
      {hasGuide ? <ScreenAccessGuide size="small" /> : <p>{said}</p>}
      <Button size="small" onClick={retry}>
        {words.tryAgain}
      </Button>
      <Button size="small" kind="quiet" onClick={dismiss}>
        {words.dismiss}
      </Button>
    </div>
  );
}
