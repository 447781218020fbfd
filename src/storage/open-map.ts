/** A map that is open in one element: its live document, and how it stands with saving. */
import { Emitter } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import { MapDocument } from '../document/map-document.js';
import type { Issue } from '../model/issue.js';
import { Autosave, type AutosaveOptions } from './autosave.js';
import type { SaveStatus } from './save-queue.js';
import type { MapSummary } from './storage-adapter.js';
import { storageError, type StorageFault } from './storage-error.js';

interface OpenMapOptions {
  readonly standsIn?: boolean;
  readonly issues?: readonly Issue[];
  /** Why it is only looked at. */
  readonly fault?: StorageFault;
  /** The element has let go of it. */
  readonly left: () => void;
  /** Nothing more will be written. */
  readonly done: () => void;
}

export class OpenMap {
  readonly document: MapDocument;
  /** What could not be read when it was opened. */
  readonly issues: readonly Issue[];
  /** An empty map in the place of a stored one, because the store did not answer. */
  readonly standsIn: boolean;
  readonly changed = new Emitter<SaveStatus>();
  #autosave: Autosave | undefined;
  #fault: StorageFault;
  #left: () => void;
  #done: () => void;
  #closed = false;

  /** Without options for saving it is only looked at: it comes from a newer version, or cannot be read. */
  constructor(
    document: MapDocument,
    saving: Omit<AutosaveOptions, 'id' | 'document' | 'describe'> | undefined,
    { issues = [], standsIn = false, fault = 'newer', left, done }: OpenMapOptions,
  ) {
    this.document = document;
    this.issues = issues;
    this.standsIn = standsIn;
    this.#fault = fault;
    this.#left = left;
    this.#done = done;
    if (!saving) return;
    this.#autosave = new Autosave({ ...saving, id: document.id, document, describe: () => summaryOf(document) });
    this.#autosave.changed.on((status) => this.changed.emit(status));
  }

  get id(): Id {
    return this.document.id;
  }

  get status(): SaveStatus {
    return this.#autosave?.status ?? { state: 'failed', fault: this.#fault };
  }

  /** A newer version has written it, before or while it was open here, or it is damaged: it can be looked at and exported. */
  get readOnly(): boolean {
    const { fault } = this.status;
    return fault === 'newer' || fault === 'damaged';
  }

  /** Resolves as soon as the store has everything. */
  whenSaved(): Promise<void> {
    return this.#autosave?.whenSaved() ?? Promise.resolve();
  }

  /** The same, but rejects when it cannot be saved. */
  async savedOrFailed(): Promise<void> {
    const failing = new Promise<never>((_, reject) => {
      this.changed.on(({ fault }) => fault && reject(storageError(fault)));
    });
    await Promise.race([this.whenSaved(), failing]);
  }

  /** Lets go of the document; what is not stored yet is still written. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#left();
    void Promise.resolve(this.#autosave?.close()).then(this.#done);
  }
}

/** The most letters of a list that can be searched. */
const mostWords = 400;

/** What a map is about, of what there are few: it is made with every edit. */
function wordsOf({ reader }: MapDocument): string {
  const { description, scenario, goal, owner, tags = [] } = reader.fields;
  const personas = reader.all('personas').flatMap(({ name, role }) => [name, role]);
  const stages = reader.all('stages').map(({ name }) => name);
  const all = [...tags, owner, ...personas, ...stages, scenario, goal, description];
  const words = all.map((one) => one?.trim().slice(0, 120)).filter(Boolean);
  return words.join('\n').slice(0, mostWords).toWellFormed();
}

/** What a list of maps shows of this one; made with every edit, so it counts cards and reads none. */
export function summaryOf(document: MapDocument): MapSummary {
  const { reader } = document;
  const { title, locale } = reader.fields;
  const words = wordsOf(document);
  return {
    title,
    updatedAt: new Date().toISOString(),
    ...(locale && { locale }),
    ...(words && { words }),
    counts: {
      stages: reader.count('stages'),
      steps: reader.count('steps'),
      lanes: reader.count('lanes'),
      cards: reader.count('cards'),
    },
  };
}

/** A map with nothing in it. */
export function blankMap(id: Id): MapDocument {
  const none = { personas: [], stages: [], steps: [], lanes: [], cards: [], links: [], evidence: [], cases: [] };
  return MapDocument.fromMap({ type: 'journeymap', version: 1, id, title: '', ...none, comments: [], views: [] });
}
