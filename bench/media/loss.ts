import { type Figure, figure, median } from '../framework/figure.ts';
import { playRounds } from './lab-rounds.ts';

const rounds = 3;

/** Of the voice, what was made up because nothing had come, beside Opus as the browser has it by default. */
export async function* benchLoss(scenario: 'loss-10' | 'loss-30'): AsyncGenerator<Figure> {
  const reports = await playRounds(scenario, rounds);
  yield figure({
    name: scenario,
    value: median(reports.map(({ concealedShare }) => concealedShare ?? Number.NaN)),
    unit: 'concealed share',
    floor: median(reports.map(({ bareConcealedShare }) => bareConcealedShare ?? Number.NaN)),
    budget: 0.5,
    better: 'lower',
  });
}
