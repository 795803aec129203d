import type { Hosting } from '../../../src/bridge/contract.ts';
import { hostingTexts } from '../../../src/texts/hosting.ts';

/** The service on this computer in words. */
export function hostingWords(hosting: Hosting): { text: string; isProblem: boolean } {
  if (hosting.state !== 'failed') return { text: hostingTexts.states[hosting.state], isProblem: false };
  const { reason, port } = hosting;
  const { failures } = hostingTexts;
  return {
    text: reason === 'port-in-use' ? failures[reason](port) : failures[reason],
    isProblem: true,
  };
}
