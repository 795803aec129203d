import { useEffect, useState } from 'preact/hooks';
import type { CallPlace } from '../../../../src/call/view.ts';
import type { RoomId, UserId } from '../../../../src/protocol/ids.ts';
import { callShareTexts } from '../../../../src/texts/call-share.ts';
import type { SessionState } from '../../../stores/app-model.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useModel } from '../../model-context.ts';
import { useCopy } from '../../use-copy.ts';
import { useNames } from '../use-names.ts';
import './still-dialog.css';

interface StillDialogProps {
  /** Whose share it is of. */
  readonly of: UserId;
  readonly picture: Blob;
  readonly onClose: () => void;
}

/** Null: the two have never written to each other. */
function roomOf({ rooms }: SessionState, place: CallPlace): RoomId | null {
  if (place.is === 'room') return place.room;
  const withThem = [...rooms.values()].find(
    ({ kind, members }) => kind === 'direct' && members.some(({ user }) => user === place.user),
  );
  return withThem?.room ?? null;
}

/** A picture of a share that was just taken: nobody else has it before one sends it. */
export function StillDialog({ of, picture, onClose }: StillDialogProps) {
  const { session, call, desktop, sendFile, notify } = useModel();
  const copy = useCopy();
  const nameOf = useNames();
  const [url, setUrl] = useState('');
  const view = useSelected(call.view, (now) => now);
  const isOwn = useSelected(session, (s) => s.self === of);
  const room = useSelected(session, (s) => (view.phase === 'live' ? roomOf(s, view.place) : null));
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  const from = isOwn ? callShareTexts.stillOwn : callShareTexts.stillOf(nameOf(of));
  const save = async (): Promise<void> => {
    const target = await desktop.saveAs(callShareTexts.stillFile);
    if (!target) return;
    await target.write(new Uint8Array(await picture.arrayBuffer()));
    await target.finish();
    onClose();
  };
  const send = (to: RoomId): void => {
    sendFile(to, new File([picture], callShareTexts.stillFile, { type: picture.type }), from);
    onClose();
  };
  return (
    <Dialog title={callShareTexts.still} onClose={onClose} isSmall>
      <div class="dialog-content">
        {url !== '' && <img class="still-picture" src={url} alt={from} />}
        <div class="dialog-end">
          <Button onClick={onClose}>{callShareTexts.stillDiscard}</Button>
          <Button icon="copy" onClick={() => copy(picture)}>
            {callShareTexts.stillCopy}
          </Button>
          <Button
            icon="download"
            onClick={() => void save().catch(() => notify('problem', callShareTexts.stillUnsaved))}
          >
            {callShareTexts.stillSave}
          </Button>
          {room !== null && (
            <Button kind="primary" icon="send" onClick={() => send(room)}>
              {callShareTexts.stillSend}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
