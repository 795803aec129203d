import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Result } from '../../../../src/base/result.ts';
import type { ShareChoice } from '../../../../src/call/engine-face.ts';
import type { MediaFailure } from '../../../../src/call/view.ts';
import { deviceSettingsTexts } from '../../../../src/texts/device-settings.ts';
import { attachTrack } from '../../../platform/rtc/attach-track.ts';
import type { SeenPicture } from '../../../platform/devices/device-tests.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { DeviceAccess } from '../../device-access.tsx';
import { useModel } from '../../model-context.ts';
import { usePickShare } from '../../pick-share.ts';
import { useTest } from './use-test.ts';
import { failureWords } from './words.ts';

interface PictureTestProps {
  readonly kind: 'camera' | 'screen';
  readonly open: () => Promise<Result<SeenPicture, MediaFailure>>;
  readonly device: string;
  readonly label: string;
  readonly start: string;
  readonly note: string;
}

function PictureTest({ kind, open, device, label, start, note }: PictureTestProps) {
  const { test, toggle } = useTest(open, device);
  return (
    <div class="device-test">
      <Button size="small" onClick={toggle}>
        {test.is === 'open'
          ? deviceSettingsTexts.stop
          : test.is === 'opening'
            ? deviceSettingsTexts.opening
            : start}
      </Button>
      {test.is === 'open' && (
        <>
          <Picture track={test.what.track} label={label} isMirrored={kind === 'camera'} />
          <p class="field-note">{note}</p>
        </>
      )}
      {kind === 'camera' && test.is === 'failed' && test.failure === 'denied' && <DeviceAccess kind={kind} />}
      {test.is === 'failed' && test.failure !== 'cancelled' && (
        <p class="field-note field-note--problem" role="alert">
          {failureWords(kind, test.failure)}
        </p>
      )}
    </div>
  );
}

function Picture({
  track,
  label,
  isMirrored,
}: {
  track: MediaStreamTrack;
  label: string;
  isMirrored: boolean;
}) {
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => (video.current ? attachTrack(video.current, track) : undefined), [track]);
  return (
    <video
      ref={video}
      class={classNames('device-picture', isMirrored && 'device-picture--mirrored')}
      aria-label={label}
      autoPlay
      muted
      playsInline
      disablePictureInPicture
    />
  );
}

/** `look`: all that is made of the picture. */
export function CameraTest({ device, look }: { device: string; look: string }) {
  const { deviceTests } = useModel();
  return (
    <PictureTest
      kind="camera"
      open={() => deviceTests.see(device)}
      device={`${look} ${device}`}
      label={deviceSettingsTexts.ownPicture}
      start={deviceSettingsTexts.testCamera}
      note={deviceSettingsTexts.onlyYou}
    />
  );
}

const bySystem: ShareChoice = { id: '', surface: 'screen', name: '', audio: false };

/** By Parley's picker where it has one of its own, else by the system's. */
export function ShareTest() {
  const { desktop, deviceTests } = useModel();
  const pick = usePickShare();
  const open: PictureTestProps['open'] = async () => {
    const choice = desktop.capture ? await pick() : bySystem;
    return choice ? deviceTests.share(choice) : { ok: false, code: 'cancelled' };
  };
  return (
    <div class="field">
      <span class="field-label">{deviceSettingsTexts.shareTitle}</span>
      <PictureTest
        kind="screen"
        open={open}
        device=""
        label={deviceSettingsTexts.sharedPicture}
        start={deviceSettingsTexts.testShare}
        note={deviceSettingsTexts.shareHint}
      />
    </div>
  );
}
