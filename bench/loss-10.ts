import { benchLoss } from './media/loss.ts';

/** 10 % of packets lost by chance, both ways. */
export const bench = () => benchLoss('loss-10');
