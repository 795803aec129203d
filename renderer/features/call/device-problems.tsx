import type { ComponentChildren } from 'preact';
import type { DeviceView, LocalView } from '../../../src/call/view.ts';
import { callTexts } from '../../../src/texts/call.ts';
import { callDevicesTexts } from '../../../src/texts/call-devices.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { DeviceAccess } from '../device-access.tsx';
import { useModel } from '../model-context.ts';
import { ScreenAccessGuide } from '../screen-access.tsx';
import { AnotherDevice } from './another-device.tsx';
import { failureWords } from './device-words.ts';

interface DeviceProblemsProps {
  readonly local: LocalView;
  readonly onShare: () => void;
}

const isStill = (device: DeviceView): boolean => device.state === 'on' && device.isStill === true;

/** Whether there is anything to say. */
export function useHasDeviceProblem({ microphone, camera, share }: LocalView): boolean {
  const isBlack = useObservable(useModel().blackCamera.state);
  const hasFailed = [microphone, camera, share].some(({ state }) => state === 'failed');
  return hasFailed || isBlack || isStill(microphone) || isStill(camera);
}

/** Own devices that did not open or give nothing: what happened, what to do, and a way to do it. */
export function DeviceProblems({ local, onShare }: DeviceProblemsProps) {
  const { call } = useModel();
  return (
    <div class="device-problems">
      <Device
        kind="microphone"
        device={local.microphone}
        retry={() => call.setMicrophone(true)}
        dismiss={() => call.setMicrophone(false)}
      />
      <Device
        kind="camera"
        device={local.camera}
        retry={() => call.setCamera(true)}
        dismiss={() => call.setCamera(false)}
      />
      <BlackPicture />
      <Share share={local.share} retry={onShare} dismiss={() => call.stopSharing()} />
    </div>
  );
}

interface ProblemProps {
  readonly icon: IconName;
  /** It stopped something, and is said at once. */
  readonly isUrgent: boolean;
  readonly said: ComponentChildren;
  readonly children: ComponentChildren;
}

const Problem = ({ icon, isUrgent, said, children }: ProblemProps) => (
  <div class="device-problem" role={isUrgent ? 'alert' : 'status'}>
    <Icon name={icon} />
    {said}
    {children}
  </div>
);

const TryAgain = ({ onClick }: { onClick: () => void }) => (
  <Button size="small" onClick={onClick}>
    {callTexts.tryAgain}
  </Button>
);

const Dismiss = ({ onClick }: { onClick: () => void }) => (
  <Button size="small" kind="quiet" onClick={onClick}>
    {callTexts.dismiss}
  </Button>
);

interface Ways {
  readonly retry: () => void;
  readonly dismiss: () => void;
}

interface DeviceProps extends Ways {
  readonly kind: 'microphone' | 'camera';
  readonly device: DeviceView;
}

function Device({ kind, device, retry, dismiss }: DeviceProps) {
  const { call } = useModel();
  if (isStill(device)) {
    return (
      <Problem icon={kind} isUrgent={false} said={<p>{callDevicesTexts.still[kind]}</p>}>
        <TryAgain onClick={() => call.reopenDevice(kind)} />
        <AnotherDevice kind={kind} />
      </Problem>
    );
  }
  const said = device.state === 'failed' ? failureWords(kind, device.failure) : null;
  if (device.state !== 'failed' || said === null) return null;
  return (
    <Problem icon={`${kind}-off`} isUrgent said={<p>{said}</p>}>
      {device.failure === 'denied' ? <DeviceAccess kind={kind} /> : <AnotherDevice kind={kind} />}
      <TryAgain onClick={retry} />
      <Dismiss onClick={dismiss} />
    </Problem>
  );
}

/** It is sent as it is: whoever covers the camera on purpose puts the line away. */
function BlackPicture() {
  const { blackCamera } = useModel();
  if (!useObservable(blackCamera.state)) return null;
  return (
    <Problem icon="camera" isUrgent={false} said={<p>{callDevicesTexts.blackPicture}</p>}>
      <AnotherDevice kind="camera" />
      <Dismiss onClick={() => blackCamera.dismiss()} />
    </Problem>
  );
}

function Share({ share, retry, dismiss }: Ways & { readonly share: LocalView['share'] }) {
  const { screenAccess } = useModel().desktop;
  const said = share.state === 'failed' ? failureWords('share', share.failure) : null;
  if (share.state !== 'failed' || said === null) return null;
  const hasGuide = share.failure === 'denied' && screenAccess !== null;
  return (
    <Problem icon="share-off" isUrgent said={hasGuide ? <ScreenAccessGuide size="small" /> : <p>{said}</p>}>
      <TryAgain onClick={retry} />
      <Dismiss onClick={dismiss} />
    </Problem>
  );
}
