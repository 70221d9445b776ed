import type { StateNumber } from '../schemas/tracking.js';

/** What a citizen must do in a state. */
export type Act =
  /** Wait; the office has it. */
  | 'wait'
  /** Bring or correct what the desk asks for. */
  | 'supplement'
  | 'pay'
  /** Read why, and submit anew where that helps. */
  | 'read-reason'
  | 'collect'
  /** Nothing is left. */
  | 'none';

/** One of the ten national states. Its words belong to the locale. Source: TrangThaiHoSo, as offices report it to dichvucong.gov.vn. */
export interface State {
  readonly number: StateNumber;
  /** The dossier stands still until the citizen acts. */
  readonly asksCitizen: boolean;
  /** Nothing follows this state. */
  readonly final: boolean;
  readonly act: Act;
}

/** The ten national states, in their order. */
export const states: readonly State[] = [
  { number: 1, asksCitizen: false, final: false, act: 'wait' },
  { number: 2, asksCitizen: false, final: false, act: 'wait' },
  { number: 3, asksCitizen: false, final: true, act: 'read-reason' },
  { number: 4, asksCitizen: false, final: false, act: 'wait' },
  { number: 5, asksCitizen: true, final: false, act: 'supplement' },
  { number: 6, asksCitizen: true, final: false, act: 'pay' },
  { number: 7, asksCitizen: false, final: false, act: 'wait' },
  { number: 8, asksCitizen: false, final: true, act: 'read-reason' },
  { number: 9, asksCitizen: false, final: false, act: 'collect' },
  { number: 10, asksCitizen: false, final: true, act: 'none' },
];

/** The state with this number, or `undefined` for one that the ten do not know. */
export function stateOf(number: number): State | undefined {
  return states.find((state) => state.number === number);
}
