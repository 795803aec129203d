import { useEffect, useRef, useState } from 'preact/hooks';
import { useSelected } from '../../stores/use-observable.ts';
import { emojiName } from '../emojis.ts';
import { useModel } from '../model-context.ts';
import type { LiveCall } from './active-call.ts';
import { newsOf } from './news-of.ts';
import { useNames } from './use-names.ts';
import { words } from './words.ts';

/** Says what the eye would see: who comes and goes, hands and signs. Politely, one line at a time. */
export function Announcer({ view }: { view: LiveCall }) {
  const { moments } = useModel();
  const nameOf = useNames();
  const [said, setSaid] = useState('');
  const before = useRef(view.peers);
  const latest = useSelected(moments.state, ({ reactions }) => reactions.at(-1));

  useEffect(() => {
    const tell = { joined: words.joined, left: words.left, 'hand-up': words.handUp };
    const news = newsOf(before.current, view.peers).map(({ what, user }) => tell[what](nameOf(user)));
    before.current = view.peers;
    if (news.length > 0 && view.place.is === 'room') setSaid(news.join('. '));
  }, [view.peers]);
  useEffect(() => {
    if (latest) setSaid(words.reacted(nameOf(latest.user), emojiName(latest.emoji)));
  }, [latest]);

  return (
    <p class="visually-hidden" role="status" aria-label={words.news}>
      {said}
    </p>
  );
}
