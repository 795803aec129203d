import type { Observable } from '../../src/base/observable.ts';
import type { OutsideView } from '../platform/outside-view.ts';

/** Who could read along on the way to the service. `here`: the line does not leave this computer. */
export type LineSafety = 'pinned' | 'encrypted' | 'here' | 'open';

export interface ConnectionFindings {
  readonly answeredAfterMs: number;
  readonly line: LineSafety;
  /** `here`: the service is on this computer, which sees nothing from outside. `nobody`: there is no one to ask. */
  readonly outside: OutsideView | { readonly kind: 'here' | 'nobody' };
  readonly relay: 'there' | 'none';
}

export type ConnectionCheckState =
  | { readonly phase: 'idle' }
  /** What is found so far. */
  | { readonly phase: 'running'; readonly findings: Partial<ConnectionFindings> }
  | { readonly phase: 'done'; readonly findings: ConnectionFindings }
  /** Without the service there is nothing to find out. */
  | { readonly phase: 'failed' };

/** Looks at all that a call needs, when somebody asks. */
export interface ConnectionCheck {
  readonly state: Observable<ConnectionCheckState>;
  start(): void;
}
