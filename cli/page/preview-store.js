// What the previewed page keeps: drafts until the tab is closed, so that a reload loses nothing; the rest until it is left.
const place = 'dvc-preview-drafts';

/** A store as `DeviceStore` describes one. `onDraft` hears each draft that is kept or dropped. */
export class PreviewStore {
  lasting = true;
  #papers = new Map();
  #outbox = new Map();
  #profile;
  #onDraft;

  constructor(onDraft) {
    this.#onDraft = onDraft;
  }

  async draft(code) {
    const draft = this.#drafts[code];
    // What was handed to the outbox stays beside the page, as what was sent.
    if (draft || this.#outbox.size === 0) this.#onDraft(draft);
    return draft;
  }

  async keepDraft(draft) {
    this.#keep({ ...this.#drafts, [draft.code]: draft });
    this.#onDraft(draft);
  }

  async dropDraft(code) {
    const draft = this.#drafts[code];
    this.#keep(Object.fromEntries(Object.entries(this.#drafts).filter(([each]) => each !== code)));
    if (!draft || !this.#outbox.has(draft.key)) this.#onDraft(undefined);
  }

  async dropDraftsBefore(instant) {
    const young = Object.entries(this.#drafts).filter(([, { savedAt }]) => Date.parse(savedAt) >= Date.parse(instant));
    this.#keep(Object.fromEntries(young));
  }

  async papers(draft) {
    return [...this.#papers.values()].map(({ paper }) => paper).filter((paper) => paper.draft === draft);
  }

  async keepPaper(paper, bytes) {
    this.#papers.set(paper.id, { paper, bytes });
  }

  async markUploaded(id) {
    const kept = this.#papers.get(id);
    if (kept) this.#papers.set(id, { ...kept, paper: { ...kept.paper, uploaded: true } });
  }

  async paperBytes(id) {
    return this.#papers.get(id)?.bytes;
  }

  async dropPaper(id) {
    this.#papers.delete(id);
  }

  async outbox() {
    return [...this.#outbox.values()];
  }

  async keepOutboxItem(item) {
    this.#outbox.set(item.key, item);
  }

  async dropOutboxItem(key) {
    this.#outbox.delete(key);
  }

  async profile() {
    return this.#profile;
  }

  async keepProfile(profile) {
    this.#profile = profile;
  }

  async dropProfile() {
    this.#profile = undefined;
  }

  get #drafts() {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}');
  }

  #keep(drafts) {
    sessionStorage.setItem(place, JSON.stringify(drafts));
  }
}
