import type { Ref } from 'preact';
import type { UserId } from '../../../../src/protocol/ids.ts';
import { callShareTexts } from '../../../../src/texts/call-share.ts';
import type { Pointer } from '../../../stores/share-marks.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { classNames } from '../../../ui/class-names.ts';
import { colourOf } from '../../../ui/identity-colour.ts';
import { useModel } from '../../model-context.ts';
import { useNames } from '../use-names.ts';
import type { Corner } from './place-in.ts';
import './share-board.css';

interface MarksPictureProps {
  /** Whose share it is. */
  readonly of: UserId;
  readonly size: Corner;
  /** So large, in the units of the size, that a name is read beside the dot. */
  readonly unit: number;
  readonly board?: Ref<SVGSVGElement>;
  readonly class?: string | false;
  readonly handlers?: object;
}

/** What everybody points at and draws over a share. */
export function MarksPicture({ of, size, unit, board, handlers, ...more }: MarksPictureProps) {
  const { shareMarks } = useModel();
  const { width, height } = size;
  const lines = useSelected(shareMarks.state, (marks) => marks.lines);
  const pointers = useSelected(shareMarks.state, (marks) => marks.pointers);
  const isHere = (mark: { readonly of: UserId }): boolean => mark.of === of;
  return (
    <svg
      ref={board ?? null}
      class={classNames('share-board', more.class)}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={callShareTexts.marks}
      {...handlers}
    >
      {lines.filter(isHere).map(({ by, line, points }) => (
        <polyline
          key={`${by} ${line}`}
          class={`share-ink share-colour-${colourOf(by)}`}
          points={points.map(([x, y]) => `${x * width},${y * height}`).join(' ')}
        />
      ))}
      {pointers.filter(isHere).map((pointer) => (
        <Dot key={pointer.by} pointer={pointer} size={size} unit={unit} />
      ))}
    </svg>
  );
}

function Dot({ pointer, size, unit }: { pointer: Pointer; size: Corner; unit: number }) {
  const nameOf = useNames();
  const [x, y] = [pointer.at[0] * size.width, pointer.at[1] * size.height];
  const isAtTheEnd = pointer.at[0] > 0.8;
  return (
    <g class={`share-pointer share-colour-${colourOf(pointer.by)}`}>
      <circle cx={x} cy={y} r={unit * 1.2} />
      <text
        x={x + (isAtTheEnd ? -2 : 2) * unit}
        y={y + unit}
        font-size={unit * 3}
        text-anchor={isAtTheEnd ? 'end' : 'start'}
      >
        {nameOf(pointer.by)}
      </text>
    </g>
  );
}
