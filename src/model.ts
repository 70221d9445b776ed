export { catalogEntry } from './model/catalog-entry.js';
export { freeze, type Freezing, type Frozen, type FrozenSubmission } from './model/dossier.js';
export type { DaysOff } from './model/days-off.js';
export { Draft, itemsOf, type BesidePortal, type SavedDraft } from './model/draft.js';
export type { Fault, FaultCode } from './model/fault.js';
export type {
  Advice,
  Decision,
  DocumentParams,
  FaultParams,
  FormParams,
  JsonType,
  Kind,
  Wanted,
} from './model/faults/fault-params.js';
export type { FileType } from './model/file-type.js';
export { vietnameseDay } from './model/formats/day.js';
export type { GuideFacts } from './model/guide-facts.js';
export type { Issue } from './model/issue.js';
export type { Json, JsonObject } from './model/json.js';
export { layOver } from './model/lay-over.js';
export { loadProcedure, ProcedureError } from './model/load-procedure.js';
export type { OfficialList } from './model/official-list.js';
export type { OldCommune, OldDistrict } from './model/old-district.js';
export type { Procedure, Slot } from './model/procedure.js';
export { isGroup, isList } from './model/question.js';
export type {
  BankAccountQuestion,
  BasicQuestion,
  ChoiceQuestion,
  CommuneQuestion,
  ConfirmQuestion,
  CustomQuestion,
  DateQuestion,
  DayTimeQuestion,
  Group,
  Item,
  List,
  ListQuestion,
  LongTextQuestion,
  MoneyQuestion,
  ListedQuestion,
  MainQuestion,
  MoreQuestion,
  NoScreen,
  Note,
  NumberQuestion,
  Option,
  Page,
  ProvinceQuestion,
  Question,
  SeveralQuestion,
  TextFormat,
  TextQuestion,
  TimeQuestion,
  YesNoQuestion,
} from './model/question.js';
export type { Layout } from './model/screens.js';
export type { OfficeWords, ServedDocument } from './model/translate.js';
export type { Capabilities } from './schemas/capabilities.js';
export type { Catalog, CatalogEntry, CatalogName, CatalogPart } from './schemas/catalog.js';
export type { LifeEvent } from './schemas/common.js';
export type { ComputeRule, FormSchema } from './schemas/form.js';
export type { Basis, OfficeFile, Way } from './schemas/office.js';
export type { Problem, ProblemType } from './schemas/problem.js';
export type { ProcedureDocument } from './schemas/procedure.js';
export type { Receipt } from './schemas/receipt.js';
export type { Submission, SubmittedFile } from './schemas/submission.js';
export type { StateNumber, Tracking } from './schemas/tracking.js';
