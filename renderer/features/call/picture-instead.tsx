import { Avatar } from '../../ui/avatar.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { Box } from '../../../src/base/stage-layout.ts';

interface PictureInsteadProps {
  readonly id: string;
  readonly name: string;
  readonly of: Box;
  /** Null: it is said elsewhere on the picture. */
  readonly why: string | null;
}

const avatarSizes = [128, 96, 64, 36, 32] as const;
/** A line of words with the space around it, and the name at the foot. */
const [wordsPx, footPx] = [26, 30];
/** From here on the name at the foot is out of the way. */
const roomyPx = 220;

/** The largest avatar that leaves room for the words; undefined where the words need all of it. */
const avatarIn = ({ width, height }: Box): (typeof avatarSizes)[number] | undefined =>
  avatarSizes.find((size) => size * 2.6 <= width && size <= height - wordsPx - footPx);

/** Somebody without a picture among several: initials, and a word why. */
export function PictureInstead({ id, name, of, why }: PictureInsteadProps) {
  const size = avatarIn(of);
  return (
    <div class={classNames('picture-instead', of.height < roomyPx && 'picture-instead--low')}>
      {size !== undefined && <Avatar id={id} name={name} size={size} />}
      {why !== null && <p class="tile-why">{why}</p>}
    </div>
  );
}
