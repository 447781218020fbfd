/** Actions on whole maps: start one, open another, bring one in, take this one away. */
import { message } from '../i18n/translate.js';
import type { Action } from './action.js';

export const fileActions: readonly Action[] = [
  {
    id: 'new-map',
    label: message('action.new-map', 'New map…'),
    icon: 'file-plus',
    run: ({ host }) => host.openDialog('library'),
  },
  {
    id: 'open-map',
    label: message('action.open-map', 'Maps in this browser…'),
    icon: 'folder-open',
    shortcuts: ['Mod+O'],
    run: ({ host }) => host.openDialog('library'),
  },
  {
    id: 'rename-map',
    label: message('action.rename-map', 'Rename map'),
    icon: 'pencil',
    edits: true,
    run: ({ surface }) => surface.startEditing({ target: 'title' }),
  },
  {
    id: 'history',
    label: message('action.history', 'History…'),
    icon: 'history',
    run: ({ host }) => host.openDialog('history'),
  },
  {
    id: 'name-version',
    label: message('action.name-version', 'Name this version…'),
    icon: 'bookmark',
    enabled: ({ readOnly }) => !readOnly,
    run: ({ host }) => host.openDialog('name-version'),
  },
  {
    id: 'import-map',
    label: message('action.import-map', 'Import a map…'),
    icon: 'upload',
    run: ({ host }) => host.openDialog('transfer'),
  },
  {
    id: 'export-json',
    label: message('action.export-json', 'Download as JSON'),
    icon: 'download',
    shortcuts: ['Mod+S'],
    run: ({ host }) => host.download('json'),
  },
];
