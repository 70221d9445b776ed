import { LitElement } from 'lit';
import { addStyles } from '../base/add-styles.js';
import { listTable } from './list-table.js';
import { drawMatrix } from './matrix.js';
import { tableStyles } from './table-styles.js';
import { tablesSlot } from './tables-slot.js';
import { WideTables } from './wide-tables.js';

/** Teaches the form to draw lists as tables, and matrices. */
export function learnTables(): void {
  tablesSlot.make = (around) => {
    addStyles(around.root, tableStyles);
    if (around.root.host instanceof LitElement) new WideTables(around.root.host);
    return { list: listTable, matrix: (matrix) => drawMatrix(matrix, around) };
  };
}
