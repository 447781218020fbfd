/** Actions on what is seen: zoom and panels. They never change the map. */
import { message, type Message } from '../i18n/translate.js';
import type { Action, ActionContext } from './action.js';
import { targetIds } from './targets.js';

/** Opens the search, or goes back into it. */
function search(id: string, label: Message, key: string, replace: boolean): Action {
  return {
    id,
    label,
    icon: 'search',
    shortcuts: [key],
    whileTyping: true,
    ...(replace && { edits: true }),
    run: ({ session }) => session.set({ editing: undefined, finding: { replace } }),
  };
}

/** What is being typed is finished first, so that the focus has a place to come back to. */
function openOver({ session, host }: ActionContext, dialog: 'shortcuts' | 'palette'): void {
  session.set({ editing: undefined });
  host.openDialog(dialog);
}

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
  search('find', message('action.find', 'Find…'), 'Mod+F', false),
  search('replace', message('action.replace', 'Find and replace…'), 'Mod+Shift+F', true),
  {
    id: 'toggle-inspector',
    label: message('action.toggle-inspector', 'Details panel'),
    icon: 'panel-right',
    shortcuts: ['Mod+I'],
    // The comments stand in its place.
    pressed: ({ session }) => session.state.inspectorOpen && !session.state.discussing,
    run: ({ session }) => {
      const { inspectorOpen, discussing } = session.state;
      session.set({ inspectorOpen: !inspectorOpen || discussing !== undefined, discussing: undefined });
    },
  },
  {
    id: 'details',
    label: message('action.details', 'All fields…'),
    icon: 'panel-right',
    shortcuts: ['Alt+Enter'],
    enabled: (context, args) => targetIds(context, args).length > 0,
    run: (context, args) => {
      context.session.select(targetIds(context, args));
      context.session.set({ inspectorOpen: true, discussing: undefined });
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
    id: 'minimap',
    label: message('action.minimap', 'Minimap'),
    icon: 'map',
    pressed: ({ session }) => session.state.minimapOpen,
    run: ({ session }) => session.set({ minimapOpen: !session.state.minimapOpen }),
  },
  {
    id: 'hints',
    label: message('action.hints', 'First steps'),
    icon: 'info',
    enabled: ({ readOnly }) => !readOnly,
    pressed: ({ session }) => session.state.hinting,
    run: ({ session }) => session.set({ hinting: !session.state.hinting }),
  },
  {
    id: 'shortcuts',
    label: message('action.shortcuts', 'Keyboard shortcuts'),
    icon: 'keyboard',
    shortcuts: ['Mod+/'],
    whileTyping: true,
    run: (context) => openOver(context, 'shortcuts'),
  },
  {
    id: 'palette',
    label: message('action.palette', 'All commands'),
    icon: 'command',
    shortcuts: ['Mod+K'],
    whileTyping: true,
    run: (context) => openOver(context, 'palette'),
  },
];
