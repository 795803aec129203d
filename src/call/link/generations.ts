/** The other side's words of before, which come doubled or late. Taken, they bring back what both have left. */
export interface Generations {
  isOldOffer(sdp: string): boolean;
  /** As an answer to that own offer. */
  isOldAnswer(sdp: string, offer: string): boolean;
  /** Both stand on these from now on. */
  settled(theirs: string, own: string): void;
}

/** ICE credentials name a generation: each restart has new ones at both ends, and old ones never come back (RFC 8839 4.4.1.1). */
const generationIn = (sdp: string): string | null => /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? null;

/** What is older than so many has long arrived. */
const maxPast = 50;

export function createGenerations(): Generations {
  let own: string | null = null;
  let current: string | null = null;
  let past: readonly string[] = [];
  const isPast = (generation: string | null): boolean =>
    generation !== null && generation !== current && past.includes(generation);

  return {
    isOldOffer: (sdp) => isPast(generationIn(sdp)),
    isOldAnswer(sdp, offer) {
      const generation = generationIn(sdp);
      // An offer that begins anew is answered anew: this one answers an offer before it, which was said twice.
      const isAnswerBefore = generation !== null && generation === current && generationIn(offer) !== own;
      return isPast(generation) || isAnswerBefore;
    },
    settled(theirs, mine) {
      const generation = generationIn(theirs);
      if (current !== null && generation !== current) past = [...past, current].slice(-maxPast);
      current = generation;
      own = generationIn(mine);
    },
  };
}
