import type { SavedDraft } from '../../model/draft.js';
import { draftName } from './draft-key.js';
import type { DeviceStore, OutboxItem, Profile, StoredPaper } from '../device-store.js';

/** Keeps everything until the page is left: for a shared device, and where the browser keeps nothing. */
export class MemoryStore implements DeviceStore {
  readonly lasting = false;
  readonly #drafts = new Map<string, SavedDraft>();
  #papers = new Map<string, { readonly paper: StoredPaper; readonly bytes: Blob }>();
  readonly #outbox = new Map<string, OutboxItem>();
  #profile: Profile | undefined;

  async draft(code: string, office?: string): Promise<SavedDraft | undefined> {
    return this.#drafts.get(draftName(code, office));
  }

  async keepDraft(draft: SavedDraft, office?: string): Promise<void> {
    const name = draftName(draft.code, office);
    const before = this.#drafts.get(name);
    this.#drafts.set(name, draft);
    if (before) this.#release(before.key);
  }

  async dropDraft(code: string, office?: string): Promise<void> {
    this.#dropDrafts((_, name) => name === draftName(code, office));
  }

  async dropDraftsBefore(instant: string): Promise<void> {
    this.#dropDrafts((draft) => draft.vouched === true && Date.parse(draft.savedAt) < Date.parse(instant));
  }

  async papers(draft: string): Promise<readonly StoredPaper[]> {
    return [...this.#papers.values()].map(({ paper }) => paper).filter((paper) => paper.draft === draft);
  }

  async keepPaper(paper: StoredPaper, bytes: Blob, before?: string): Promise<void> {
    const rest = [...this.#papers];
    const place = rest.findIndex(([id]) => id === before);
    if (place >= 0 && !this.#papers.has(paper.id)) this.#papers = new Map(rest.splice(0, place));
    this.#papers.set(paper.id, { paper, bytes });
    for (const [id, kept] of rest) if (id !== paper.id) this.#papers.set(id, kept);
  }

  async markUploaded(id: string): Promise<void> {
    const kept = this.#papers.get(id);
    if (kept) this.#papers.set(id, { ...kept, paper: { ...kept.paper, uploaded: true } });
  }

  async paperBytes(id: string): Promise<Blob | undefined> {
    return this.#papers.get(id)?.bytes;
  }

  async dropPaper(id: string): Promise<void> {
    this.#papers.delete(id);
  }

  async outbox(): Promise<readonly OutboxItem[]> {
    return [...this.#outbox.values()].sort((one, other) => Date.parse(one.frozenAt) - Date.parse(other.frozenAt));
  }

  async keepOutboxItem(item: OutboxItem): Promise<void> {
    this.#outbox.set(item.key, item);
  }

  async dropOutboxItem(key: string): Promise<void> {
    this.#outbox.delete(key);
    this.#release(key);
  }

  async profile(): Promise<Profile | undefined> {
    return this.#profile;
  }

  async keepProfile(profile: Profile): Promise<void> {
    this.#profile = profile;
  }

  async dropProfile(): Promise<void> {
    this.#profile = undefined;
  }

  #dropDrafts(leaves: (draft: SavedDraft, name: string) => boolean): void {
    for (const [name, draft] of [...this.#drafts].filter(([name, draft]) => leaves(draft, name))) {
      this.#drafts.delete(name);
      this.#release(draft.key);
    }
  }

  /** Deletes the papers of a draft unless the draft or its dossier is still kept. */
  #release(key: string): void {
    const isDraft = [...this.#drafts.values()].some((draft) => draft.key === key);
    if (isDraft || this.#outbox.has(key)) return;
    for (const { paper } of [...this.#papers.values()]) if (paper.draft === key) this.#papers.delete(paper.id);
  }
}
