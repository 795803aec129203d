import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createPages } from '../ipc/pages.ts';
import { type AskedAt, editMenuFor } from './edit-menu.ts';
import { openWindow } from './open-window.ts';

const nothing = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: false,
  canDelete: false,
  canSelectAll: false,
  canEditRichly: false,
};

function itemsAt(at: Partial<AskedAt>) {
  const copied: string[] = [];
  const items = editMenuFor(
    { isEditable: false, selectionText: '', linkURL: '', editFlags: nothing, ...at },
    (text) => void copied.push(text),
  );
  return {
    copied,
    items,
    labels: items.map(({ label, enabled }) => (enabled === false ? `(${label})` : label)),
  };
}

describe('the menu of text and links', () => {
  it('cuts, copies and pastes in a field, as far as there is something for it', () => {
    const editFlags = { ...nothing, canPaste: true, canSelectAll: true };
    expect(itemsAt({ isEditable: true, editFlags }).labels).toEqual([
      '(Cut)',
      '(Copy)',
      'Paste',
      undefined,
      'Select all',
    ]);
  });

  it('copies what is marked, and the address of a link', () => {
    const editFlags = { ...nothing, canCopy: true };
    const { items, labels, copied } = itemsAt({
      selectionText: 'moth',
      linkURL: 'https://example.org/a',
      editFlags,
    });
    expect(labels).toEqual(['Copy', 'Copy link']);
    items[1]?.click?.(undefined as never, undefined, undefined as never);
    expect(copied).toEqual(['https://example.org/a']);
  });

  it.each(['', 'javascript:alert(1)', 'file:///etc/passwd', 'app://parley/index.html'])(
    'offers nothing elsewhere, nor for a link that would not be opened: %s',
    (linkURL) => expect(itemsAt({ linkURL, selectionText: ' ' }).items).toEqual([]),
  );

  it('opens in the window where it was asked for, and not without anything in it', () => {
    const webContents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => {} });
    const made = Object.assign(new EventEmitter(), { webContents, loadURL: () => Promise.resolve() });
    const opened: unknown[] = [];
    const window = openWindow(
      'main',
      {},
      {
        platform: 'linux',
        createWindow: () => made as never,
        preload: '/preload.cjs',
        pages: createPages(),
        openLink: () => {},
        openMenu: (items, where) => void opened.push(items.length, where),
        copy: () => {},
        isDark: () => true,
        log: silentLog,
      },
    );
    const nowhere: AskedAt = { isEditable: false, selectionText: '', linkURL: '', editFlags: nothing };
    webContents.emit('context-menu', {}, nowhere);
    webContents.emit('context-menu', {}, { ...nowhere, linkURL: 'mailto:ada@example.org' });
    expect(opened).toEqual([1, window]);
  });
});
