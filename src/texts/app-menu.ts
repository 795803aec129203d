import { texts } from './texts.ts';

/** The menu that macOS has at the top of the screen. Its system does not translate what an app says in it. */
export const appMenuTexts = texts('appMenu', {
  about: 'About Parley',
  services: 'Services',
  hide: 'Hide Parley',
  hideOthers: 'Hide Others',
  unhide: 'Show All',
  quit: 'Quit Parley',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAndMatchStyle: 'Paste and Match Style',
  delete: 'Delete',
  selectAll: 'Select All',
  window: 'Window',
  minimize: 'Minimize',
  zoom: 'Zoom',
  close: 'Close Window',
  front: 'Bring All to Front',
});
