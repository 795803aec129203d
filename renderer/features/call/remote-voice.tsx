import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PeerView } from '../../../src/call/view.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { attachTrack, useSpeaker } from '../../platform/rtc/attach-track.ts';
import { isThere } from '../../stores/device-news.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { useNames } from './use-names.ts';

const nobody: readonly PeerView[] = [];

/** The voices of all others and the sound of what they share, heard on every screen of the app as long as the call lasts. */
export function RemoteVoice() {
  const { call, listening } = useModel();
  const volumes = useObservable(listening.volumes);
  const nameOf = useNames();
  const peers = useSelected(call.view, (view) => (view.phase === 'live' ? view.peers : nobody));
  const isOfTwo = useSelected(call.view, (view) => view.phase === 'live' && view.place.is === 'person');
  return (
    <>
      {peers.map(({ user, audioTrack }) => {
        const label = isOfTwo ? callPicturesTexts.remoteVoice : callPicturesTexts.voiceOf(nameOf(user));
        return (
          audioTrack !== null && (
            <Sound key={`voice ${user}`} track={audioTrack} label={label} volume={volumes.get(user)} />
          )
        );
      })}
      {peers.map(({ user, screenAudioTrack }) => {
        const label = isOfTwo
          ? callPicturesTexts.remoteShareSound
          : callPicturesTexts.shareSoundOf(nameOf(user));
        return (
          screenAudioTrack !== null && <Sound key={`share ${user}`} track={screenAudioTrack} label={label} />
        );
      })}
    </>
  );
}

interface SoundProps {
  readonly track: string;
  readonly label: string;
  readonly volume?: number | undefined;
}

function Sound({ track, label, volume = 1 }: SoundProps) {
  const { tracks, desktop, devices, listening } = useModel();
  // Chromium decodes a voice only for an element that plays it, so it plays on while another way is heard.
  const isMixed = useSelected(listening.mixed, (mixed) => mixed.has(track));
  const chosen = useSelected(desktop.settings, (s) => s.devices.speaker);
  // One that was unplugged plays nothing, also once it is back: by way of the default it is taken anew.
  const speaker = useSelected(devices, ({ speakers }) => (isThere(speakers, chosen) ? chosen : ''));
  const element = useRef<HTMLAudioElement>(null);
  useLayoutEffect(() => {
    const media = tracks.get(track);
    return element.current && media ? attachTrack(element.current, media) : undefined;
  }, [tracks, track]);
  useLayoutEffect(() => {
    if (element.current) void useSpeaker(element.current, speaker);
  }, [speaker]);
  useLayoutEffect(() => {
    if (element.current) element.current.volume = Math.min(1, volume);
  }, [volume]);
  return <audio ref={element} aria-label={label} muted={isMixed} autoPlay />;
}
