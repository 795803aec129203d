import { useState } from 'preact/hooks';
import { callTexts } from '../../../src/texts/call.ts';
import { placeId } from '../../stores/call-place.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { useModel } from '../model-context.ts';
import { useKeyOf } from '../use-key-of.ts';
import type { ActiveCall } from './active-call.ts';
import { Duration } from './call-duration.tsx';
import { ConnectionButton } from './doctor/connection-button.tsx';
import { RecordDialog } from './recording/record-dialog.tsx';
import { RecordingSigns } from './recording/recording-sign.tsx';
import { useRecordItem } from './recording/use-record-item.ts';
import type { CallLook } from './use-call-look.ts';
import type { FullScreen } from './use-full-screen.ts';
import { useNames } from './use-names.ts';
import { listed } from '../listed.ts';
import { stateWords } from './call-words.ts';

interface CallHeaderProps {
  readonly view: ActiveCall;
  readonly name: string;
  readonly look: CallLook;
  readonly fullScreen: FullScreen;
  /** Null in a call of two: there is nobody to list. */
  readonly people: { readonly isOpen: boolean; readonly toggle: () => void } | null;
}

export function CallHeader({ view, name, look, fullScreen, people }: CallHeaderProps) {
  const { closeChat } = useModel();
  const nameOf = useNames();
  const peopleKey = useKeyOf('people');
  const connectedAtMs = view.phase === 'live' ? view.connectedAtMs : null;
  return (
    <header class="call-header">
      <IconButton
        icon="back"
        label={callTexts.back}
        class="call-back"
        tip="below"
        tipAlign="start"
        onClick={closeChat}
      />
      <Avatar id={placeId(view.place)} name={name} size={32} />
      <div class="call-who">
        <h2 class="call-name">
          <bdi class="truncate">{name}</bdi>
          {view.phase === 'live' && view.isLocked && (
            <span class="call-lock" role="img" aria-label={callTexts.locked}>
              <Icon name="lock" size={14} />
            </span>
          )}
        </h2>
        <p class="call-state truncate">
          {/* While it rings out the picture says it, large, for all who see. */}
          <span
            role="status"
            aria-label={callTexts.state}
            class={view.phase === 'calling' ? 'visually-hidden' : undefined}
          >
            {stateWords(view)}
          </span>
          {connectedAtMs !== null && <Duration sinceMs={connectedAtMs} />}
          <Ringing view={view} />
        </p>
      </div>
      <RecordingSigns />
      {view.phase === 'live' && view.peers.length > 0 && (
        <ConnectionButton
          people={view.peers.map(({ user, audioTrack }) => ({ name: nameOf(user), voice: audioTrack }))}
          local={view.local}
        />
      )}
      {people && (
        <IconButton
          icon="people"
          label={people.isOpen ? callTexts.hidePeople : callTexts.showPeople}
          shortcut={peopleKey}
          class="call-header-button"
          tip="below"
          tipAlign="end"
          expanded={people.isOpen}
          onClick={people.toggle}
        />
      )}
      <ViewMenu view={view} look={look} fullScreen={fullScreen} />
    </header>
  );
}

/** Who is being rung, as long as that is. */
function Ringing({ view }: { view: ActiveCall }) {
  const nameOf = useNames();
  if (view.phase !== 'live' || view.rung.length === 0 || view.peers.length === 0) return null;
  return (
    <span class="call-rung">{callTexts.ringing(listed(view.rung.map(({ user }) => nameOf(user))))}</span>
  );
}

function ViewMenu({ view, look, fullScreen }: Pick<CallHeaderProps, 'view' | 'look' | 'fullScreen'>) {
  const [isOpen, setIsOpen] = useState(false);
  const record = useRecordItem(view);
  const isGrid = look.layout === 'grid';
  const layout: MenuItem = {
    label: isGrid ? callTexts.speakerView : callTexts.gridView,
    icon: isGrid ? 'speaker-view' : 'grid',
    onChoose: look.toggleLayout,
  };
  const cameras: MenuItem = {
    label: look.isVoiceOnly ? callTexts.showPictures : callTexts.voiceOnly,
    icon: look.isVoiceOnly ? 'camera' : 'camera-off',
    onChoose: look.toggleVoiceOnly,
  };
  const items: MenuItem[] = [
    ...(view.place.is === 'room' ? [layout] : []),
    {
      label: look.hidesSelf ? callTexts.showSelf : callTexts.hideSelf,
      icon: look.hidesSelf ? 'eye' : 'eye-off',
      onChoose: look.toggleSelf,
    },
    ...(view.phase === 'live' ? [cameras] : []),
    ...record.items,
    {
      label: fullScreen.isFull ? callTexts.leaveFullScreen : callTexts.fullScreen,
      icon: fullScreen.isFull ? 'full-screen-off' : 'full-screen',
      onChoose: fullScreen.toggle,
    },
  ];
  return (
    <div class="call-view-menu">
      <IconButton
        icon="more"
        label={callTexts.moreViews}
        class="call-header-button"
        tip="below"
        tipAlign="end"
        expanded={isOpen}
        popup="menu"
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && <Menu label={callTexts.moreViews} items={items} onClose={() => setIsOpen(false)} />}
      {record.isAsked && <RecordDialog view={view} onAsk={record.ask} onClose={record.close} />}
    </div>
  );
}
