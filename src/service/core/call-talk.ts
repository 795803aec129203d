import type { Clock } from '../../base/clock.ts';
import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { RequestInput } from '../../protocol/requests.ts';
import { withHand, withMedia } from './call-changes.ts';
import type { CallCourse } from './call-course.ts';
import { participantOf } from './call-rules.ts';
import type { Identity } from './connection.ts';
import type { Switchboard } from './switchboard.ts';

/** What those who are in a call tell each other. */
export interface CallTalk {
  media(by: Identity, input: RequestInput<'call.media'>): Answer;
  hand(by: Identity, input: RequestInput<'call.hand'>): Answer;
  react(by: Identity, input: RequestInput<'call.react'>): Answer;
  signal(by: Identity, input: RequestInput<'signal.send'>): Answer;
}

interface CallTalkDeps {
  readonly course: CallCourse;
  readonly switchboard: Switchboard;
  readonly clock: Clock;
}

export function createCallTalk({ course, switchboard, clock }: CallTalkDeps): CallTalk {
  return {
    media(by, { call: id, media }) {
      const joined = course.joinedFor(by, id);
      if (!joined.ok) return joined;
      const { call, own } = joined.value;
      if (own.kind === 'voice' && (media.camera || media.screen !== null))
        return fail('not-allowed', 'media: here by voice');
      if (JSON.stringify(own.media) !== JSON.stringify(media))
        course.change(withMedia(call, own.visit, media));
      return ok({});
    },

    hand(by, { call: id, isRaised }) {
      const joined = course.joinedFor(by, id);
      if (!joined.ok) return joined;
      const { call, own } = joined.value;
      const isUp = own.handAtMs !== null;
      if (isUp !== isRaised) course.change(withHand(call, by.user, isRaised ? clock.now() : null));
      return ok({});
    },

    react(by, { call: id, emoji }) {
      const joined = course.joinedFor(by, id);
      if (!joined.ok) return joined;
      for (const { device } of joined.value.call.participants)
        switchboard.toDevice(device, { type: 'call.reacted', data: { call: id, user: by.user, emoji } });
      return ok({});
    },

    signal(by, { call: id, visit, to, attempt, body }) {
      const joined = course.joinedFor(by, id);
      if (!joined.ok) return joined;
      const { call, own } = joined.value;
      if (own.visit !== visit) return fail('not-found', 'visit: is over');
      const other = participantOf(call, to);
      if (!other) return fail('not-found', 'to: not in this call');
      if (other.user === by.user) return fail('not-allowed', 'to: oneself');
      const data = { call: id, from: by.user, visit, to, attempt, body };
      const wasSent = switchboard.toDevice(other.device, { type: 'signal', data });
      return wasSent ? ok({}) : fail('not-found', 'to: its line is away');
    },
  };
}
