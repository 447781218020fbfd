/** Which actions stand in which menu, by id; `|` parts groups. */

/** Opened from the toolbar, or by the menu key where the focus is; the others only by a pointer on a header. */
export const keyboardMenus = ['card', 'cell', 'map', 'view'] as const;

export type MenuName = 'card' | 'cell' | 'stage' | 'step' | 'lane' | 'map' | 'view';

export const menus: Readonly<Record<MenuName, readonly string[]>> = {
  card: [
    'edit-text',
    'new-card',
    'duplicate',
    '|',
    'cut',
    'copy',
    'paste',
    '|',
    'move-card-left',
    'move-card-right',
    'move-card-up',
    'move-card-down',
    '|',
    'select-step',
    'select-lane',
    'moment-of-truth',
    'hide-lane',
    '|',
    'delete',
  ],
  cell: [
    'new-card',
    'paste',
    '|',
    'select-step',
    'select-lane',
    'moment-of-truth',
    'hide-lane',
    '|',
    'add-step',
    'add-lane',
  ],
  stage: ['edit-text', 'add-step', 'add-stage', '|', 'move-earlier', 'move-later', '|', 'delete'],
  step: ['edit-text', 'moment-of-truth', 'add-step', '|', 'move-earlier', 'move-later', '|', 'delete'],
  lane: ['edit-text', 'add-lane', 'hide-lane', 'show-lanes', '|', 'move-lane-up', 'move-lane-down', '|', 'delete'],
  map: ['new-map', 'open-map', 'rename-map', '|', 'import-map', 'export-json'],
  view: [
    'zoom-in',
    'zoom-out',
    'zoom-100',
    'zoom-200',
    'zoom-fit',
    '|',
    'find',
    'replace',
    '|',
    'toggle-inspector',
    'lock-structure',
    'show-lanes',
    '|',
    'palette',
    'shortcuts',
  ],
};
