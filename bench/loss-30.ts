import { benchLoss } from './media/loss.ts';

/** 30 % of packets lost by chance, both ways. */
export const bench = () => benchLoss('loss-30');
