import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { UserId } from '../../../../src/protocol/ids.ts';
import type { Place } from '../../../../src/protocol/mark-words.ts';
import { callShareTexts } from '../../../../src/texts/call-share.ts';
import { IconButton } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { useModel } from '../../model-context.ts';
import { MarksPicture } from './marks-picture.tsx';
import { placeIn, type Corner } from './place-in.ts';
import { StillButton } from './still-button.tsx';

interface ShareBoardProps {
  /** Whose share it is. */
  readonly of: UserId;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** In a picture that is too small nobody could say what they mean. */
  readonly canMark: boolean;
}

type Tool = 'point' | 'draw';
const unknownSize = { width: 16, height: 9 };

/** What everybody points at and draws over a share; its picture stands still while a tool is in hand. */
export function ShareBoard({ of, video, canMark }: ShareBoardProps) {
  const size = usePictureSize(video);
  const [taken, setTool] = useState<Tool | null>(null);
  const tool = canMark ? taken : null;
  const board = useRef<SVGSVGElement>(null);
  const handlers = useHand({ of, tool, board, size });
  const toggle = (wanted: Tool) => (): void => setTool(tool === wanted ? null : wanted);
  return (
    <>
      <MarksPicture
        of={of}
        size={size}
        unit={size.height / 100}
        board={board}
        class={tool !== null && `share-board--${tool}`}
        handlers={handlers}
      />
      {canMark && (
        <div class="share-tools" role="group" aria-label={callShareTexts.tools}>
          {(['point', 'draw'] as const).map((name) => (
            <IconButton
              key={name}
              icon={name === 'point' ? 'pointer' : 'pen'}
              label={tool === name ? callShareTexts.toolOff[name] : callShareTexts.tool[name]}
              class={classNames('tile-action', tool === name && 'tile-action--on')}
              tip="below"
              tipAlign="start"
              iconSize={16}
              pressed={tool === name}
              onClick={toggle(name)}
            />
          ))}
          <StillButton of={of} video={video} board={board} />
        </div>
      )}
    </>
  );
}

/** As it is sent: a window may change its size at any moment. */
function usePictureSize(video: RefObject<HTMLVideoElement | null>) {
  const [size, setSize] = useState(unknownSize);
  useEffect(() => {
    const element = video.current;
    if (!element) return undefined;
    const look = (): void => {
      const { videoWidth: width, videoHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    };
    look();
    element.addEventListener('resize', look);
    return () => element.removeEventListener('resize', look);
  }, [video]);
  return size;
}

interface Hand {
  readonly of: UserId;
  readonly tool: Tool | null;
  readonly board: RefObject<SVGSVGElement | null>;
  readonly size: Corner;
}

function useHand({ of, tool, board, size }: Hand) {
  const { shareMarks } = useModel();
  const isDrawing = useRef(false);
  useEffect(() => {
    isDrawing.current = false;
    return () => {
      if (tool === 'point') shareMarks.point(of, null);
    };
  }, [shareMarks, of, tool]);
  if (tool === null) return {};
  const at = (event: PointerEvent): Place | null => {
    const box = board.current?.getBoundingClientRect();
    return box ? placeIn(box, size, { x: event.clientX, y: event.clientY }) : null;
  };
  const moved = (event: PointerEvent): void => {
    const place = at(event);
    if (tool === 'point') shareMarks.point(of, place);
    else if (isDrawing.current && place) shareMarks.draw(of, place, false);
  };
  const ended = (): void => {
    isDrawing.current = false;
    if (tool === 'point') shareMarks.point(of, null);
  };
  return {
    onPointerDown(event: PointerEvent) {
      const place = at(event);
      if (tool !== 'draw' || !place || event.button !== 0) return;
      isDrawing.current = true;
      board.current?.setPointerCapture(event.pointerId);
      shareMarks.draw(of, place, true);
    },
    onPointerMove: moved,
    onPointerUp: () => (isDrawing.current = false),
    onPointerCancel: ended,
    onPointerLeave: ended,
    // Two quick lines are no wish for the full screen.
    onDblClick: (event: MouseEvent) => event.stopPropagation(),
  };
}
