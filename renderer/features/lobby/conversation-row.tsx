import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CallPlace } from '../../../src/call/view.ts';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Presence, Room } from '../../../src/protocol/model.ts';
import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import { placeId } from '../../stores/call-place.ts';
import { isMutedAt } from '../../stores/muted.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useAskedMenu } from '../../ui/use-asked-menu.ts';
import { later } from '../later.ts';
import { useModel } from '../model-context.ts';
import { presenceTexts } from '../../../src/texts/presence.ts';
import { CallGoingOn } from './call-going-on.tsx';
import { lastTime } from './last-time.ts';

const rowMenu = later(() => import('./row-menu.tsx').then((all) => all.RowMenu));
export const fetchRowMenu = rowMenu.fetch;

interface ConversationRowProps {
  readonly place: CallPlace;
  readonly name: string;
  readonly presence?: Presence | null;
  readonly talk: Pick<Room, 'unread' | 'mentions' | 'last' | 'mutedUntilMs'> & {
    readonly room: RoomId | null;
  };
  readonly nowMs: number;
  readonly isOpen: boolean;
  /** In a list that arrows move through: whether Tab leads here. */
  readonly isTabStop?: boolean;
  readonly onOpen: () => void;
  /** What is said of a call that goes on there. */
  readonly callLine?: string | null;
  /** The second line. */
  readonly children: ComponentChildren;
}

/** A person or a room in the sidebar: who and when, what and how much of it is new. */
export function ConversationRow({ place, name, presence = null, talk, nowMs, ...row }: ConversationRowProps) {
  const id = placeId(place);
  const { unread, mentions, last } = talk;
  const { chat } = useModel();
  // Where it is open, it is read where it is written.
  const draft = useSelected(chat, ({ conversations }) =>
    row.isOpen || talk.room === null ? '' : (conversations.get(talk.room)?.draft ?? '').trim(),
  );
  const isMuted = isMutedAt(talk, nowMs);
  const spoken = [
    name,
    presence !== null && presenceTexts.within[presence],
    isMuted && words.muted,
    unread > 0 && words.unread(unread),
    mentions > 0 && words.mentioned,
    row.callLine,
    draft !== '' && words.hasDraft,
  ].filter(Boolean);
  const moreId = useId();
  const menu = useAskedMenu(rowMenu.fetch);
  const isTold = unread > 0 && !isMuted;
  return (
    <li>
      <button
        type="button"
        class={classNames('person-row', row.isOpen && 'person-row--open', isTold && 'person-row--unread')}
        aria-label={spoken.join(', ')}
        aria-describedby={moreId}
        aria-current={row.isOpen ? 'true' : undefined}
        tabIndex={row.isTabStop === false ? -1 : 0}
        data-roving
        onClick={row.onOpen}
        onContextMenu={menu.ask}
      >
        <Avatar id={id} name={name} size={36} presence={presence ?? undefined} />
        <span class="person-row-text">
          <span class="person-row-line">
            <span class="person-row-name truncate">
              <bdi>{name}</bdi>
            </span>
            {last && <span class="person-row-time">{lastTime(last.atMs, nowMs)}</span>}
          </span>
          <span class="person-row-line">
            <span id={moreId} class="person-row-more truncate">
              {row.callLine ? (
                <CallGoingOn said={row.callLine} />
              ) : (
                <>
                  {isMuted && `${words.muted} · `}
                  {draft === '' ? (
                    row.children
                  ) : (
                    <>
                      <span class="person-row-draft">{words.draft}</span> <bdi>{draft.slice(0, 120)}</bdi>
                    </>
                  )}
                </>
              )}
            </span>
            {mentions > 0 && <Badge shows="@" tone="amber" />}
            {isTold && <Badge shows={unread} />}
          </span>
        </span>
      </button>
      {menu.spot && <rowMenu.Part place={place} room={talk.room} spot={menu.spot} onClose={menu.close} />}
    </li>
  );
}
