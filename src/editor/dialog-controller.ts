/** Opens menus and dialogs over the editor; the dialogs are loaded when the first one is wanted. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { menus, type MenuName } from '../actions/menus.js';
import type { MenuRequest } from '../canvas/pointer-controller.js';
import type { Picked } from '../canvas/surface.js';
import type { Format } from '../formats/format.js';
import type { Translate } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { menuItems, type Desk } from '../panels/desk.js';
import type { LibraryHost } from '../panels/library-host.js';
import type { PasteQuestion } from '../panels/paste-dialog.js';
import type { TransferResult } from '../panels/transfer-dialog.js';
import type { JmMenu } from '../ui/menu.js';
import type { DialogName } from './map-host.js';
import type { MapHistory } from './map-history.js';
import type { MapOpener } from './map-opener.js';
import type { MergeOffer } from './merge-file.js';
import { notLoaded } from './not-loaded.js';
import type { PicturesController } from './pictures-controller.js';

export interface DialogHost extends ReactiveControllerHost, HTMLElement {
  readonly t: Translate;
  readonly pictures: PicturesController;
  readonly openHistory: () => Promise<MapHistory | undefined>;
  readonly formats: readonly Format[];
  importMap(file: Blob): Promise<TransferResult>;
}

/** What a dialog may be opened with. */
type Given = TransferResult | PasteQuestion | MergeOffer;

/** A dialog element as it is opened here. */
interface Shown extends HTMLElement {
  show(given?: Given): Promise<void>;
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
  async open(name: DialogName, given?: Given): Promise<void> {
    try {
      if (name === 'merge') (await import('./merge-dialog.js')).defineMerge();
      else if (isHistory(name)) (await import('./history-dialog.js')).defineHistory();
      else {
        const { LibraryDesk, defineDialogs } = await import('./dialogs.js');
        defineDialogs();
        this.#library ??= new LibraryDesk(this.#maps, this.#host.pictures, () => this.#host.t, this.#paint);
      }
    } catch {
      const desk = this.#desk();
      return desk && notLoaded(desk.context);
    }
    this.#wanted = name;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#host.shadowRoot?.querySelector<Shown>('[data-dialog]')?.show(given);
  }

  readonly #paint = async (map: JourneyMap): Promise<Blob | undefined> => {
    const context = this.#desk()?.context;
    return context && (await import('./thumbnail.js')).paintMap(map, context);
  };

  /** Takes a file in: a copy of the open map is offered to be merged with it, any other opens as a map of its own. */
  readonly take = async (file: Blob): Promise<TransferResult> => {
    const context = this.#desk()?.context;
    const offer =
      context && !context.readOnly
        ? await import('./merge-file.js')
            .then(({ mergeOffer }) => mergeOffer(this.#host, context.document, file))
            .catch(() => undefined)
        : undefined;
    if (!offer) return this.#host.importMap(file);
    // After the dialog that asked for the file is closed.
    setTimeout(() => void this.open('merge', offer));
    return { mapId: offer.theirs.id, issues: [] };
  };

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
    const { openHistory } = this.#host;
    const history = (naming: boolean): TemplateResult =>
      html`<jm-history-dialog data-dialog .desk=${desk} .open=${openHistory} .naming=${naming}></jm-history-dialog>`;
    const openApart = (file: Blob): Promise<TransferResult> => this.#host.importMap(file);
    const dialogs: Record<DialogName, () => TemplateResult> = {
      history: () => history(false),
      'name-version': () => history(true),
      lanes: () => html`<jm-lane-dialog data-dialog .desk=${desk}></jm-lane-dialog>`,
      library: () => html`<jm-library-dialog data-dialog .desk=${desk} .host=${this.#library}></jm-library-dialog>`,
      link: () => html`<jm-link-dialog data-dialog .desk=${desk}></jm-link-dialog>`,
      palette: () => html`<jm-palette data-dialog .desk=${desk}></jm-palette>`,
      paste: () => html`<jm-paste-dialog data-dialog .desk=${desk}></jm-paste-dialog>`,
      move: () => html`<jm-move-dialog data-dialog .desk=${desk}></jm-move-dialog>`,
      shortcuts: () => html`<jm-shortcuts-dialog data-dialog .desk=${desk}></jm-shortcuts-dialog>`,
      views: () => html`<jm-views-dialog data-dialog .desk=${desk}></jm-views-dialog>`,
      transfer: () => html`<jm-transfer-dialog data-dialog .desk=${desk} .take=${this.take}></jm-transfer-dialog>`,
      merge: () => html`<jm-merge-dialog data-dialog .desk=${desk} .openApart=${openApart}></jm-merge-dialog>`,
    };
    return html`<jm-menu data-context></jm-menu>${this.#wanted ? dialogs[this.#wanted]() : nothing}`;
  }
}

/** The history has a drawing of its own and is a part by itself. */
function isHistory(name: DialogName): boolean {
  return name === 'history' || name === 'name-version';
}

/** Which menu belongs to what was picked, and what its actions are about. */
function menuOf({ place, stage, step, lane, link }: Picked): { name: MenuName; args: { id?: string } } {
  if (place?.card) return { name: 'card', args: {} };
  if (place) return { name: 'cell', args: {} };
  if (stage) return { name: 'stage', args: { id: stage } };
  if (step) return { name: 'step', args: { id: step } };
  if (lane) return { name: 'lane', args: { id: lane } };
  if (link) return { name: 'link', args: { id: link } };
  return { name: 'map', args: {} };
}
