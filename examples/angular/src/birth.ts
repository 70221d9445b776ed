import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { DvcEvents, Receipt } from 'dvc-elements';
import 'dvc-elements/components/dvc-office.js';
import 'dvc-elements/components/dvc-procedure.js';

@Component({
  selector: 'app-birth',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <dvc-office [endpoint]="receiver" name="UBND xã Minh Tân (ví dụ)" phone="0200 000 000" lang="vi">
        <dvc-procedure code="1.001193" layout="pages" (dvc-submitted)="submitted($event)" />
      </dvc-office>
      <p role="status">
        @if (receipt(); as receipt) {
          Trang này biết: {{ receipt.office }} đã nhận hồ sơ {{ receipt.code }}.
        }
      </p>
    </main>
  `,
})
export class Birth {
  readonly receiver = 'https://tiepnhan.example.gov.vn';
  readonly receipt = signal<Receipt | undefined>(undefined);

  submitted({ detail }: CustomEvent<DvcEvents['dvc-submitted']>): void {
    this.receipt.set(detail.receipt);
  }
}
