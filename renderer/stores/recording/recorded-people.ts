import type { CallView, LiveCall } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { RecordedPerson } from '../../platform/recording/call-recorder.ts';
import type { Answers } from './recording-model.ts';

/** How somebody is drawn without a picture. */
export interface Face {
  readonly name: string;
  readonly initials: string;
  readonly colour: number;
}

/** Who is in a recording: who makes it (as they are, where films of that are named), and who agreed. */
export function recordedPeople(
  live: LiveCall,
  answers: Answers,
  self: UserId,
  faceOf: (user: UserId) => Face,
  hasCameras: boolean,
  bare: RecordedPerson['bare'] = null,
): RecordedPerson[] {
  const { microphone, camera, share } = live.local;
  const own = share.state === 'on' ? share : null;
  const me: RecordedPerson = {
    id: self,
    ...faceOf(self),
    isMuted: microphone.state !== 'on',
    camera: camera.state === 'on' ? camera.track : null,
    screen: own && !own.isPaused ? own.track : null,
    voice: microphone.state === 'on' ? microphone.track : null,
    sound: own?.isPaused ? null : (own?.audioTrack ?? null),
    bare,
  };
  const others = live.peers.filter(({ user }) => answers.get(user) === true);
  return [
    me,
    ...others.map(({ user, media, ...tracks }) => ({
      id: user,
      ...faceOf(user),
      isMuted: !media.microphone,
      // Whoever looks at no cameras is sent none, and the last picture would stand.
      camera: media.camera && hasCameras ? tracks.cameraTrack : null,
      screen: media.screen === null ? null : tracks.screenTrack,
      voice: tracks.audioTrack,
      sound: tracks.screenAudioTrack,
      bare: null,
    })),
  ];
}

/** Those who have not said whether they agree. */
export const unanswered = (view: CallView, answers: Answers): UserId[] =>
  view.phase === 'live' ? view.peers.map(({ user }) => user).filter((user) => !answers.has(user)) : [];
