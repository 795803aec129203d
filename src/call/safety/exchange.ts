import type { PairWord } from '../../protocol/pair-words.ts';
import type { Fingerprints } from './fingerprints.ts';
import { commitmentTo, safetyWords, type Hash, type Share } from './safety-words.ts';

export type SafetyWord = Extract<PairWord, { kind: 'safety-commit' | 'safety-reveal' }>;

/** `broken`: what the other side said does not fit together, so nothing can be said of who listens. */
export type SafetyView =
  | { readonly state: 'making' }
  | { readonly state: 'ready'; readonly words: readonly string[] }
  | { readonly state: 'broken' };

interface ExchangeDeps {
  readonly hash: Hash;
  readonly fingerprints: Fingerprints;
  /** Drawn for this connection alone. */
  readonly nonce: string;
  readonly say: (word: SafetyWord) => void;
}

export interface Exchange {
  view(): SafetyView;
  /** Says what it is bound to, and once more as long as it does not know the other's: a first word may come before the other end hears. */
  begin(): void;
  received(word: SafetyWord): void;
}

/**
 * Both bind themselves to a number before either shows it. Five words alone are 40 bits, and somebody in the middle could look for two
 * certificates that give the same words on both sides; with numbers that nobody knows beforehand they can only guess, once, and each
 * wrong guess is heard (docs/decisions/0021-safety-words.md).
 */
export function createExchange({ hash, fingerprints, nonce, say }: ExchangeDeps): Exchange {
  const own: Share = { fingerprint: fingerprints.local, nonce };
  let view: SafetyView = { state: 'making' };
  let commitment: string | null = null;

  const begin = (): void => {
    if (view.state === 'making') say({ kind: 'safety-commit', commitment: commitmentTo(hash, own) });
  };

  const takeCommitment = (said: string): boolean => {
    // One and the same again is what a sender says that has not heard yet.
    if (commitment !== null && commitment !== said) return false;
    if (commitment === null) {
      commitment = said;
      begin();
    }
    say({ kind: 'safety-reveal', nonce });
    return true;
  };

  const takeNonce = (said: string): boolean => {
    const other: Share = { fingerprint: fingerprints.remote, nonce: said };
    if (commitment !== commitmentTo(hash, other)) return false;
    // Who only gives back what it hears holds no certificate of its own.
    if (other.fingerprint === own.fingerprint) return false;
    view = { state: 'ready', words: safetyWords(hash, own, other) };
    return true;
  };

  return {
    view: () => view,
    begin,
    received(word) {
      if (view.state === 'broken') return;
      // What it is bound to got lost, and is said again.
      if (word.kind === 'safety-reveal' && commitment === null) return;
      const fits = word.kind === 'safety-commit' ? takeCommitment(word.commitment) : takeNonce(word.nonce);
      if (!fits) view = { state: 'broken' };
    },
  };
}
