import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { UserId } from '../../../../src/protocol/ids.ts';
import { callShareTexts } from '../../../../src/texts/call-share.ts';
import { IconButton } from '../../../ui/button.tsx';
import { later } from '../../later.ts';
import { useModel } from '../../model-context.ts';
import { takeStill } from './take-still.ts';

const dialog = later(() => import('./still-dialog.tsx').then((all) => all.StillDialog));

interface StillButtonProps {
  readonly of: UserId;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly board: RefObject<SVGSVGElement | null>;
}

export function StillButton({ of, video, board }: StillButtonProps) {
  const { notify } = useModel();
  const [taken, setTaken] = useState<Blob | null>(null);
  const take = async (): Promise<void> => {
    const picture = video.current && (await takeStill(video.current, board.current));
    if (picture) setTaken(picture);
    else notify('info', callShareTexts.stillNone);
  };
  return (
    <>
      <IconButton
        icon="picture"
        label={callShareTexts.takeStill}
        class="tile-action"
        tip="below"
        tipAlign="start"
        iconSize={16}
        onClick={() => void take()}
      />
      {taken && <dialog.Part of={of} picture={taken} onClose={() => setTaken(null)} />}
    </>
  );
}
