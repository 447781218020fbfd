/** The editor as what keeps up its views sees it. */
import type { ReactiveControllerHost } from 'lit';
import type { JmCanvas } from '../canvas/canvas.js';
import type { Session } from '../session/session.js';
import type { EditorDesk } from './desk-state.js';

interface ViewsElement extends ReactiveControllerHost, HTMLElement {
  readonly library: string;
  readonly noStorage: boolean;
  focusMap(): void;
}

export interface ViewGround {
  readonly element: ViewsElement;
  readonly session: Session;
  readonly desk: () => EditorDesk | undefined;
  readonly canvas: () => JmCanvas | null;
}
