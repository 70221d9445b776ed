import type { OfficialList } from '../../model/official-list.js';
import type { OldDistrict } from '../../model/old-district.js';

/** Where the communes of a province come from, by its code. */
export interface UnitSource {
  communes(province: string): Promise<readonly (readonly [code: string, name: string])[]>;
  /** Their names from before July 2025; without it a commune is found by its own name only. */
  oldUnits?(province: string): Promise<readonly OldDistrict[]>;
  /** A long official list by the name that `x-list` has; without it people write their own words. */
  list?(name: string): Promise<OfficialList>;
}
