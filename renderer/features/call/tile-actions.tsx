import type { UserId } from '../../../src/protocol/ids.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { VoiceVolume } from './voice-volume.tsx';

/** What can be done with one picture among several. */
export interface PictureActions {
  readonly isPinned: boolean;
  readonly onPin: () => void;
  /** It has the whole screen to itself. */
  readonly isAlone: boolean;
  readonly onAlone: () => void;
}

/** A double press on a picture, but not on what can be pressed in it. */
export const onDoublePress =
  (act: () => void) =>
  ({ target }: MouseEvent): void => {
    if (target instanceof Element && !target.closest('button')) act();
  };

interface TileActionsProps extends PictureActions {
  readonly name: string;
  /** Whose voice belongs to the picture. */
  readonly voiceOf?: UserId;
}

/** Seen while the pointer or the focus is on the picture. */
export function TileActions({ name, isPinned, onPin, isAlone, onAlone, voiceOf }: TileActionsProps) {
  return (
    <span class="tile-actions">
      {!isAlone && (
        <IconButton
          icon="pin"
          label={isPinned ? callPicturesTexts.unpin : callPicturesTexts.pin(name)}
          class={classNames('tile-action', isPinned && 'tile-action--on')}
          tip="below"
          tipAlign="end"
          iconSize={16}
          pressed={isPinned}
          onClick={onPin}
        />
      )}
      <IconButton
        icon={isAlone ? 'full-screen-off' : 'full-screen'}
        label={isAlone ? callPicturesTexts.leaveFullScreen : callPicturesTexts.alone(name)}
        class="tile-action"
        tip="below"
        tipAlign="end"
        iconSize={16}
        onClick={onAlone}
      />
      {voiceOf !== undefined && <VoiceVolume user={voiceOf} name={name} />}
    </span>
  );
}
