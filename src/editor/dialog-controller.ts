/** Opens menus and dialogs over the editor; the dialogs are loaded when the first one is wanted. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { menus, type MenuName } from '../actions/menus.js';
import type { MenuRequest } from '../canvas/pointer-controller.js';
import type { Picked } from '../canvas/surface.js';
import type { Translate } from '../i18n/translate.js';
import { menuItems, type Desk } from '../panels/desk.js';
import type { LibraryHost } from '../panels/library-host.js';
import type { PasteQuestion } from '../panels/paste-dialog.js';
import type { TransferResult } from '../panels/transfer-dialog.js';
import type { JmMenu } from '../ui/menu.js';
import type { DialogName } from './map-host.js';
import type { MapOpener } from './map-opener.js';

export interface DialogHost extends ReactiveControllerHost, HTMLElement {
  readonly t: Translate;
  importMap(file: Blob): Promise<TransferResult>;
}

/** A dialog element as it is opened here. */
interface Shown extends HTMLElement {
  show(given?: TransferResult | PasteQuestion): Promise<void>;
}

export class DialogController implements ReactiveController {
  #host: DialogHost;
  #maps: MapOpener;
  #desk: () => Desk | undefined;
  #library: LibraryHost | undefined;
  #wanted: DialogName | undefined;

  constructor(host: DialogHost, maps: MapOpener, desk: () => Desk | undefined) {
    this.#host = host;
    this.#maps = maps;
    this.#desk = desk;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#wanted = undefined;
  }

  /** Opens one; it is given what came of a file that was dropped, or what is asked about a pasted table. */
  async open(name: DialogName, given?: TransferResult | PasteQuestion): Promise<void> {
    const { LibraryDesk, defineDialogs } = await import('./dialogs.js');
    defineDialogs();
    this.#library ??= new LibraryDesk(this.#maps, () => this.#host.t);
    this.#wanted = name;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#host.shadowRoot?.querySelector<Shown>('[data-dialog]')?.show(given);
  }

  /** The menu of what lies under the pointer, or has the focus. */
  readonly onMenu = (event: CustomEvent<MenuRequest>): void => {
    const desk = this.#desk();
    const menu = this.#host.shadowRoot?.querySelector<JmMenu>('jm-menu[data-context]');
    if (!desk || !menu) return;
    event.preventDefault();
    const { picked, x, y } = event.detail;
    const { name, args } = menuOf(picked);
    menu.items = menuItems(desk, menus[name], args);
    void menu.openAt(x, y);
  };

  render(desk: Desk): TemplateResult {
    const take = (file: Blob): Promise<TransferResult> => this.#host.importMap(file);
    const dialogs: Record<DialogName, () => TemplateResult> = {
      lanes: () => html`<jm-lane-dialog data-dialog .desk=${desk}></jm-lane-dialog>`,
      library: () => html`<jm-library-dialog data-dialog .desk=${desk} .host=${this.#library}></jm-library-dialog>`,
      palette: () => html`<jm-palette data-dialog .desk=${desk}></jm-palette>`,
      paste: () => html`<jm-paste-dialog data-dialog .desk=${desk}></jm-paste-dialog>`,
      move: () => html`<jm-move-dialog data-dialog .desk=${desk}></jm-move-dialog>`,
      shortcuts: () => html`<jm-shortcuts-dialog data-dialog .desk=${desk}></jm-shortcuts-dialog>`,
      transfer: () => html`<jm-transfer-dialog data-dialog .desk=${desk} .take=${take}></jm-transfer-dialog>`,
    };
    return html`<jm-menu data-context></jm-menu>${this.#wanted ? dialogs[this.#wanted]() : nothing}`;
  }
}

/** Which menu belongs to what was picked, and what its actions are about. */
function menuOf({ place, stage, step, lane }: Picked): { name: MenuName; args: { id?: string } } {
  if (place?.card) return { name: 'card', args: {} };
  if (place) return { name: 'cell', args: {} };
  if (stage) return { name: 'stage', args: { id: stage } };
  if (step) return { name: 'step', args: { id: step } };
  if (lane) return { name: 'lane', args: { id: lane } };
  return { name: 'map', args: {} };
}
