/**
 * Fingers and pens on the map: one finger pans once the map is in use and else leaves the page its scrolling, two zoom around
 * themselves, a press that stays takes hold of what is under it, and a hand that rests beside a pen does nothing.
 */
import type { Unsubscribe } from '../base/emitter.js';
import type { Point, Viewport } from '../base/geometry.js';
import { fingerOf, hasMoved, tappedTwice, type Finger } from './finger.js';
import { carried, gripOf, type Grip } from './finger-grip.js';
import { graspedClass, noPanClass } from './flow/pan-zoom-controller.js';
import { scrollsAround } from './page-scroll.js';

/** What the gestures move. */
export interface TouchGround {
  readonly pane: HTMLElement;
  readonly zooms: readonly [number, number];
  /** Where the body's corner is. */
  readonly at: () => Viewport;
  readonly go: (wish: Viewport) => void;
  /** From px of the page to px of the pane. */
  readonly place: (client: Point) => Point;
}

/** ms until a press holds what is under it. */
const holdTime = 400;
/** ms after a pen was seen in which a touch is the hand that holds it. */
const palmTime = 500;

/** `press`: not moved yet. `held`: not moved for long. `drag`: a tool has it. `page`: the page scrolls. */
type Mode = 'none' | 'press' | 'held' | 'drag' | 'pan' | 'pinch' | 'page';

export class TouchGestures {
  #ground: TouchGround;
  #fingers = new Map<number, Finger>();
  #mode: Mode = 'none';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the body was when the fingers began to move it, and where they were then. */
  #start: (Grip & { body: Viewport }) | undefined;
  #before: Viewport | undefined;
  #penSeen = -Infinity;
  #penDown = false;
  #palm = false;
  #tap: Finger | undefined;
  /** What the end of the touch asks for: told there, for what opens earlier is closed by the finger that goes up. */
  #due: { readonly type: 'contextmenu' | 'dblclick'; readonly finger: Finger } | undefined;
  #ended = -Infinity;

  constructor(ground: TouchGround) {
    this.#ground = ground;
  }

  listen(): Unsubscribe {
    const { pane } = this.#ground;
    const heard: readonly (readonly [string, (event: never) => void])[] = [
      ['pointerdown', this.#onDown],
      ['pointermove', this.#onMove],
      ['pointerup', this.#onUp],
      ['pointercancel', this.#onUp],
      ['mousedown', this.#onMouse],
      ['touchstart', this.#onTouch],
      ['touchmove', this.#onTouch],
      ['touchend', this.#onTouchEnd],
      ['contextmenu', this.#onMenu],
    ];
    const options = { capture: true, passive: false };
    for (const [type, listener] of heard) pane.addEventListener(type, listener as EventListener, options);
    return () => {
      this.#letGo();
      for (const [type, listener] of heard) pane.removeEventListener(type, listener as EventListener, options);
    };
  }

  #onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') return;
    const pen = event.pointerType === 'pen';
    if (pen) {
      this.#penSeen = event.timeStamp;
      this.#penDown = true;
      // The hand came down before its pen: what it moved goes back.
      if (this.#mode !== 'none') {
        if (this.#start && this.#before) this.#ground.go(this.#before);
        this.#letGo();
      }
    } else if (this.#penDown || event.timeStamp - this.#penSeen < palmTime) {
      this.#palm = true;
      event.stopImmediatePropagation();
      return;
    }
    const finger = fingerOf(event);
    if (!this.#fingers.size) this.#press(finger);
    else if (this.#fingers.size === 1 && !this.#penDown && this.#mode !== 'page') this.#pinch(finger);
  };

  #press(finger: Finger): void {
    // A text that is being typed is the browser's.
    if (finger.origin?.closest('textarea, input')) return;
    this.#fingers.set(finger.id, finger);
    this.#mode = 'press';
    this.#before = this.#ground.at();
    const held = finger.origin?.closest(`.${noPanClass}`);
    const grasped = held && (finger.pen || held.matches('.selected, :not([data-card])'));
    if (grasped && this.#engaged(finger)) this.#ground.pane.classList.add(graspedClass);
    this.#timer = setTimeout(() => this.#hold(finger), holdTime);
  }

  #hold(finger: Finger): void {
    if (this.#mode !== 'press') return;
    this.#mode = 'held';
    if (this.#engaged(finger)) this.#ground.pane.classList.add(graspedClass);
  }

  #pinch(finger: Finger): void {
    this.#rest();
    this.#fingers.set(finger.id, finger);
    this.#mode = 'pinch';
    this.#begin();
  }

  #onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'pen') this.#penSeen = event.timeStamp;
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) return;
    finger.at = { x: event.clientX, y: event.clientY };
    if (this.#mode === 'press' || this.#mode === 'held') {
      if (!hasMoved(finger)) return;
      clearTimeout(this.#timer);
      this.#tap = undefined;
      if (!this.#engaged(finger)) this.#mode = 'page';
      else if (this.#ground.pane.classList.contains(graspedClass)) this.#mode = 'drag';
      else this.#pan();
      return;
    }
    // Nothing there can be dragged.
    if (this.#mode === 'drag' && !this.#ground.pane.hasPointerCapture(finger.id)) this.#pan();
    const moves = this.#mode === 'pan' || this.#mode === 'pinch';
    if (moves && this.#start) this.#ground.go(carried(this.#start, this.#grip(), this.#ground.zooms));
  };

  #pan(): void {
    this.#rest();
    this.#mode = 'pan';
    this.#begin();
  }

  /** From here on the fingers move the map; what they touched may go out of sight and out of the DOM. */
  #begin(): void {
    for (const { id } of this.#fingers.values()) this.#ground.pane.setPointerCapture(id);
    this.#start = { body: this.#ground.at(), ...this.#grip() };
  }

  #grip(): Grip {
    return gripOf([...this.#fingers.values()].map(({ at }) => this.#ground.place(at)));
  }

  #onUp = (event: PointerEvent): void => {
    if (event.pointerType === 'pen') {
      this.#penSeen = event.timeStamp;
      this.#penDown = false;
    }
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) return;
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size) {
      // One finger stays: it pans on from where it is.
      if (this.#mode === 'pinch') this.#pan();
      return;
    }
    const whole = event.type === 'pointerup';
    if (whole && this.#mode === 'held') this.#due = { type: 'contextmenu', finger };
    else if (whole && this.#mode === 'press') this.#tapped(finger);
    this.#letGo();
  };

  /** Two taps at one place are a double-click; browsers differ in whether they say so. */
  #tapped(finger: Finger): void {
    const twice = tappedTwice(this.#tap, finger);
    this.#tap = twice || finger.pen ? undefined : finger;
    if (twice) this.#due = { type: 'dblclick', finger };
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#ground.pane.classList.remove(graspedClass);
  }

  #letGo(): void {
    this.#rest();
    this.#fingers.clear();
    this.#mode = 'none';
    this.#start = this.#before = undefined;
  }

  /** A pen that makes clicks of a mouse pans as the mouse does. */
  #onMouse = (): void => {
    if ([...this.#fingers.values()].some(({ pen }) => pen)) this.#letGo();
  };

  /** Whether a moving finger is ours: the map has the focus, or there is nothing that the page could scroll. */
  #engaged({ pen }: Finger): boolean {
    const { pane } = this.#ground;
    return pen || pane.matches(':focus-within') || !scrollsAround(pane);
  }

  #onTouch = (event: TouchEvent): void => {
    const palm = this.#palm && event.type === 'touchstart';
    this.#palm &&= !palm;
    const ours = this.#mode !== 'none' && this.#mode !== 'press' && this.#mode !== 'page';
    const moves = event.type === 'touchmove' && (ours || this.#penDown);
    if ((palm || moves) && event.cancelable) event.preventDefault();
  };

  #onTouchEnd = (event: TouchEvent): void => {
    this.#ended = event.timeStamp;
    const due = this.#due;
    this.#due = undefined;
    if (!due || !event.cancelable) return;
    // No click of its own: what is due says it all.
    event.preventDefault();
    const { x, y } = due.finger.at;
    const options = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
    due.finger.origin?.dispatchEvent(new MouseEvent(due.type, options));
  };

  /** The browser's own menu of a long press; ours comes when the finger goes up. */
  #onMenu = (event: MouseEvent): void => {
    if (!event.isTrusted) return;
    const [finger] = this.#fingers.values();
    if (!finger && event.timeStamp - this.#ended > holdTime) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clearTimeout(this.#timer);
    if (finger) this.#hold(finger);
  };
}
