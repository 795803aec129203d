import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import type { Loudness } from '../../stores/speaker.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';

interface PortraitProps {
  readonly id: string;
  readonly name: string;
  readonly isRinging?: boolean;
  readonly isMuted?: boolean;
  readonly voice?: Loudness | undefined;
  readonly why: string;
}

/** Somebody without a picture, alone on the stage. */
export function Portrait({ id, name, why, ...is }: PortraitProps) {
  return (
    <div class={classNames('portrait', is.isRinging && 'portrait--ringing')} data-voice={is.voice}>
      <Avatar id={id} name={name} size={128} />
      <p class="portrait-name" dir="auto">
        {name}
      </p>
      <p class="portrait-why">{why}</p>
      {is.isMuted && (
        <p class="portrait-muted">
          <Icon name="microphone-off" size={16} />
          {callPicturesTexts.muted}
        </p>
      )}
    </div>
  );
}
