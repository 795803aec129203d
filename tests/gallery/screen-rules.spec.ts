import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import { sizeOfScene } from '../../scripts/gallery/scene-size.ts';
import { settle } from '../../scripts/gallery/settle.ts';
import { lookOver, wide, type ShownScene } from './look-over.ts';
import { outOfReach } from './out-of-reach.ts';
import { expect, test } from './scene-test.ts';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

declare global {
  interface Window {
    readonly axe?: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
    lookedOver?: Set<string>;
  }
}

const narrow = { width: 320, height: 560 };
/** A window of 1280 by 800, drawn twice as large. */
const enlarged = { width: 640, height: 400 };
/** A small laptop's, and a very wide one. */
const laptop = { width: 1_100, height: 700 };
const widest = { width: 2_560, height: 1_080 };

/** Where a rule asks for less than it says here. */
const known: Readonly<Record<string, RegExp>> = {
  // What it is called is in its name; what it shows beside that, as the last message or how long it takes, need not be.
  'label-content-name-mismatch':
    /class="(person-row|self-row-button|profile-row|call-strip-return|message-picture film-poster)/,
};

/** Parts of a page that are much the same in many scenes. */
const parts =
  '.sidebar li, .sidebar > *, .settings-nav, .settings-section, .composer, .messages li, .call-foot';

async function check(page: Page, look: string, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.addScriptTag({ path: script });
  const violations = await page.evaluate(
    async ([look, options, parts]) => {
      // What was looked over once is not looked over again: the settings, whole in a hundred scenes, would take minutes.
      const seen = (window.lookedOver ??= new Set());
      const again = [...document.querySelectorAll(parts)].filter((part) => {
        const drawn = look + part.outerHTML.replaceAll(/\bP\d+-\d+/g, '');
        if (seen.has(drawn)) return true;
        seen.add(drawn);
        return false;
      });
      const results = await window.axe?.run(
        { include: [document.documentElement], exclude: again },
        // No style sheets and pictures from elsewhere.
        { resultTypes: ['violations'], preload: false, ...options },
      );
      return results?.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary = '' }) => ({ id, html, why: failureSummary })),
      );
    },
    [look, options, parts] as const,
  );
  if (violations === undefined) throw new Error('axe is not there');
  return violations
    .filter(({ id, html }) => !known[id]?.test(html))
    .map(({ id, html, why }) => `${look}: ${id}: ${html.slice(0, 200)} ${why}`);
}

/** Another size takes nothing away from what is said; only what there is room for. */
const structure = ['landmark-one-main', 'landmark-main-is-top-level', 'page-has-heading-one', 'region'];

/** Who wants no motion is shown none: the pages that are looked over want none. */
const stillMoving = (): string[] =>
  document.getAnimations().flatMap(({ effect, playState }) => {
    const { duration = 0, iterations = 1 } = effect?.getComputedTiming() ?? {};
    const isShort = Number(duration) <= 1 && iterations === 1;
    const target = effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 120) : '';
    return playState === 'running' && !isShort ? [`moves: ${target}`] : [];
  });

async function lookAt({ page, name, theme, isOfFixedSize }: ShownScene): Promise<string[]> {
  // A small window of its own says one thing, which needs no heading.
  const hasHeadings = sizeOfScene(name) === undefined && !name.startsWith('marks');
  const found = await check(page, theme, { rules: { 'page-has-heading-one': { enabled: hasHeadings } } });
  found.push(...(await page.evaluate(outOfReach)), ...(await page.evaluate(stillMoving)));
  if (isOfFixedSize) return found;
  for (const size of [narrow, enlarged, laptop, widest]) {
    await page.setViewportSize(size);
    await settle(page);
    const problems = await page.evaluate(outOfReach);
    found.push(...problems.map((problem) => `${size.width}×${size.height}: ${problem}`));
    if (size === narrow) found.push(...(await check(page, 'narrow', { runOnly: structure })));
  }
  return [...found, ...(await lookMirrored(page))];
}

/** As a language that needs more room has it, and one that is read from right to left. */
async function lookMirrored(page: Page): Promise<string[]> {
  const speak = (language: 'pseudo' | 'en', direction: string): Promise<void> =>
    page.evaluate(
      async ([language, direction]) => {
        await window.gallery.speak(language);
        document.documentElement.dir = direction;
      },
      [language, direction] as const,
    );
  await speak('pseudo', 'rtl');
  const found: string[] = [];
  for (const size of [narrow, wide]) {
    await page.setViewportSize(size);
    await settle(page);
    const problems = await page.evaluate(outOfReach);
    found.push(...problems.map((problem) => `mirrored, ${size.width}×${size.height}: ${problem}`));
  }
  await speak('en', 'ltr');
  return found;
}

/** One or more of every screen. All its states would take minutes: `SCENES=PART npm test -- gallery/screen-rules` looks at those. */
const looked = new Set(
  `first-run first-run-join shell shell-status-menu shell-notices shell-alone-this-network shell-port-in-use rooms-new rooms-details
  chat chat-full chat-records chat-menu chat-pins files-clips files-picture voice-recording search-results handovers-attach recording-runs
  link-authority profiles-two call-video call-own-share call-device-menu call-volume call-with-chat over-missed ringing ringing-banner
  group-people group-view-menu doctor-busy picker-windows settings keys-help access-devices connection-poor recordings-player
  glance-muted mini-call first-steps mini-group voice-denied over-hung-up recordings recordings-empty recordings-player-several guide-table palette picker-refused doctor-well`.split(
    /\s+/,
  ),
);

test('everything on a screen can be reached, read and named, narrow and enlarged too', async ({
  browser,
  gallery,
}) => {
  const part = process.env['SCENES'];
  test.setTimeout(part === undefined ? 300_000 : 0);
  const unknown = new Set(looked);
  const isLooked = (name: string): boolean => {
    unknown.delete(name);
    return part === undefined ? looked.has(name) : name.includes(part);
  };
  expect(await lookOver(browser, gallery, isLooked, lookAt)).toEqual([]);
  expect([...unknown]).toEqual([]);
});
