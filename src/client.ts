export type { Clock, Wait } from './client/base/wait.js';
export { sha256 } from './client/base/digest.js';
export { ClientError, type FailureCode } from './client/client-error.js';
export type { CallOptions, Client, DraftKey, FrozenDossier, UploadFile } from './client/client.js';
export {
  StorageError,
  type DeviceStore,
  type OutboxItem,
  type Profile,
  type RememberedPerson,
  type StoredPaper,
} from './client/device-store.js';
export type { DeviceTimeouts } from './client/device/database.js';
export { mintDraftKey } from './client/device/draft-key.js';
export { MemoryStore } from './client/device/memory-store.js';
export { openDeviceStore } from './client/device/open-device-store.js';
export { HttpClient, type HttpOptions } from './client/http/http-client.js';
export { Units, type Commune } from './client/http/units.js';
export { Outbox } from './client/outbox/outbox.js';
export type { OutboxEntry } from './client/outbox/posts.js';
export type { Limits, Paper } from './client/papers/paper.js';
export { Papers, type PapersOptions } from './client/papers/papers.js';
export type { ReadyFile, RefusalCode, RefusedFile } from './client/papers/prepare-file.js';
export { takeFiles } from './client/papers/take-files.js';
