/** Actions on what is seen: zoom and panels. They never change the map. */
import { message } from '../i18n/translate.js';
import type { Action, ActionContext } from './action.js';
import { targetIds } from './targets.js';

/** Zooms, and says how near the map is now. */
function zoom(how: (context: ActionContext) => void): Action['run'] {
  return (context) => {
    how(context);
    const { session, host, t } = context;
    const near = t.number(session.state.viewport.zoom, { style: 'percent', maximumFractionDigits: 0 });
    host.say(message('said.zoom', 'Zoom {zoom}'), { zoom: near });
  };
}

export const viewActions: readonly Action[] = [
  {
    id: 'zoom-in',
    label: message('action.zoom-in', 'Zoom in'),
    icon: 'zoom-in',
    shortcuts: ['Mod++', 'Mod+='],
    run: zoom(({ surface }) => surface.zoomBy(1.25)),
  },
  {
    id: 'zoom-out',
    label: message('action.zoom-out', 'Zoom out'),
    icon: 'zoom-out',
    shortcuts: ['Mod+-'],
    run: zoom(({ surface }) => surface.zoomBy(0.8)),
  },
  {
    id: 'zoom-100',
    label: message('action.zoom-100', 'Zoom to 100 %'),
    icon: 'search',
    shortcuts: ['Mod+0'],
    run: zoom(({ surface }) => surface.zoomTo(1)),
  },
  {
    id: 'zoom-200',
    label: message('action.zoom-200', 'Zoom to 200 %'),
    icon: 'search',
    run: zoom(({ surface }) => surface.zoomTo(2)),
  },
  {
    id: 'zoom-fit',
    label: message('action.zoom-fit', 'Fit the map'),
    icon: 'maximize',
    shortcuts: ['Mod+9'],
    run: zoom(({ surface }) => surface.zoomTo('fit')),
  },
  {
    id: 'toggle-inspector',
    label: message('action.toggle-inspector', 'Details panel'),
    icon: 'panel-right',
    shortcuts: ['Mod+.'],
    pressed: ({ session }) => session.state.inspectorOpen,
    run: ({ session }) => session.set({ inspectorOpen: !session.state.inspectorOpen }),
  },
  {
    id: 'details',
    label: message('action.details', 'All fields…'),
    icon: 'panel-right',
    shortcuts: ['Alt+Enter'],
    enabled: (context, args) => targetIds(context, args).length > 0,
    run: (context, args) => {
      context.session.select(targetIds(context, args));
      context.session.set({ inspectorOpen: true });
      context.host.focusDetails();
    },
  },
  {
    id: 'view.outline',
    label: message('action.outline', 'Outline'),
    icon: 'list-tree',
    shortcuts: ['Mod+Shift+L'],
    whileTyping: true,
    pressed: ({ session }) => session.state.outlineOpen,
    run: ({ session }) => session.set({ outlineOpen: !session.state.outlineOpen }),
  },
  {
    id: 'shortcuts',
    label: message('action.shortcuts', 'Keyboard shortcuts'),
    icon: 'keyboard',
    shortcuts: ['Mod+/'],
    run: ({ host }) => host.openDialog('shortcuts'),
  },
];
