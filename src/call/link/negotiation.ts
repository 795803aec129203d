import type { Log } from '../../base/log.ts';
import type { SignalBody } from '../../protocol/signal.ts';
import type { Candidate, Description, PeerConnection } from '../ports.ts';
import { createGenerations } from './generations.ts';

type Said = Exclude<SignalBody, { kind: 'anew' }>;

interface NegotiationDeps {
  readonly connection: PeerConnection;
  /** Gives way when both sides offer at once. */
  readonly isPolite: boolean;
  readonly send: (body: SignalBody) => void;
  /** The other side's offer is taken and not yet answered: the moment to open its lanes. */
  readonly offerTaken: () => void;
  readonly log: Log;
}

/** Perfect negotiation. Every step waits for the one before, so a step never sees the connection half-way. */
export interface Negotiation {
  needed(): void;
  /** An own candidate. It waits for the description it belongs to: before it, the other side could not place it. */
  found(candidate: Candidate): void;
  received(body: Said): void;
  /** Says an unanswered offer again: it, or its answer, may have been lost with the line. False if there is none. */
  resend(): boolean;
  end(): void;
}

/** An honest browser finds a few dozen ways. */
const maxEarlyCandidates = 100;

export function createNegotiation(deps: NegotiationDeps): Negotiation {
  const { connection, isPolite, send, log } = deps;
  let steps = Promise.resolve();
  let hasEnded = false;
  let hasRemote = false;
  let isOfferIgnored = false;
  let early: Candidate[] = [];
  const generations = createGenerations();

  const next = (name: string, step: () => Promise<void>): void => {
    steps = steps.then(async () => {
      if (hasEnded) return;
      try {
        await step();
      } catch (error) {
        // A description that the browser refuses must not end a call that may well be talking.
        const reason = error instanceof Error ? error.name : 'unknown';
        if (!hasEnded) log.warn('negotiation step refused', { step: name, reason });
      }
    });
  };

  const say = (): void => {
    const description = connection.localDescription();
    if (description && !hasEnded) send(description);
  };

  const describe = async (): Promise<void> => {
    await connection.setLocalDescription();
    say();
  };

  const offer = async (): Promise<void> => {
    // Waited behind the other side's offer; the browser asks again if ours is still needed.
    if (connection.signalingState === 'stable') await describe();
  };

  const takeCandidate = async (candidate: Candidate): Promise<void> => {
    try {
      await connection.addCandidate(candidate);
    } catch (error) {
      if (!isOfferIgnored) throw error;
    }
  };

  const settled = ({ sdp }: Description): void => {
    generations.settled(sdp, connection.localDescription()?.sdp ?? '');
  };

  const takeEarlyCandidates = async (): Promise<void> => {
    hasRemote = true;
    const candidates = early;
    early = [];
    for (const candidate of candidates) next('candidate', () => takeCandidate(candidate));
  };

  const takeOffer = async (description: Description): Promise<void> => {
    if (generations.isOldOffer(description.sdp)) return;
    const isCollision = connection.signalingState !== 'stable';
    isOfferIgnored = isCollision && !isPolite;
    if (isOfferIgnored) return;
    await connection.setRemoteDescription(description);
    if (hasEnded) return;
    deps.offerTaken();
    await describe();
    settled(description);
    await takeEarlyCandidates();
  };

  const takeAnswer = async (description: Description): Promise<void> => {
    // A second answer to an offer that was said twice.
    if (connection.signalingState !== 'have-local-offer') return;
    if (generations.isOldAnswer(description.sdp, connection.localDescription()?.sdp ?? '')) return;
    await connection.setRemoteDescription(description);
    settled(description);
    await takeEarlyCandidates();
  };

  const take = async (body: Said): Promise<void> => {
    if (body.kind === 'description') {
      await (body.type === 'offer' ? takeOffer(body) : takeAnswer(body));
    } else if (hasRemote) {
      await takeCandidate(body.candidate);
    } else if (!isOfferIgnored && early.length < maxEarlyCandidates) {
      early.push(body.candidate);
    }
  };

  return {
    needed: () => next('offer', offer),
    found: (candidate) => next('own candidate', async () => send({ kind: 'candidate', candidate })),
    received: (body) => next(body.kind, () => take(body)),
    resend() {
      if (connection.signalingState !== 'have-local-offer') return false;
      say();
      return true;
    },
    end() {
      hasEnded = true;
    },
  };
}
