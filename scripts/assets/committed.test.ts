import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrayIcon } from '../../main/tray/tray-model.ts';
import { root } from '../run.ts';
import { appIcoSizes, drawings, trayIcoSizes, trayStates } from './drawings.ts';
import { pngSize } from './png.ts';
import { sounds } from './sounds.ts';
import { decodeWav, sampleRate } from './wav.ts';

const assets = path.join(root, 'assets');
const file = (name: string): Buffer => readFileSync(path.join(assets, name));

const icoSizes = (ico: Buffer): number[] =>
  Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.readUInt8(6 + 16 * index) || 256);

/** Made by the compiler: what the tray may show and what is drawn are the same list. */
const shown: Record<TrayIcon, true> & Record<(typeof trayStates)[number], true> = {
  idle: true,
  online: true,
  away: true,
  dnd: true,
  call: true,
  muted: true,
  ringing: true,
  unread: true,
  offline: true,
};

describe('the committed assets', () => {
  it.each(drawings)('$to has $size pixels', ({ to, size }) => {
    expect(pngSize(file(to))).toEqual({ width: size, height: size });
  });

  it('has every size in the icon files', () => {
    expect(icoSizes(file('icons/icon.ico'))).toEqual([...appIcoSizes]);
    for (const state of trayStates) expect(icoSizes(file(`tray/${state}.ico`))).toEqual([...trayIcoSizes]);
    expect(file('icons/icon.icns').toString('latin1', 0, 4)).toBe('icns');
  });

  it.each(Object.entries(sounds))('plays %s', (name, { lengthMs }) => {
    expect(decodeWav(file(`sounds/${name}.wav`))).toHaveLength((sampleRate * lengthMs) / 1_000);
  });

  it('keeps the sounds small', () => {
    const bytes = Object.keys(sounds).map((name) => statSync(path.join(assets, `sounds/${name}.wav`)).size);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(400_000);
  });

  it('holds nothing that no script draws', () => {
    const listed = new Set([
      ...drawings.map(({ to }) => to),
      ...trayStates.map((state) => `tray/${state}.ico`),
      ...Object.keys(sounds).map((name) => `sounds/${name}.wav`),
      'icons/icon.ico',
      'icons/icon.icns',
    ]);
    const rendered = globSync('**/*.{png,ico,icns,wav}', { cwd: assets });
    expect(rendered.filter((name) => !listed.has(name))).toEqual([]);
  });

  it('has a picture for every state of the tray', () => {
    expect([...trayStates].sort()).toEqual(Object.keys(shown).sort());
  });

  it('tells every two tray states apart without colour', () => {
    const templates = trayStates.map((state) => file(`tray/${state}Template.png`).toString('base64'));
    expect(new Set(templates).size).toBe(trayStates.length);
  });
});
