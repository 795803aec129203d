/** A connection as the core sees it: text out, and an end. What carries it is the shell's business. */
export interface Line {
  send(text: string): void;
  close(code: number, reason: string): void;
}
