import { useEffect, useRef } from 'preact/hooks';
import { useSelected } from '../../stores/use-observable.ts';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import type { LiveCall } from './active-call.ts';
import { FloatingReactions } from './badges.tsx';
import { OwnPicture } from './own-picture.tsx';
import { pansOf } from './pans-of.ts';
import { PeerTile, ShareTile } from './peer-tile.tsx';
import type { Place } from './placed.ts';
import { placesOf } from './places-of.ts';
import { ShareChoice } from './share-choice.tsx';
import type { PictureActions } from './tile-actions.tsx';
import { arrange, tilesOf, type Tile } from './tiles.ts';
import { useBox } from './use-box.ts';
import type { CallLook } from './use-call-look.ts';
import type { FullScreen } from './use-full-screen.ts';
import { useNames } from './use-names.ts';
import './many-stage.css';

interface ManyStageProps {
  readonly view: LiveCall;
  readonly look: CallLook;
  readonly fullScreen: FullScreen;
  /** The controls lie on the pictures. */
  readonly areControlsOver: boolean;
}

/** Several others: all alike in a grid, or one large and the rest beside. */
export function ManyStage({ view, look, fullScreen, areControlsOver }: ManyStageProps) {
  const { voices, session, listening } = useModel();
  const self = useSelected(session, (s) => s.self);
  const speaker = useSelected(voices, (v) => v.speaker);
  const place = useRef<HTMLDivElement>(null);
  const box = useBox(place);
  const kept = useRef<string | null>(null);
  const tiles = tilesOf(view, look.hidesSelf);
  const arranged = arrange(tiles, {
    ...look,
    kept: kept.current,
    speaker,
    only: fullScreen.only,
  });
  const { large } = arranged;
  useEffect(() => {
    kept.current = large?.is === 'share' ? large.key : null;
  }, [large]);
  const places = placesOf(arranged, box, areControlsOver);
  const pans = pansOf(tiles, places, box.width);
  useEffect(() => listening.place(pans));
  const shares = tiles.filter(({ is }) => is === 'share');
  const isAlone = large !== null && large.key === fullScreen.only;

  return (
    <div class={classNames('stage', 'stage--many', isAlone && 'stage--only')}>
      {shares.length > 1 && !isAlone && (
        <ShareChoice shares={shares} large={large?.key ?? null} choose={look.pin} />
      )}
      <div ref={place} class="stage-place">
        {/* All stay children of one place, whatever is large: a picture that moves is never begun anew. */}
        {tiles.map((tile) => {
          const at = places.get(tile.key);
          return (
            at && (
              <AnyTile key={tile.key} tile={tile} view={view} look={look} fullScreen={fullScreen} at={at} />
            )
          );
        })}
      </div>
      {look.hidesSelf && <FloatingReactions user={self} />}
    </div>
  );
}

interface AnyTileProps extends Omit<ManyStageProps, 'areControlsOver'> {
  readonly tile: Tile;
  readonly at: Place;
}

function AnyTile({ tile, view, look, fullScreen, at }: AnyTileProps) {
  const nameOf = useNames();
  if (tile.is === 'own') {
    return <OwnPicture local={view.local} hasHandUp={view.ownHandAtMs !== null} at={at} />;
  }
  const { peer, key } = tile;
  const isPinned = look.pinned === key;
  const actions: PictureActions = {
    isPinned,
    onPin: () => look.pin(isPinned ? null : key),
    isAlone: fullScreen.only === key,
    onAlone: () => fullScreen.toggleOnly(key),
  };
  const Shown = tile.is === 'share' ? ShareTile : PeerTile;
  return <Shown peer={peer} name={nameOf(peer.user)} at={at} actions={actions} />;
}
