import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RoomId } from '../../../../src/protocol/ids.ts';
import { ownDataTexts } from '../../../../src/texts/own-data.ts';
import type { SessionState } from '../../../stores/app-model.ts';
import { nameOf } from '../../../stores/names.ts';
import type { StorageUse } from '../../../stores/own-data-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { NotLoaded, RowsComing } from '../../loading-list.tsx';
import { useModel } from '../../model-context.ts';
import { percent, sizeWords } from '../../size-words.ts';

/** Rooms beyond these are small beside them. */
const roomsShown = 5;
const nearlyFullPercent = 90;

export function StoragePart() {
  const { ownData } = useModel();
  const [use, setUse] = useState<StorageUse | 'loading' | 'failed'>('loading');
  const load = useCallback((): void => {
    setUse('loading');
    void ownData.storageUse().then((found) => setUse(found ?? 'failed'));
  }, [ownData]);
  useEffect(load, [load]);

  if (use === 'loading') return <RowsComing count={3} />;
  if (use === 'failed') return <NotLoaded reload={load} />;
  const { own, service } = use;
  const part = percent(own.bytes, own.quotaBytes);
  return (
    <>
      {own.rooms.length === 0 ? (
        <p class="own-data-note">{ownDataTexts.noFiles}</p>
      ) : (
        <>
          <p class="own-data-note">{ownDataTexts.used(sizeWords(own.bytes), sizeWords(own.quotaBytes))}</p>
          <progress class="own-data-bar" max={100} value={part} aria-label={ownDataTexts.storage} />
          {part >= nearlyFullPercent && <p class="own-data-problem">{ownDataTexts.nearlyFull}</p>}
          <RoomList rooms={own.rooms.slice(0, roomsShown)} />
        </>
      )}
      {service && (
        <p class="own-data-note">
          {ownDataTexts.wholeService(
            sizeWords(service.databaseBytes),
            sizeWords(service.fileBytes),
            sizeWords(service.fileQuotaBytes),
          )}
        </p>
      )}
    </>
  );
}

const titleOf = (state: SessionState, room: RoomId): string | null => {
  const known = state.rooms.get(room);
  if (!known) return null;
  const other = known.members.find(({ user }) => user !== state.self);
  return known.name ?? (other ? nameOf(state, other.user) : '');
};

function RoomList({ rooms }: { rooms: StorageUse['own']['rooms'] }) {
  const { session, openSearch } = useModel();
  const state = useObservable(session);
  const shown = rooms.flatMap(({ room, files, bytes }) => {
    const title = titleOf(state, room);
    return title === null ? [] : [{ room, files, bytes, title }];
  });
  if (shown.length === 0) return null;
  return (
    <ul class="access-list" aria-label={ownDataTexts.rooms}>
      {shown.map(({ room, files, bytes, title }) => (
        <li key={room} class="access-row">
          <span class="access-row-text">
            <span class="access-row-name truncate">
              <bdi>{title}</bdi>
            </span>
            <span class="access-row-note">{ownDataTexts.filesIn(files, sizeWords(bytes))}</span>
          </span>
          <span class="access-row-actions">
            <button
              type="button"
              class="button button--quiet button--small"
              aria-label={ownDataTexts.showFiles(title)}
              onClick={() => openSearch({ text: '', room, from: state.self, within: 'any', has: 'file' })}
            >
              <span class="button-label">{ownDataTexts.show}</span>
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
