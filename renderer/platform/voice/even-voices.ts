/** As loud as a voice is meant to come out (root mean square), and how far one is turned up or down for it at most. */
const [common, least, most] = [0.08, 0.4, 3];
/** Below it nobody speaks: what is not a voice is not made louder. */
const audible = 0.01;
/** At one look. Small steps towards each moment's loudness end where half of the moments are louder, whatever the pauses. */
const step = 1.04;

/** How much a voice is turned up after a look at how loud it is. Slow, so that nobody hears it work. */
export function evened(gain: number, level: number): number {
  if (level < audible) return gain;
  const next = level * gain > common ? gain / step : gain * step;
  return Math.min(most, Math.max(least, next));
}
