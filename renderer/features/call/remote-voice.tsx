import { useLayoutEffect, useRef } from 'preact/hooks';
import { attachTrack, useSpeaker } from '../../platform/attach-track.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { words } from './words.ts';

/** The other side's voice and the sound of what it shares, heard on every screen of the app as long as the call lasts. */
export function RemoteVoice() {
  const { call } = useModel();
  const voice = useSelected(call.view, (view) => (view.phase === 'live' ? view.remote.audioTrack : null));
  const share = useSelected(call.view, (view) =>
    view.phase === 'live' ? view.remote.screenAudioTrack : null,
  );
  return (
    <>
      {voice !== null && <Sound track={voice} label={words.remoteVoice} />}
      {share !== null && <Sound track={share} label={words.remoteShareSound} />}
    </>
  );
}

function Sound({ track, label }: { track: string; label: string }) {
  const { tracks, desktop } = useModel();
  const speaker = useSelected(desktop.settings, (s) => s.devices.speaker);
  const element = useRef<HTMLAudioElement>(null);
  useLayoutEffect(() => {
    const media = tracks.get(track);
    return element.current && media ? attachTrack(element.current, media) : undefined;
  }, [tracks, track]);
  useLayoutEffect(() => {
    if (element.current) void useSpeaker(element.current, speaker);
  }, [speaker]);
  return <audio ref={element} aria-label={label} autoPlay />;
}
