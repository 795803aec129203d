import { useEffect, useRef, useState } from 'preact/hooks';
import type { UserId } from '../../../src/protocol/ids.ts';
import { callTexts } from '../../../src/texts/call.ts';
import { callRecordingTexts } from '../../../src/texts/call-recording.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { emojiName } from '../emojis.ts';
import { useModel } from '../model-context.ts';
import type { LiveCall } from './active-call.ts';
import { newsOf } from './news-of.ts';
import { useNames } from './use-names.ts';
import './announcer.css';

const captionMs = 4_000;

/**
 * Says what the eye would see: who comes and goes, hands and signs. Politely, one line at a time. Who comes and goes is heard as a sound, so for
 * a moment the same line stands over the pictures.
 */
export function Announcer({ view }: { view: LiveCall }) {
  const { moments, recording } = useModel();
  const nameOf = useNames();
  const [said, setSaid] = useState('');
  const [caption, setCaption] = useState<string | null>(null);
  const before = useRef(view.peers);
  const recorders = useObservable(recording.others)
    .filter(({ state }) => state === 'runs')
    .map(({ user }) => user)
    .join(' ');
  const recorded = useRef(recorders);
  const latest = useSelected(moments.state, ({ reactions }) => reactions.at(-1));

  useEffect(() => {
    const news = newsOf(before.current, view.peers);
    before.current = view.peers;
    if (news.length === 0 || view.place.is !== 'room') return;
    const lineOf = (all: typeof news): string =>
      all.map(({ what, user }) => callTexts.told[what](nameOf(user))).join('. ');
    setSaid(lineOf(news));
    const heard = news.filter(({ what }) => what !== 'hand-up');
    if (heard.length > 0) setCaption(lineOf(heard));
  }, [view.peers]);
  useEffect(() => {
    if (caption === null) return undefined;
    const timer = window.setTimeout(() => setCaption(null), captionMs);
    return () => window.clearTimeout(timer);
  }, [caption]);
  useEffect(() => {
    if (latest) setSaid(callTexts.reacted(nameOf(latest.user), emojiName(latest.emoji)));
  }, [latest]);
  useEffect(() => {
    const was = recorded.current.split(' ').filter(Boolean);
    const is = recorders.split(' ').filter(Boolean);
    recorded.current = recorders;
    const nameAt = (user: string): string => nameOf(user as UserId);
    const news = [
      ...is
        .filter((user) => !was.includes(user))
        .map((user) => callRecordingTexts.records(nameAt(user), true)),
      ...was
        .filter((user) => !is.includes(user))
        .map((user) => callRecordingTexts.recordsNoMore(nameAt(user))),
    ];
    if (news.length > 0) setSaid(news.join('. '));
  }, [recorders]);

  return (
    <>
      <p class="visually-hidden" role="status" aria-label={callTexts.news}>
        {said}
      </p>
      {caption !== null && (
        <p class="call-caption" aria-hidden="true">
          {caption}
        </p>
      )}
    </>
  );
}
