/** Path data of the icons of what only buttons and menus show, and a viewer never needs: made by `npm run icons` from lucide (ISC licence), never edited by hand. */

/**
 * Name → SVG path data for a 24 × 24 box, to be stroked 2 wide with round caps and joins and no fill. Each of its parts begins
 * with an absolute move and is relative from there, so that another beginning places it elsewhere.
 */
// prettier-ignore
export const buttonIcons: Readonly<Record<string, string>> = {
  'arrow-down': 'M12 5v14M19 12l-7 7-7-7',
  'arrow-left': 'M12 19l-7-7 7-7M19 12h-14',
  'arrow-right': 'M5 12h14M12 5l7 7-7 7',
  'arrow-up': 'M5 12l7-7 7 7M12 19v-14',
  'bookmark': 'M17 3a2 2 0 0 1 2 2v15a1 1 0 0 1-1.496 0.868l-4.512-2.578a2 2 0 0 0-1.984 0l-4.512 2.578a1 1 0 0 1-1.496-0.868v-15a2 2 0 0 1 2-2z',
  'check': 'M20 6l-11 11-5-5',
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-up': 'M18 15l-6-6-6 6',
  'clipboard-paste': 'M11 14h10M16 4h2a2 2 0 0 1 2 2v1.344M17 18l4-4-4-4M8 4h-2a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h12a2 2 0 0 0 1.793-1.113M9 2h6a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1z',
  'columns-3': 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2v-14a2 2 0 0 1 2-2zM9 3v18M15 3v18',
  'command': 'M15 6v12a3 3 0 1 0 3-3h-12a3 3 0 1 0 3 3v-12a3 3 0 1 0-3 3h12a3 3 0 1 0-3-3',
  'copy': 'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-10a2 2 0 0 1 2-2zM4 16c-1.1 0-2-0.9-2-2v-10c0-1.1 0.9-2 2-2h10c1.1 0 2 0.9 2 2',
  'copy-plus': 'M15 12l0 6M12 15l6 0M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-10a2 2 0 0 1 2-2zM4 16c-1.1 0-2-0.9-2-2v-10c0-1.1 0.9-2 2-2h10c1.1 0 2 0.9 2 2',
  'corner-down-right': 'M15 10l5 5-5 5M4 4v7a4 4 0 0 0 4 4h12',
  'download': 'M12 15v-12M21 15v4a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2v-4M7 10l5 5 5-5',
  'ellipsis': 'M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0zM18 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0zM4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0z',
  'eye': 'M2.062 12.348a1 1 0 0 1 0-0.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 0.696 10.75 10.75 0 0 1-19.876 0M9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0z',
  'file-plus': 'M6 22a2 2 0 0 1-2-2v-16a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704 0.706l3.588 3.588a2.4 2.4 0 0 1 0.708 1.706v12a2 2 0 0 1-2 2zM14 2v5a1 1 0 0 0 1 1h5M9 15h6M12 18v-6',
  'folder-open': 'M6 14l1.5-2.9a2 2 0 0 1 1.74-1.1h10.76a2 2 0 0 1 1.94 2.5l-1.54 6a2 2 0 0 1-1.95 1.5h-14.45a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2h3.9a2 2 0 0 1 1.69 0.9l0.81 1.2a2 2 0 0 0 1.67 0.9h5.93a2 2 0 0 1 2 2v2',
  'history': 'M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74l-2.26 2.26M3 3v5h5M12 7v5l4 2',
  'info': 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0zM12 16v-4M12 8h0.01',
  'keyboard': 'M10 8h0.01M12 12h0.01M14 8h0.01M16 12h0.01M18 8h0.01M6 8h0.01M7 16h10M8 12h0.01M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-16a2 2 0 0 1-2-2v-12a2 2 0 0 1 2-2z',
  'list-tree': 'M8 5h13M13 12h8M13 19h8M3 10a2 2 0 0 0 2 2h3M3 5v12a2 2 0 0 0 2 2h3',
  'lock': 'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11v-4a5 5 0 0 1 10 0v4',
  'maximize': 'M8 3h-3a2 2 0 0 0-2 2v3M21 8v-3a2 2 0 0 0-2-2h-3M3 16v3a2 2 0 0 0 2 2h3M16 21h3a2 2 0 0 0 2-2v-3',
  'panel-right': 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2v-14a2 2 0 0 1 2-2zM15 3v18',
  'pencil': 'M21.174 6.812a1 1 0 0 0-3.986-3.987l-13.346 13.349a2 2 0 0 0-0.5 0.83l-1.321 4.352a0.5 0.5 0 0 0 0.623 0.622l4.353-1.32a2 2 0 0 0 0.83-0.497zM15 5l4 4',
  'plus': 'M5 12h14M12 5v14',
  'redo-2': 'M15 14l5-5-5-5M20 9h-10.5a5.5 5.5 0 0 0-5.5 5.5 5.5 5.5 0 0 0 5.5 5.5h3.5',
  'rows-3': 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2v-14a2 2 0 0 1 2-2zM21 9h-18M21 15h-18',
  'scissors': 'M3 6a3 3 0 1 0 6 0 3 3 0 1 0-6 0zM8.12 8.12l3.88 3.88M20 4l-11.88 11.88M3 18a3 3 0 1 0 6 0 3 3 0 1 0-6 0zM14.8 14.8l5.2 5.2',
  'search': 'M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0z',
  'trash-2': 'M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-14M3 6h18M8 6v-2a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2',
  'undo-2': 'M9 14l-5-5 5-5M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5 5.5 5.5 0 0 1-5.5 5.5h-3.5',
  'upload': 'M12 3v12M17 8l-5-5-5 5M21 15v4a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2v-4',
  'x': 'M18 6l-12 12M6 6l12 12',
  'zoom-in': 'M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0zM21 21l-4.35-4.35M11 8l0 6M8 11l6 0',
  'zoom-out': 'M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0zM21 21l-4.35-4.35M8 11l6 0',
};
