import type { SaveTarget } from '../desktop/desktop.ts';

/** Where a person saves to: a place that can be refused, or full. */
export function createFakeSaves() {
  const files = new Map<string, string>();
  const log: string[] = [];
  const state = { isRefused: false, isFull: false };
  return {
    files,
    log,
    state,
    begin(name: string): SaveTarget | null {
      if (state.isRefused) return null;
      let text = '';
      return {
        async write(bytes) {
          if (state.isFull) throw new Error('disk full');
          text += new TextDecoder().decode(bytes);
        },
        async sync() {},
        async finish() {
          files.set(name, text);
        },
        cancel: async () => void log.push(`cancel ${name}`),
        show: () => void log.push(`show ${name}`),
        id: null,
      };
    },
  };
}
