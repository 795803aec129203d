import { isSamePlace } from '../../../src/call/view.ts';
import { callTexts } from '../../../src/texts/call.ts';
import { placeOf } from '../../stores/call-place.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { useKeyOf } from '../use-key-of.ts';
import { type ActiveCall, isSending } from './active-call.ts';
import { DeviceMenu } from './device-menu.tsx';
import { ReactMenu } from './react-menu.tsx';
import { useCallShortcuts } from './use-call-shortcuts.ts';
import { useSendKeys } from './use-send-keys.ts';
import './call-controls.css';

interface CallControlsProps {
  readonly view: ActiveCall;
  readonly onShare: () => void;
  readonly isChatOpen: boolean;
  readonly toggleChat: () => void;
  readonly togglePeople: () => void;
  readonly toggleFullScreen: () => void;
}

export function CallControls({ view, onShare, isChatOpen, toggleChat, ...more }: CallControlsProps) {
  const { call } = useModel();
  const byVoice = view.phase === 'live' && view.ownKind === 'voice' && view.place.is === 'room';
  const [hears, sees, shares] = [view.local.microphone, view.local.camera, view.local.share].map(isSending);
  const cannotShare =
    view.phase === 'calling' || view.connection === 'failed'
      ? callTexts.connectFirst
      : byVoice
        ? callTexts.youCameByVoice
        : null;

  const sendKeys = useSendKeys(view);
  const toggleShare = (): void => {
    if (shares) call.stopSharing();
    else if (cannotShare === null) onShare();
  };
  useCallShortcuts({
    ...sendKeys,
    share: toggleShare,
    chat: toggleChat,
    people: more.togglePeople,
    fullScreen: more.toggleFullScreen,
    hand() {
      if (view.phase === 'live') call.raiseHand(view.ownHandAtMs === null);
    },
  });
  const [microphoneKey, cameraKey, shareKey] = [
    useKeyOf('microphone'),
    useKeyOf('camera'),
    useKeyOf('share'),
  ];

  return (
    <div class="call-foot">
      <div class="call-controls" role="toolbar" aria-label={callTexts.controls}>
        <DeviceMenu kind="microphone">
          <IconButton
            icon={hears ? 'microphone' : 'microphone-off'}
            label={hears ? callTexts.mute : callTexts.unmute}
            shortcut={microphoneKey}
            tone={hears ? 'stage' : 'stage-off'}
            onClick={sendKeys.microphone}
          />
        </DeviceMenu>
        <DeviceMenu kind="camera">
          <IconButton
            icon={sees ? 'camera' : 'camera-off'}
            label={sees ? callTexts.cameraOff : callTexts.cameraOn}
            shortcut={cameraKey}
            tone={sees ? 'stage' : 'stage-off'}
            unavailable={byVoice ? callTexts.youCameByVoice : null}
            onClick={sendKeys.camera}
          />
        </DeviceMenu>
        <IconButton
          icon={shares ? 'share-off' : 'share'}
          label={shares ? callTexts.stopSharing : callTexts.share}
          shortcut={shareKey}
          unavailable={cannotShare}
          tone={shares ? 'accent' : 'stage'}
          class={shares ? 'call-controls-sharing' : ''}
          onClick={toggleShare}
        />
        <DeviceMenu kind="speaker" />
        {view.phase === 'live' && <ReactMenu view={view} />}
        <ChatToggle view={view} isOpen={isChatOpen} toggle={toggleChat} />
        <IconButton
          icon="phone-down"
          label={view.place.is === 'person' ? callTexts.hangUp : callTexts.leave}
          tone="hang-up"
          tipAlign="end"
          iconSize={24}
          onClick={() => call.leave()}
        />
      </div>
    </div>
  );
}

function ChatToggle({ view, isOpen, toggle }: { view: ActiveCall; isOpen: boolean; toggle: () => void }) {
  const { session, chat } = useModel();
  const room = useSelected(chat, (c) =>
    c.open && isSamePlace(placeOf(c.open), view.place) ? c.open.room : null,
  );
  const unread = useSelected(session, (s) => {
    const known = room === null ? undefined : s.rooms.get(room);
    return known?.unread ?? 0;
  });
  return (
    <div class="chat-toggle">
      <IconButton
        icon="chat"
        label={isOpen ? callTexts.hideChat : callTexts.showChat}
        shortcut={useKeyOf('chat')}
        tone="stage"
        expanded={isOpen}
        onClick={toggle}
      />
      {unread > 0 && !isOpen && (
        <span class="chat-toggle-badge">
          <Badge shows={unread} tone="amber" says={callTexts.unread(unread)} />
        </span>
      )}
    </div>
  );
}
