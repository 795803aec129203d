import { useEffect, useRef, useState } from 'preact/hooks';
import { invitesTexts } from '../../../src/texts/invites.ts';
import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { dateFormat } from '../date-format.ts';
import { MadeLinkView } from '../made-link.tsx';
import { useModel } from '../model-context.ts';
import { refusalWords } from '../../stores/refusal-words.ts';
import { meetingInvite } from '../meeting-invite.ts';
import { useMadeLink } from '../use-made-link.ts';
import './new-meeting.css';

/** Without the year: the name has to fit a row of the sidebar. */
const meetingTime = (): string =>
  dateFormat({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(Date.now());

/** A room with a link, at once: what it is called and who else comes can be settled later. */
export function NewMeeting({ onClose }: { onClose: () => void }) {
  const { roomActions, openRoom } = useModel();
  const [id] = useState(() => roomActions.newRoomId());
  const [problem, setProblem] = useState<string | null>(null);
  const { made, make } = useMadeLink();
  const isLinkTaken = useRef(false);
  const takeLink = (): void => void (isLinkTaken.current = true);

  const begin = async (): Promise<void> => {
    setProblem(null);
    const name = words.meetingOf(meetingTime());
    const answer = await roomActions.ask('room.create', { room: id, name, members: [] });
    if (!answer.ok) return setProblem(refusalWords(answer));
    await make(meetingInvite(id, 'day', 'any'));
  };
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is opened; again only by hand
  useEffect(() => void begin(), []);

  const enter = (): void => {
    onClose();
    openRoom(id);
  };
  /** A room that nobody was told of goes again; its link opens nothing without who made it. */
  const abandon = (): void => {
    onClose();
    if (!isLinkTaken.current) void roomActions.ask('room.leave', { room: id });
  };
  const hasFailed = problem !== null || made.phase === 'failed';
  return (
    <Dialog title={words.newMeeting} onClose={abandon} isSmall>
      <div class="dialog-content">
        <div class="dialog-middle">
          {problem !== null ? (
            <p class="dialog-problem" role="alert">
              {problem}
            </p>
          ) : made.phase === 'none' || made.phase === 'making' ? (
            <MeetingComing />
          ) : (
            <>
              {made.phase === 'made' && <p class="new-meeting-note">{words.meetingHint}</p>}
              {/* By its button, by keys, or only selected, which copies it too on some systems. */}
              <div onPointerDown={takeLink} onClick={takeLink} onCopy={takeLink}>
                <MadeLinkView label={invitesTexts.meeting.link} made={made} />
              </div>
            </>
          )}
        </div>
        <div class="dialog-end">
          {hasFailed ? (
            <>
              <Button onClick={abandon}>{words.cancel}</Button>
              <Button kind="primary" onClick={() => void begin()}>
                {words.tryAgain}
              </Button>
            </>
          ) : (
            <Button kind="primary" disabled={made.phase !== 'made'} onClick={enter}>
              {words.toMeeting}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** As high as the link and what is said of it: the dialog does not grow under the pointer. */
const MeetingComing = () => (
  <Skeleton label={words.makingMeeting} class="new-meeting-coming">
    {['line', 'end', 'link', 'line', 'end'].map((part, index) => (
      <span key={index} class={`skeleton-shape new-meeting-coming-${part}`} />
    ))}
  </Skeleton>
);
